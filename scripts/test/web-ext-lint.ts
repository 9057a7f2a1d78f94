import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Counted, failedStep, passedStep } from './steps';

const message = v.object({ code: v.string(), message: v.string(), file: v.optional(v.string()) });
const report = v.object({ errors: v.array(message), warnings: v.array(message) });

/** Checks the Firefox add-on as its store would: neither an error nor a warning passes. */
export function lintFirefox(): Counted {
  const { stdout } = spawnSync(
    process.execPath,
    [
      join('node_modules', 'web-ext', 'bin', 'web-ext.js'),
      'lint',
      '-s',
      'dist/firefox',
      '-o',
      'json',
    ],
    { encoding: 'utf8' },
  );
  try {
    const { errors, warnings } = v.parse(report, JSON.parse(stdout));
    for (const { code, message, file } of [...errors, ...warnings]) {
      console.error(`${code} ${file ?? ''}: ${message}`);
    }
    console.log(`${errors.length} errors, ${warnings.length} warnings`);
    return errors.length + warnings.length === 0 ? passedStep : failedStep;
  } catch (error) {
    console.error('web-ext gave no report:', stdout, error);
    return failedStep;
  }
}

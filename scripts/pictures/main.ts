import { spawnSync } from 'node:child_process';
import { pinnedFont } from '../browser/pinned-font';
import type { Language } from '../texts/languages';
import { ensureBrowserTexts } from './browser-texts';
import { readCommandLine, usage } from './command-line';
import { japaneseFont } from './japanese-font';
import { states } from './states/index';
import { takePictures } from './take-pictures';

/** `npm run pictures`: see usage. Ends with 1 where a picture shows what a machine can see is wrong. */
const asked = readAsked();
if (asked === undefined) process.exitCode = 1;
else if (asked.languages !== undefined && asked.languages.length > 1) {
  process.exitCode = asked.languages.map(inItsOwn).some((code) => code !== 0) ? 1 : 0;
} else {
  for (const language of asked.languages ?? []) ensureBrowserTexts(language);
  // Layout that fits with the widest font fits with any.
  Object.assign(process.env, asked.languages?.includes('ja') ? japaneseFont() : pinnedFont());
  process.exitCode = (await takePictures(asked)) === 0 ? 0 : 1;
}

function readAsked() {
  try {
    return readCommandLine(process.argv.slice(2), states);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return undefined;
  }
}

/** A program speaks one language: what texts need of it is read once. */
function inItsOwn(language: Language): number | null {
  const [, program = '', ...args] = process.argv;
  const others = args.filter((arg, at) => arg !== '--language' && args[at - 1] !== '--language');
  const own = [...process.execArgv, program, ...others, '--language', language];
  console.log(`\n── ${language}`);
  return spawnSync(process.execPath, own, { stdio: 'inherit' }).status;
}

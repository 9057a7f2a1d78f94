import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { adobeEnvironments } from '../../src/pass/environment';
import { type Counted, failedStep, passedStep } from './steps';

/** The most JavaScript, in bytes after gzip, that a page or the background may load. */
const limit = 30 * 1024;
const chromium = 'dist/chromium';

/** Checks what is shipped: its size, and that it asks for no more than it should. */
export function checkBuild(): Counted {
  try {
    const popup = scriptsOf(join(chromium, 'src/popup/index.html'));
    const background = join(chromium, 'service-worker-loader.js');
    const checks = [
      fits('Popup', popup),
      fits('Background', [background]),
      asksForNoMore(readFileSync(join(chromium, 'manifest.json'), 'utf8')),
    ];
    return checks.every(Boolean) ? passedStep : failedStep;
  } catch (error) {
    console.error(error);
    return failedStep;
  }
}

function fits(name: string, entries: readonly string[]): boolean {
  const files = new Set<string>();
  for (const entry of entries) collect(entry, files);
  const size = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  console.log(`${name}: ${size} bytes of JavaScript after gzip, in ${files.size} files`);
  if (size <= limit) return true;
  console.error(`${name} may load ${limit} bytes at most.`);
  return false;
}

function asksForNoMore(text: string): boolean {
  const manifest = JSON.parse(text);
  const wanted = Object.values(adobeEnvironments).flatMap(({ managementUrl, serviceUrl }) => [
    `${managementUrl}/*`,
    `${serviceUrl}/*`,
  ]);
  const hosts =
    JSON.stringify([...manifest.host_permissions].sort()) === JSON.stringify(wanted.sort());
  const permissions = JSON.stringify(manifest.permissions) === JSON.stringify(['storage']);
  const closed = !('web_accessible_resources' in manifest) && !('content_scripts' in manifest);
  if (hosts && permissions && closed) return true;
  console.error('The built manifest asks for other permissions or exposes files to web pages.');
  return false;
}

function scriptsOf(page: string): string[] {
  const found = readFileSync(page, 'utf8').matchAll(/<script[^>]*src="\/([^"]+)"/gu);
  const scripts = [...found].map((match) => join(chromium, match[1] ?? ''));
  if (scripts.length === 0) throw new Error(`${page} loads no script`);
  return scripts;
}

/** Follows static imports, as all of those are loaded before the first line runs. */
function collect(file: string, files: Set<string>): void {
  if (files.has(file)) return;
  files.add(file);
  const code = readFileSync(file, 'utf8');
  for (const [, path] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/gu)) {
    if (path !== undefined) collect(normalize(join(dirname(file), path)), files);
  }
}

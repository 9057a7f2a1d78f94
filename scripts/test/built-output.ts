import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { contentScript } from '../../src/messages/content-script';
import { adobeEnvironments } from '../../src/pass/ids/environment';
import { licensesFile } from '../build/icon-license';
import { languages } from '../texts/languages';
import { type Counted, failedStep, passedStep } from './steps';

/**
 * The most JavaScript, in bytes after gzip: loose, as a guard against a library that comes in by
 * accident. Nothing is written less clearly for it.
 */
const limits = {
  /** What a page loads before its first line runs. */
  page: 60 * 1024,
  /**
   * A right click reads a selection with the finder, 24 KB of it, and what an app asks is read with 5 KB
   * more, the history takes 3, runs over lists 11, of which the engine is a half, and the trials of many devices 2; a service worker can import nothing later. Module by module, nothing else is in it by accident.
   */
  background: 84 * 1024,
  /** It is loaded beside other people's pages: the finder, and what walks a document. */
  contentScript: 26 * 1024,
};
const chromium = 'dist/chromium';
const firefox = 'dist/firefox';
const commandLine = 'dist/cli/reset-temp-pass.mjs';

/** Checks what is shipped: its size, its texts, and that it asks for no more than it should. */
export function checkBuild(): Counted {
  try {
    const popup = scriptsOf(chromium, 'src/popup/index.html');
    const background = join(chromium, 'service-worker-loader.js');
    const checks = [
      fits('Popup', popup, limits.page),
      opensAtOnce(readFileSync(join(chromium, 'src/popup/index.html'), 'utf8')),
      ...[chromium, firefox].map(hasItsPages),
      ...[chromium, firefox].map(loadsFinderLater),
      fits('Background', [background], limits.background),
      startsAtOnce(background),
      fits('Content script', [join(chromium, contentScript)], limits.contentScript),
      standsAlone(readFileSync(join(chromium, contentScript), 'utf8')),
      asksForNoMore(readFileSync(join(chromium, 'manifest.json'), 'utf8')),
      carriesTexts(chromium),
      carriesTexts(firefox),
      carriesLicenses(),
    ];
    return checks.every(Boolean) ? passedStep : failedStep;
  } catch (error) {
    console.error(error);
    return failedStep;
  }
}

function fits(name: string, entries: readonly string[], most: number): boolean {
  const files = new Set<string>();
  for (const entry of entries) collect(entry, files);
  const size = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  console.log(`${name}: ${size} bytes of JavaScript after gzip, in ${files.size} files`);
  if (size <= most) return true;
  console.error(`${name} may load ${most} bytes at most.`);
  return false;
}

/** A background waits for its files one after the other: the browser's loader, and all the rest. */
function startsAtOnce(loader: string): boolean {
  const files = new Set<string>();
  collect(loader, files);
  if (files.size === 2) return true;
  console.error(`The background should be its loader and one file: ${[...files].join(', ')}`);
  return false;
}

/** Each more file, and a module, is something that opening the popup waits for. */
function opensAtOnce(page: string): boolean {
  const loaded = [...page.matchAll(/<(?:script|link)\b[^>]*>/gu)].map(([tag]) => tag);
  const styles = loaded.filter((tag) => tag.includes('rel="stylesheet"'));
  const isClassic = loaded.every((tag) => !/type="module"|modulepreload/u.test(tag));
  if (isClassic && styles.length === 1 && loaded.length === 2) return true;
  console.error(`The popup should load one stylesheet and one classic script: ${loaded.join(' ')}`);
  return false;
}

/** A page that the manifest names and the build lacks is missed by nobody before people open it. */
function hasItsPages(build: string): boolean {
  const manifest = readFileSync(join(build, 'manifest.json'), 'utf8');
  const pages = [...manifest.matchAll(/"([^"]+\.html)"/gu)].map(([, path = '']) => path);
  const missing = pages.filter((path) => !existsSync(join(build, path)));
  if (pages.length >= 3 && missing.length === 0) return true;
  console.error(`${build} should have the pages of its manifest: ${missing.join(', ')}`);
  return false;
}

/** A word that labels are found by, in every script that has the finder in it. */
const wordOfFinder = 'urządzeni';

/**
 * The finder is a third of what the popup would be, and only what is more than an ID needs it; few
 * people paste a request, which another file reads and shows.
 */
function loadsFinderLater(build: string): boolean {
  const [script = ''] = scriptsOf(build, 'src/popup/index.html');
  const code = readFileSync(script, 'utf8');
  const later = [...code.matchAll(/\bimport\(["'`]\/([^"'`]+)["'`]\)/gu)].map(
    ([, path = '']) => path,
  );
  const hasFinder = later.some((path) =>
    readFileSync(join(build, path), 'utf8').includes(wordOfFinder),
  );
  const areKnown = later.every((path) => /\/(?:preview|readers)-/u.test(path));
  if (hasFinder && areKnown && later.length === 2 && !code.includes(wordOfFinder)) return true;
  console.error(`${script} should load these later, as a file each: ${later.join(', ')}`);
  return false;
}

/** A content script can import nothing, and a store's reviewer should find no way to code in it. */
function standsAlone(code: string): boolean {
  if (!/\b(?:import|export)\b\s*[\w{('"*]|\beval\b|new Function/u.test(code)) return true;
  console.error('The content script imports something or makes code of text.');
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
  const permissions =
    JSON.stringify([...manifest.permissions].sort()) ===
    JSON.stringify([
      'activeTab',
      'alarms',
      'contextMenus',
      'notifications',
      'scripting',
      'sidePanel',
      'storage',
      'webRequest',
    ]);
  const closed = !('web_accessible_resources' in manifest) && !('content_scripts' in manifest);
  const policy: unknown = manifest.content_security_policy?.extension_pages;
  const strict =
    typeof policy === 'string' &&
    policy.startsWith("default-src 'none'; script-src 'self';") &&
    policy.includes("require-trusted-types-for 'script'; trusted-types file-worker") &&
    !/unsafe|data:|blob:|\*(?!;|$| )/u.test(policy.replace(/http:\/\/[\w.]+:\*/gu, ''));
  if (hosts && permissions && closed && strict) return true;
  console.error(
    'The built manifest asks for more, exposes files to web pages or lets in foreign code.',
  );
  return false;
}

/** A file that is missing there would leave every page without words, or a language without its own. */
function carriesTexts(build: string): boolean {
  const files = languages.map((language) => `_locales/${language}/messages.json`);
  const wrong = files.filter((file) => {
    const built = join(build, file);
    return !existsSync(built) || !readFileSync(built).equals(readFileSync(join('public', file)));
  });
  if (wrong.length === 0) return true;
  console.error(`${build} should have these as they are in public: ${wrong.join(', ')}`);
  return false;
}

/**
 * Every package that is shipped asks for its notice to go along, in the program that carries it: what is
 * in each, Vite has listed.
 */
function carriesLicenses(): boolean {
  const notices = [join(chromium, licensesFile), join(firefox, licensesFile), commandLine]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const { dependencies } = v.parse(
    v.object({ dependencies: v.record(v.string(), v.string()) }),
    JSON.parse(readFileSync('package.json', 'utf8')),
  );
  const missing = Object.entries(dependencies)
    .filter(([name, version]) => !notices.includes(`## ${name} - ${version} (`))
    .map(([name]) => name);
  if (missing.length === 0) return true;
  console.error(`No notice goes along of: ${missing.join(', ')}`);
  return false;
}

function scriptsOf(build: string, page: string): string[] {
  const found = readFileSync(join(build, page), 'utf8').matchAll(/<script[^>]*src="\/([^"]+)"/gu);
  const scripts = [...found].map((match) => join(build, match[1] ?? ''));
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

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentScript } from '../../src/messages/content-script';
import { servePages } from '../pages/isolated-look';
import { buildWithPageAccess, type ChangedBuild, changedBuild } from './changed-build';
import { everythingSaid, type Said } from './console';
import { shippedBuild, startExtension } from './extension';
import { useEverything } from './use-everything';

/** Background, popup from the toolbar and in a tab, question, settings, and the content script. */
const places = [
  /^\/service-worker-loader\.js$/u,
  /^\/src\/popup\/index\.html$/u,
  /^\/src\/popup\/index\.html\?tab=/u,
  /^\/src\/confirm\/index\.html/u,
  /^\/src\/settings\/index\.html/u,
  /^http:\/\/localhost:/u,
];
let pages: Awaited<ReturnType<typeof servePages>>;
let build: ChangedBuild;
beforeAll(async () => {
  [pages, build] = await Promise.all([servePages(), buildWithPageAccess()]);
});
afterAll(async () => {
  pages.close();
  await build.remove();
});

/** What is said anywhere while a build is used. */
async function saidBy(folder: string): Promise<Said[]> {
  const extension = await startExtension(folder);
  try {
    await useEverything(extension, `${pages.url}/own-device-and-account-list.html`);
    return await everythingSaid(extension);
  } finally {
    await extension.close();
  }
}

async function scriptsOf(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.js'));
}

test('nothing is said in any console, and no error goes uncaught', async () => {
  expect(await saidBy(build.folder)).toEqual([]);
});

test('words and errors planted in every script are noticed everywhere', async () => {
  const noise = `console.debug('a word'); Promise.reject(new Error('not caught'));\n`;
  const scripts = await scriptsOf(build.folder);
  const noisy = await Promise.all(
    scripts.map(async (name) => [name, noise + (await readFile(join(build.folder, name), 'utf8'))]),
  );
  const changed = await changedBuild(() => {}, Object.fromEntries(noisy), build.folder);
  const said = await saidBy(changed.folder);
  await changed.remove();
  for (const place of places) {
    const here = said.filter(({ where }) => place.test(where)).map(({ text }) => text);
    expect(here, String(place)).toContain('a word');
    expect(here.join('\n'), String(place)).toContain('not caught');
  }
});

const firefoxBuild = fileURLToPath(new URL('../../dist/firefox', import.meta.url));

test.each([
  ['Chromium', shippedBuild],
  ['Firefox', firefoxBuild],
])('the build for %s neither makes code of text nor points at sources', async (_, folder) => {
  const scripts = await scriptsOf(folder);
  expect(scripts).toContain(contentScript);
  for (const name of scripts) {
    const code = await readFile(join(folder, name), 'utf8');
    // Preact reads innerHTML where it was set, which nothing here does; reading makes no markup.
    const found = code.match(
      /\beval\(|\bFunction\(|(?:inner|outer)HTML\s*=(?!=)|sourceMappingURL/gu,
    );
    expect(found, name).toBeNull();
  }
});

test('no line of our own speaks in a console: only a library may have words for it', async () => {
  const folder = fileURLToPath(new URL('../../src', import.meta.url));
  const names = await readdir(folder, { recursive: true });
  const ours = names.filter((name) => /\.tsx?$/u.test(name));
  expect(ours).toContain('background/main.ts');
  for (const name of ours) {
    expect(await readFile(join(folder, name), 'utf8'), name).not.toMatch(/\bconsole\./u);
  }
});

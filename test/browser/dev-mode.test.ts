import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { devFolder } from '../../scripts/build/dev-mode';
import { type DevSession, startDevSession } from '../../scripts/dev/session';
import { contentScript } from '../../src/messages/content-script';

const here = fileURLToPath(new URL('../..', import.meta.url));
/** What a build needs; changes are made to a copy. */
const needed = [
  ...['manifest.json', 'package.json', 'package-lock.json', 'vite.config.ts', 'CHANGELOG.md'],
  ...['docs', 'public', 'scripts', 'src'],
];
const said: string[] = [];

let root: string;
let session: DevSession;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dev-mode-'));
  for (const name of needed) await cp(join(here, name), join(root, name), { recursive: true });
  await symlink(join(here, 'node_modules'), join(root, 'node_modules'));
  session = await startDevSession({ root, headless: true, say: (line) => said.push(line) });
});
afterAll(async () => {
  await session.close();
  await rm(root, { recursive: true, force: true });
});

/** Changes a file as an editor does when it saves. */
async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(root, file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

async function openPopup(): Promise<Page> {
  const { context, extensionId } = session.chromium;
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/src/popup/index.html`);
  await page.getByRole('combobox', { name: 'Device ID' }).waitFor();
  return page;
}

test('a changed component and style show in the open popup, which keeps what was typed', async () => {
  const popup = await openPopup();
  const field = popup.getByRole('combobox', { name: 'Device ID' });
  await field.fill('typed before');
  let loads = 0;
  popup.on('load', () => {
    loads += 1;
  });

  await edit('src/popup/Header.tsx', '<header', '<header data-edited="yes"');
  await popup.locator('header[data-edited=yes]').waitFor();
  await edit('src/ui/tokens.css', 'body {', 'body { outline: 3px solid red;');
  await expect
    .poll(() => popup.locator('body').evaluate((body) => getComputedStyle(body).outlineWidth))
    .toBe('3px');

  expect(await field.inputValue()).toBe('typed before');
  expect(loads).toBe(0);
  await popup.close();
});

test('a changed background runs at once; its pages open again, and what is saved stays', async () => {
  const popup = await openPopup();
  await edit(
    'src/background/main.ts',
    'const migrated',
    "Reflect.set(self, 'edited', true);\nconst migrated",
  );
  await hasSaid('src/background/main.ts: the extension was loaded again');
  const { context } = session.chromium;
  const edited = () =>
    context
      .serviceWorkers()
      .at(-1)
      ?.evaluate(() => Reflect.get(globalThis, 'edited'));
  await expect.poll(edited).toBe(true);
  const again = context.pages().find((page) => page.url() === popup.url());
  const picker = again?.getByRole('combobox', { name: 'Temp Pass' });
  await expect.poll(() => picker?.inputValue()).toBe('REF30 · TempPass_TEST40');
  await again?.close();
});

test('a changed content script is there for the next page', async () => {
  await edit('src/content/main.ts', "Symbol.for('reset-temp-pass.page')", "Symbol.for('edited')");
  await hasSaid('src/content/main.ts: load the web page again');
  await expect.poll(() => written(contentScript)).toContain('edited');
});

test('a changed text shows in the popup, which opens again', async () => {
  const popup = await openPopup();
  const key = '"popup_reset": {\n    "message": ';
  await edit('public/_locales/en/messages.json', `${key}"Reset Temp Pass"`, `${key}"Reset it now"`);
  await hasSaid('public/_locales/en/messages.json: the extension was loaded again');
  const again = session.chromium.context.pages().find((page) => page.url() === popup.url());
  await again?.getByRole('button', { name: 'Reset it now' }).waitFor();
  expect(again).toBeDefined();
  await again?.close();
});

test('a changed public file is what the browser has, without a hand on it', async () => {
  await edit('public/managed-schema.json', '"type"', '"description": "edited", "type"');
  await hasSaid('public/managed-schema.json: the extension was loaded again');
  expect(await written('managed-schema.json')).toContain('edited');
});

test('a file that the browser refuses is told, and the next change is taken', async () => {
  const path = join(root, 'public/managed-schema.json');
  const right = await readFile(path, 'utf8');
  await writeFile(path, '{');
  await hasSaid('public/managed-schema.json: the browser does not load this');
  said.length = 0;
  await writeFile(path, right);
  await hasSaid('public/managed-schema.json: the extension was loaded again');
});

/** A file of the extension's folder as it is now. */
function written(name: string): Promise<string> {
  return readFile(join(root, devFolder, name), 'utf8');
}

async function hasSaid(start: string): Promise<void> {
  await expect.poll(() => said).toContainEqual(expect.stringContaining(start));
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { explain } from '../../src/text/explained';
import { t } from '../../src/text/t';
import { servePages } from '../pages/isolated-look';
import { buildWithPageAccess, type ChangedBuild, changedBuild } from './changed-build';
import { everythingSaid } from './console';
import { chooseTempPass, command, type Extension, sampleDevice, startExtension } from './extension';
import { useEverything } from './use-everything';
import { dispatch, menuItems, notices, rememberFromTheStart } from './worker-probe';

/**
 * Makes an older browser of a new one, ahead of every script and so of webextension-polyfill: it
 * has `chrome` alone, whose listeners may not answer a message with a promise.
 */
const asInOlderBrowsers = `globalThis.browser = undefined;
{
  const { onMessage } = chrome.runtime;
  const add = onMessage.addListener;
  onMessage.addListener = (listener) =>
    add.call(onMessage, (...sent) => listener(...sent) === true || undefined);
}
`;
const ownId = '3e1bbd7e-94d9-4ec7-9d7b-f1a4bfa627bf';

let pages: Awaited<ReturnType<typeof servePages>>;
let build: ChangedBuild;
let extension: Extension;
beforeAll(async () => {
  const withAccess = await buildWithPageAccess();
  const names = await readdir(withAccess.folder, { recursive: true });
  const scripts = names.filter((name) => name.endsWith('.js'));
  const changed = await Promise.all(
    scripts.map(async (name) => {
      const code = await readFile(join(withAccess.folder, name), 'utf8');
      return [name, asInOlderBrowsers + rememberFromTheStart + code] as const;
    }),
  );
  build = await changedBuild(() => {}, Object.fromEntries(changed), withAccess.folder);
  await withAccess.remove();
  pages = await servePages();
  extension = await startExtension(build.folder);
});
afterAll(async () => {
  await extension.close();
  await build.remove();
  pages.close();
});

const resets = () => extension.sandbox.log.filter(({ method }) => method === 'DELETE');

test('the build under test has only `chrome`, in the background and in the pages', async () => {
  const settings = await extension.open('settings');
  const here = () => [typeof Reflect.get(globalThis, 'browser'), typeof chrome];
  expect(await settings.evaluate(here)).toEqual(['undefined', 'object']);
  expect(await extension.worker.evaluate(here)).toEqual(['undefined', 'object']);
  await settings.close();
});

test('without the native `browser` everything works: saving, the page’s port, resets, a confirmation and the toolbar', async () => {
  await useEverything(extension, `${pages.url}/household-list-this-device-marker.html`);
  expect(resets().map(({ status, target }) => ({ status, target }))).toMatchObject([
    { status: 204, target: { deviceId: ownId } },
    { status: 400, target: { deviceId: sampleDevice } },
    { status: 204, target: { deviceId: sampleDevice } },
  ]);
});

test('what one page saves comes to the other, and into the menu', async () => {
  const popup = await extension.open('popup');
  const settings = await extension.open('settings');
  const tempPass = { environment: { kind: 'prequal-staging' }, requestorId: 'REF30' };
  const saved = await command(settings, {
    type: 'saveTempPass',
    tempPass: { ...tempPass, name: 'Seen at once', mvpdId: 'TempPass', kind: 'basic' },
  });
  expect(saved).toMatchObject({ ok: true });
  await chooseTempPass(popup, 'Seen at once');
  await expect
    .poll(async () => Object.values(await menuItems(extension)).join())
    .toContain('Seen at once');
  await popup.close();
  await settings.close();
});

test('a right click resets at once, and a failure is said in words', async () => {
  const [item = ''] = Object.keys(await menuItems(extension));
  const rightClick = () =>
    dispatch(extension, 'contextMenus.onClicked', {
      menuItemId: item,
      selectionText: sampleDevice,
    });
  const last = async () => (await notices(extension)).at(-1);
  await rightClick();
  await expect.poll(last).toMatchObject({ title: t('notice_done') });
  extension.sandbox.fault('reset', { kind: 'status', status: 400 });
  await rightClick();
  const { title, advice } = explain('failure_badRequest');
  await expect.poll(last).toMatchObject({ title, message: expect.stringContaining(advice) });
});

test('a refused command is answered, and nothing is said in any console', async () => {
  const settings = await extension.open('settings');
  expect(await command(settings, { type: 'none' })).toMatchObject({ error: { kind: 'refused' } });
  expect(await everythingSaid(extension)).toEqual([]);
});

import { beforeEach, expect, test, vi } from 'vitest';
import { FakeBrowser } from '../fake-browser';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);

/** The module in a background of its own. */
async function updates() {
  browser.startBackground();
  return import('../../../../src/background/installation/updates');
}
beforeEach(() => browser.reset());

test('a version that the browser has ready is kept in memory: a restart installs it', async () => {
  await (await updates()).noteReady({ version: '0.2.0' });
  expect(browser.session.get('readyUpdate')).toEqual({ version: '0.2.0' });
  expect(browser.disk.size).toBe(0);
});

test('an update is noted with the version before it; an installation and a newer browser are none', async () => {
  const { noteUpdate } = await updates();
  await noteUpdate({ reason: 'install', temporary: false });
  await noteUpdate({ reason: 'browser_update', temporary: false });
  await noteUpdate({ reason: 'update', temporary: false });
  // The same one, loaded again.
  await noteUpdate({ reason: 'update', previousVersion: '0.2.0', temporary: false });
  expect(browser.disk.size).toBe(0);
  await noteUpdate({ reason: 'update', previousVersion: '0.1.0', temporary: false });
  expect(browser.disk.get('lastUpdate')).toMatchObject({ from: '0.1.0' });
});

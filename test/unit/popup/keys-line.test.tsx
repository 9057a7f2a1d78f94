// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { t } from '../../../src/text/t';
import type { OpenPopup } from './open-popup';
import { PopupInMemory, type ResetCommand } from './popup-in-memory';
import { samplePasses } from './sample-passes';

const world = new PopupInMemory();
vi.mock('webextension-polyfill', () => world.polyfill);
vi.mock('../../../src/popup/page/page-connection', () => world.pageConnection);

let popup: OpenPopup;
afterEach(() => {
  world.repeatKeys = 'Alt+Shift+L';
  return popup.close();
});
/** Has a device, or everyone, be what was reset last. */
function resetBefore(
  target: ResetCommand['targets'][number] | { kind: 'everyDevice' } = {
    kind: 'device',
    deviceId: 'a-device',
  },
): void {
  world.clear();
  const command = { id: crypto.randomUUID(), tempPassId: 'basic', targets: [target] };
  world.store('local', 'resets', [world.record(command, { state: 'unknown' })]);
}
const keys = () =>
  [...popup.root.querySelectorAll('.keys > span')].map(({ textContent }) => textContent);

test('one line names the keys that do something here, and the one that the browser gives', async () => {
  resetBefore();
  popup = await world.open();
  await world.pageShows('read', ['one-device', 'other-device']);
  expect(keys()).toEqual([
    `↵ ${t('keys_reset')}`,
    `⇧↵ ${t('keys_resetAndStart')}`,
    `↓ ${t('keys_others')}`,
    `Alt+↑ ${t('keys_tempPass')}`,
    `Alt+⇧+L ${t('keys_repeat')}`,
  ]);
});

test.each([
  ['Alt+Umschalttaste+L', 'Alt+⇧+L'],
  ['Alt+Maj+L', 'Alt+⇧+L'],
  ['Strg+Mayús+Coma', 'Strg+⇧+Coma'],
  ['Ctrl+Alt+L', 'Ctrl+Alt+L'],
  ['⌥⇧L', '⌥⇧L'],
])('%s, as a browser writes it in its language, is %s', async (shortcut, written) => {
  world.repeatKeys = shortcut;
  resetBefore();
  popup = await world.open();
  expect(keys()).toContain(`${written} ${t('keys_repeat')}`);
});

test('where the browser has a side panel, its key is named, and not in the panel itself', async () => {
  Reflect.set(chrome, 'sidePanel', {});
  const named = `Alt+⇧+S ${t('keys_sidePanel')}`;
  world.clear();
  popup = await world.open();
  expect(keys()).toContain(named);
  await popup.close();
  popup = await world.open('panel');
  expect(keys()).not.toContain(named);
  Reflect.deleteProperty(chrome, 'sidePanel');
});

test.each([
  ['nothing was reset', () => world.clear()],
  ['it would be everybody', () => resetBefore({ kind: 'everyDevice' })],
  [
    'it is locked',
    () => {
      resetBefore();
      world.store('session', 'lockState', 'locked');
    },
  ],
])('the key that resets again is not named where %s', async (_, store) => {
  store();
  popup = await world.open();
  expect(keys().join()).not.toContain(t('keys_repeat'));
});

test('a key that does nothing is not named', async () => {
  world.clear();
  world.store('local', 'tempPasses', [samplePasses.basic]);
  world.store('session', 'lockState', 'locked');
  popup = await world.open();
  await world.pageShows('read');
  expect(keys()).toEqual([]);
});

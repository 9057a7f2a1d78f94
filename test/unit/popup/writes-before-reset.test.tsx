// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { PopupInMemory } from './popup-in-memory';

const world = new PopupInMemory();
vi.mock('webextension-polyfill', () => world.polyfill);
vi.mock('../../../src/popup/page/page-connection', () => world.pageConnection);

test('a reset writes nothing that is stored already, as its record would wait for it', async () => {
  world.clear();
  await world.pageShows('closed');
  const window = await world.open();
  await window.type(window.field, 'device-one');
  const writes = [vi.spyOn(chrome.storage.local, 'set'), vi.spyOn(chrome.storage.session, 'set')];
  await window.pressEnter();
  expect(world.resets).toHaveLength(1);
  expect(writes.flatMap(({ mock }) => mock.calls)).toEqual([]);
  await window.type(window.field, 'device-two');
  expect(world.stored('local', 'draft')).toEqual({ deviceId: 'device-two' });
  await window.close();
});

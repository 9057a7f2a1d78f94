// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { timeToSettle } from '../../../src/popup/form/id-in-form';
import { t } from '../../../src/text/t';
import type { OpenPopup } from './open-popup';
import { PopupInMemory } from './popup-in-memory';

const world = new PopupInMemory();
vi.mock('webextension-polyfill', () => world.polyfill);
vi.mock('../../../src/popup/page/page-connection', () => world.pageConnection);

let panel: OpenPopup;
const sentIds = () =>
  world.resets.flatMap(({ targets }) =>
    targets.flatMap((one) => (one.kind === 'device' ? [one.deviceId] : [])),
  );

beforeEach(async () => {
  world.clear();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await world.pageShows('read', ['first-device']);
  await world.pageShows('read', ['second-device'], {}, 2);
  await world.pageShows('read', [], {}, 3);
  await world.pageShows('closed', [], {}, 4);
  panel = await world.open('panel');
});
afterEach(async () => {
  await panel.close();
  vi.useRealTimers();
});

test('the panel is about the tab beside it, and Enter resets its device', async () => {
  expect(panel.field.value).toBe('first-device');
  await panel.pressEnter();
  expect(sentIds()).toEqual(['first-device']);
});

test('another tab in front brings its own ID, which the first Enter only holds', async () => {
  await world.activate(2);
  expect(panel.field.value).toBe('second-device');
  expect(panel.text).toContain(t('page_changed'));
  await panel.pressEnter();
  expect(sentIds()).toEqual([]);
  expect(panel.status).toContain(t('notSent_idChanged_all'));
  await panel.pressEnter();
  expect(sentIds()).toEqual(['second-device']);
});

test('an Enter that comes while the other tab is read holds what that shows', async () => {
  await world.pageShows('reading', [], {}, 2);
  await world.activate(2);
  await panel.pressEnter();
  await world.pageShows('read', ['second-device'], {}, 2);
  expect(sentIds()).toEqual([]);
  expect(panel.field.value).toBe('second-device');
  await panel.pressEnter();
  expect(sentIds()).toEqual(['second-device']);
});

test('what the tab before shows later changes nothing', async () => {
  await world.activate(2);
  await world.pageShows('read', ['another-device']);
  expect(panel.field.value).toBe('second-device');
});

test('a tab of another window changes nothing', async () => {
  await world.activate(2, 7);
  expect(panel.field.value).toBe('first-device');
});

test('back on the first tab its ID is there again', async () => {
  await world.activate(2);
  await world.activate(1);
  expect(panel.field.value).toBe('first-device');
});

test('a typed ID stays over a change of tab', async () => {
  await panel.type(panel.field, 'typed-device');
  await world.activate(2);
  expect(panel.field.value).toBe('typed-device');
  await panel.pressEnter();
  expect(sentIds()).toEqual(['typed-device']);
});

test('after a reset the ID follows the next tab', async () => {
  await panel.pressEnter();
  await world.activate(2);
  await world.pass(timeToSettle);
  expect(panel.field.value).toBe('second-device');
  await panel.pressEnter();
  expect(sentIds()).toEqual(['first-device', 'second-device']);
});

test('what came of a press is scrolled into sight, and what stood there before is not', async () => {
  const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue(undefined);
  await world.activate(2);
  expect(scrolled).not.toHaveBeenCalled();
  await world.pass(timeToSettle);
  await panel.pressEnter();
  expect(scrolled.mock.contexts.at(-1)).toBe(panel.find('.status', HTMLElement));
  scrolled.mockRestore();
});

test('beside a tab without an ID the earlier one stays, and the panel says whose it is', async () => {
  await world.activate(3);
  expect(panel.field.value).toBe('first-device');
  expect(panel.text).toContain(t('page_before'));
});

test('beside a tab that it may not read the panel says so, and what lets it', async () => {
  await world.activate(4);
  expect(panel.field.value).toBe('first-device');
  expect(panel.text).toContain(t('page_closedBefore'));
  expect(panel.text).toContain(t('page_unreadKeys', { keys: 'Alt+Shift+S' }));
  await world.pageShows('read', ['fourth-device'], {}, 4);
  expect(panel.field.value).toBe('fourth-device');
  expect(panel.text).not.toContain(t('page_unreadKeys', { keys: 'Alt+Shift+S' }));
});

test('the popup’s button opens the side panel of its window in the very click', async () => {
  const open = vi.fn(async () => undefined);
  Reflect.set(chrome, 'sidePanel', { open });
  const popup = await world.open();
  popup.button(t('page_sidePanel'))?.click();
  expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: 1 });
  await popup.close();
  Reflect.deleteProperty(chrome, 'sidePanel');
});

test('a browser without a side panel has no button for it', async () => {
  const popup = await world.open();
  expect(popup.button(t('page_sidePanel'))).toBeUndefined();
  await popup.close();
});

test('the panel does not offer what the popup has to stay open', async () => {
  expect(panel.button(t('page_sidePanel'))).toBeUndefined();
  expect(panel.button(t('page_ownWindow'))).toBeUndefined();
  const popup = await world.open();
  expect(popup.button(t('page_ownWindow'))).toBeDefined();
  await popup.close();
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { t } from '../../../src/text/t';
import type { OpenPopup } from './open-popup';
import { PopupInMemory } from './popup-in-memory';

const world = new PopupInMemory();
vi.mock('webextension-polyfill', () => world.polyfill);
vi.mock('../../../src/popup/page/page-connection', () => world.pageConnection);

let popup: OpenPopup;
beforeEach(() => world.clear());
afterEach(() => popup.close());

test('where no page can be read, an ID is asked for only while there is none', async () => {
  popup = await world.open();
  await world.pageShows('closed');
  expect(popup.text).toContain(t('page_closed'));
});

test('where no page can be read, the ID of the last time is called that', async () => {
  world.store('local', 'draft', { deviceId: 'stb-4711' });
  popup = await world.open();
  await world.pageShows('closed');
  expect(popup.text).toContain(t('page_closedButLast'));
  expect(popup.text).not.toContain(t('page_closed'));
});

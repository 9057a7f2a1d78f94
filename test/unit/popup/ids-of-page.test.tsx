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

const link = () => popup.root.querySelector<HTMLButtonElement>('.of-page');

test('a page with one ID is no list', async () => {
  popup = await world.open();
  await world.pageShows('read', ['shown-1']);
  expect(link()).toBeNull();
});

test('all IDs of a page are handed to Bulk reset as a list, and none is sent', async () => {
  popup = await world.open();
  await world.pageShows('read', ['shown-1', 'shown-2', 'with,comma-3']);
  expect(link()?.textContent).toBe(t('recent_allOfPage', { number: 3 }));
  await popup.click(t('recent_allOfPage', { number: 3 }));
  const kept = { type: 'keepPasted', text: 'shown-1\nshown-2\n"with,comma-3"' };
  await expect.poll(() => world.commands).toContainEqual(kept);
  await expect.poll(() => world.opened).toEqual(['src/runs/index.html?tempPass=basic&from=page']);
  expect(world.resets).toEqual([]);
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ownFailure } from '../../../../src/failure/failure';
import { failure, success } from '../../../../src/pass/result';
import { apiOrigins } from '../../../../src/storage/listening';
import { failureWords } from '../../../../src/text/failure-words';
import { formatWhenShort } from '../../../../src/text/format';
import { t } from '../../../../src/text/t';
import type { OpenPopup } from '../open-popup';
import { PopupInMemory } from '../popup-in-memory';

const world = new PopupInMemory();
vi.mock('webextension-polyfill', () => world.polyfill);
vi.mock('../../../../src/popup/page/page-connection', () => world.pageConnection);

const site = 'https://tv.example/*';
const since = new Date(2026, 1, 3, 14, 5).getTime();
const sinceWhen = formatWhenShort(new Date(since));
const listening = { tabId: 1, site, origin: 'https://tv.example', since };
let popup: OpenPopup;

beforeEach(() => world.clear());
afterEach(() => popup.close());

async function openOver(url?: string): Promise<void> {
  popup = await world.open();
  await world.pageShows('read', ['first-device'], url === undefined ? {} : { url });
}
function box(): HTMLInputElement | undefined {
  const label = [...popup.root.querySelectorAll('label')].find(
    ({ textContent }) => textContent === t('listen_to'),
  );
  return label?.querySelector('input') ?? undefined;
}
async function tick(): Promise<void> {
  box()?.click();
  await world.rest();
}
const sent = () => world.commands.filter(({ type }) => /listen/iu.test(type));

test('in Chromium a click listens to the tab, and asks for two of Adobe’s hosts alone', async () => {
  await openOver('https://tv.example/play');
  await tick();
  expect(sent()).toEqual([{ type: 'listenToTab', tabId: 1 }]);
  expect(world.asked).toEqual([[...apiOrigins]]);
});

test('in Chromium a no to these hosts ends no listening', async () => {
  world.grants = false;
  await openOver('https://tv.example/play');
  await tick();
  expect(sent()).toHaveLength(1);
  world.store('session', 'listeningTabs', [listening]);
  await world.rest();
  expect(popup.text).toContain(t('listen_nothingWithoutApi', { time: sinceWhen }));
});

test('in Firefox a click asks for the page’s site in the same question', async () => {
  world.scheme = 'moz-extension';
  await openOver('https://tv.example/play');
  await tick();
  expect(sent()).toEqual([{ type: 'listenToTab', tabId: 1, site }]);
  expect(world.asked).toEqual([[site, ...apiOrigins]]);
});

test('in Firefox a no takes the wish back, and is said', async () => {
  world.scheme = 'moz-extension';
  world.grants = false;
  await openOver('https://tv.example/play');
  await tick();
  expect(sent().at(-1)).toEqual({ type: 'stopListening', tabId: 1 });
  expect(popup.text).toContain(t('listen_notGranted'));
});

test('a tab that is listened to is ticked, and says since when and that nothing was heard', async () => {
  world.store('session', 'listeningTabs', [listening]);
  await openOver('https://tv.example/play');
  expect(box()?.checked).toBe(true);
  expect(popup.text).toContain(t('listen_nothing', { time: sinceWhen }));
  await tick();
  expect(sent()).toEqual([{ type: 'stopListening', tabId: 1 }]);
});

test('once something was heard, nothing more is asked of a person', async () => {
  world.store('session', 'listeningTabs', [listening]);
  await world.appAsks({ deviceId: 'app-device', mvpdId: 'TempPass', status: 200 });
  await openOver('https://tv.example/play');
  expect(popup.text).not.toContain(sinceWhen);
});

test('another tab that is listened to says nothing of this one', async () => {
  world.store('session', 'listeningTabs', [{ ...listening, tabId: 2 }]);
  await openOver('https://tv.example/play');
  expect(box()?.checked).toBe(false);
});

test('a tab of a site that is listened to by itself is ticked, and says where that is set', async () => {
  world.store('local', 'listenedSites', [site]);
  await openOver('https://tv.example/play');
  expect(box()?.checked).toBe(true);
  expect(box()?.disabled).toBe(true);
  expect(box()?.closest('label')?.title).toBe(t('listen_bySite'));
});

test('where nothing could be heard, the reason is said', async () => {
  await openOver('https://tv.example/play');
  world.holdBack('listenToTab');
  await tick();
  await world.answerHeld('listenToTab', failure(ownFailure('tabNotGranted')));
  expect(popup.text).toContain(failureWords(ownFailure('tabNotGranted')).advice);
});

test('on a page that cannot be read, nothing is offered that could do nothing', async () => {
  await openOver();
  expect(box()).toBeUndefined();
  expect(success(null).ok).toBe(true);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Site, siteOf } from '../../../../src/storage/watched-sites';
import { ListeningBrowser } from './listening-browser';
import { appTab, listening, openApp, page, sent, service } from './sample-traffic';

const browser = new ListeningBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);

beforeEach(() => openApp(browser));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const listened = () => browser.session.get('listeningTabs') ?? [];
const observed = () => browser.session.get('observedRequests') ?? [];
const ofTab = { type: 'listenToTab', tabId: appTab } as const;
const site = theSite(page);

function theSite(url: string): Site {
  const found = siteOf(url);
  if (found === undefined) throw new Error(`${url} is no site`);
  return found;
}

/** A background that listens to the app's tab, in which a request was observed. */
async function withObserved() {
  const background = await listening(browser);
  await background.listenToTab(ofTab);
  await background.noteSent(sent());
  expect(observed()).toHaveLength(1);
  return background;
}

test('in Chromium the opened popup is enough to listen to its tab', async () => {
  const { listenToTab } = await listening(browser);
  expect(await listenToTab(ofTab)).toEqual({ ok: true, value: null });
  expect(listened()).toMatchObject([{ tabId: appTab, site, origin: page }]);
});

test('in Firefox the page’s site has to be granted too', async () => {
  browser.isFirefox = true;
  const { listenToTab } = await listening(browser);
  const missing = { kind: 'permissionMissing', origins: [site] };
  expect(await listenToTab(ofTab)).toMatchObject({ ok: false, error: missing });
  expect(listened()).toEqual([]);
  browser.origins.add(site);
  expect(await listenToTab(ofTab)).toMatchObject({ ok: true });
  expect(listened()).toMatchObject([{ tabId: appTab }]);
});

test.each([
  ['a tab that is gone', 99, 'tabNotGranted'],
  ['a page that is not granted', 8, 'tabNotGranted'],
  ['no web page', 9, 'tabNotGranted'],
])('of %s it is said that nothing can be heard', async (_, tabId, kind) => {
  browser.tabs.set(8, { url: 'https://elsewhere.example/' });
  browser.tabs.set(9, { url: 'chrome://settings/', opened: true });
  const { listenToTab } = await listening(browser);
  expect(await listenToTab({ ...ofTab, tabId })).toMatchObject({ ok: false, error: { kind } });
  expect(listened()).toEqual([]);
});

test('where the browser grants no host of Adobe Pass, it is said which are missing', async () => {
  browser.origins.clear();
  const { listenToTab } = await listening(browser);
  const answer = await listenToTab(ofTab);
  expect(answer).toMatchObject({ ok: false, error: { kind: 'permissionMissing' } });
  expect(JSON.stringify(answer)).toContain(`${service}/*`);
});

test('a wish comes true with the permission that the browser was asked for', async () => {
  browser.isFirefox = true;
  const { listenToTab } = await listening(browser);
  expect(await listenToTab({ ...ofTab, site })).toMatchObject({ ok: true });
  expect(listened()).toEqual([]);
  // The question may take longer than the background lives.
  const { listenWhereAllowed } = await listening(browser);
  browser.origins.add(site);
  await listenWhereAllowed();
  expect(listened()).toMatchObject([{ tabId: appTab, site }]);
  expect(browser.session.get('wantedTabs')).toEqual([]);
});

test('a wish that was taken back, or is too old, does not come true', async () => {
  browser.isFirefox = true;
  vi.useFakeTimers({ toFake: ['Date'] });
  const { listenToTab, stopListening, listenWhereAllowed } = await listening(browser);
  await listenToTab({ ...ofTab, site });
  await stopListening({ type: 'stopListening', tabId: appTab });
  browser.origins.add(site);
  await listenWhereAllowed();
  expect(listened()).toEqual([]);
  browser.origins.delete(site);
  await listenToTab({ ...ofTab, site });
  vi.advanceTimersByTime(120_001);
  browser.origins.add(site);
  await listenWhereAllowed();
  expect(listened()).toEqual([]);
});

test('who stops listening is forgotten with what was observed, and the permission is given back', async () => {
  browser.isFirefox = true;
  browser.origins.add(site);
  const { stopListening } = await withObserved();
  expect(await stopListening({ type: 'stopListening', tabId: appTab })).toMatchObject({ ok: true });
  expect([listened(), observed()]).toEqual([[], []]);
  expect(browser.origins.has(site)).toBe(false);
  expect(browser.origins.has(`${service}/*`)).toBe(true);
});

test('a permission that a watched site needs stays when listening ends', async () => {
  browser.isFirefox = true;
  browser.origins.add(site);
  browser.disk.set('watchedSites', [site]);
  const { stopListening } = await withObserved();
  await stopListening({ type: 'stopListening', tabId: appTab });
  expect(browser.origins.has(site)).toBe(true);
});

test('listening goes on through a reload, and ends where the tab leaves the origin', async () => {
  const { followTab } = await withObserved();
  browser.tabs.set(appTab, { url: `${page}/other`, opened: true });
  await followTab(appTab);
  expect([listened(), observed()]).toMatchObject([[{ tabId: appTab }], [{ tabId: appTab }]]);
  // `activeTab` has ended: the browser tells no address.
  browser.tabs.set(appTab, { url: 'https://elsewhere.example/' });
  await followTab(appTab);
  expect([listened(), observed()]).toEqual([[], []]);
});

test('where tabs go is followed from the first turn on, and after it only while something is known of one', async () => {
  const { listenToTab, stopListening } = await listening(browser);
  const { followTabs } = await import('../../../../src/background/listening/follow-tabs');
  const events = Object.values(browser.tabEvents);
  const followed = () => events.map(({ count }) => count);
  followTabs((work) => void work().catch(() => undefined));
  expect(followed()).toEqual([1, 1, 1]);
  await expect.poll(followed).toEqual([0, 0, 0]);
  await listenToTab(ofTab);
  await expect.poll(followed).toEqual([1, 1, 1]);
  await stopListening({ type: 'stopListening', tabId: appTab });
  await expect.poll(followed).toEqual([0, 0, 0]);
});

test('what was observed is gone with its tab', async () => {
  const { forgetTab } = await withObserved();
  browser.tabs.delete(appTab);
  await forgetTab(appTab);
  expect([listened(), observed()]).toEqual([[], []]);
});

test('listening ends with a withdrawn permission', async () => {
  browser.isFirefox = true;
  browser.origins.add(site);
  const { endWhereForbidden } = await withObserved();
  await endWhereForbidden();
  expect(listened()).toHaveLength(1);
  browser.origins.delete(site);
  await endWhereForbidden();
  expect([listened(), observed()]).toEqual([[], []]);
});

const toSite = { type: 'listenToSite', site, on: true } as const;

test('a watched site is listened to in every tab by itself, until it is not', async () => {
  browser.origins.add(site);
  browser.disk.set('watchedSites', [site]);
  browser.tabs.set(8, { url: `${page}/second` });
  const { listenToSite, noteSent, followTab } = await listening(browser);
  await noteSent(sent({ tabId: 8 }));
  expect(observed()).toEqual([]);
  expect(await listenToSite(toSite)).toMatchObject({ ok: true });
  await noteSent(sent({ tabId: 8 }));
  expect(observed()).toMatchObject([{ tabId: 8 }]);
  browser.tabs.set(8, { url: 'https://elsewhere.example/' });
  await followTab(8);
  expect(observed()).toEqual([]);
  await listenToSite({ ...toSite, on: false });
  await noteSent(sent({ tabId: 8 }));
  expect(observed()).toEqual([]);
});

test('a site’s frame in the page of another site is not listened to', async () => {
  browser.origins.add(site);
  browser.disk.set('watchedSites', [site]);
  browser.tabs.set(8, { url: 'https://portal.example/' });
  const { listenToSite, noteSent } = await listening(browser);
  await listenToSite(toSite);
  await noteSent(sent({ tabId: 8, frameId: 2 }));
  expect(observed()).toEqual([]);
});

test('a site that is not watched cannot be listened to, and one that was is forgotten', async () => {
  const { listenToSite } = await listening(browser);
  const missing = { ok: false, error: { kind: 'permissionMissing', origins: [site] } };
  expect(await listenToSite(toSite)).toMatchObject(missing);
  browser.origins.add(site);
  expect(await listenToSite(toSite)).toMatchObject(missing);
  browser.disk.set('watchedSites', [site]);
  await listenToSite(toSite);
  const { forgetWhatIsForbidden } = await import('../../../../src/background/sites/watched-sites');
  browser.origins.delete(site);
  await forgetWhatIsForbidden();
  expect(browser.disk.get('listenedSites')).toEqual([]);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ListeningBrowser } from './listening-browser';
import {
  address,
  appTab,
  base64,
  cookie,
  device,
  deviceInfo,
  identity,
  listening,
  openApp,
  page,
  sent,
  sentInFirefox,
  service,
  token,
} from './sample-traffic';

const browser = new ListeningBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);

beforeEach(() => {
  // The pauses between writes go by at once, in their order.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.setTimerTickMode('nextTimerAsync');
  openApp(browser);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const observed = () => browser.session.get('observedRequests') ?? [];

/** A background that listens to the app's tab. */
async function listeningToApp() {
  const background = await listening(browser);
  expect(await background.listenToTab({ type: 'listenToTab', tabId: appTab })).toMatchObject({
    ok: true,
  });
  return background;
}

test('what the app asks is kept as facts, with the status of its answer', async () => {
  const { noteSent, noteEnded } = await listeningToApp();
  const details = sent();
  await noteSent(details);
  const { requestId, timeStamp: at } = details;
  const request = {
    question: 'profiles',
    environment: { kind: 'release-staging' },
    requestorId: 'REF30',
    mvpdId: 'TempPass',
    deviceId: device,
    deviceInfo,
    resources: [],
    identity: { template: '{"email":"…"}', sends: 'address' },
  };
  const one = { requestId, at, tabId: appTab, origin: page, request };
  expect(observed()).toMatchObject([one]);
  await noteEnded(requestId, 403);
  expect(observed()).toMatchObject([{ ...one, status: 403 }]);
});

test('nothing of a request is stored but the facts: no token, no cookie, no address, no other header', async () => {
  const { noteSent, noteEnded } = await listeningToApp();
  const details = sent({ url: `${service}/api/v2/REF30/profiles/TempPass?access_token=${token}` });
  await noteSent(details);
  await noteEnded(details.requestId, 200);
  expect(observed()).toHaveLength(1);
  const all = JSON.stringify([...browser.session, ...browser.disk, ...browser.files]);
  for (const secret of [token, cookie, address, address.toLowerCase(), identity, base64(address)]) {
    expect(all).not.toContain(secret);
  }
  expect(all).not.toMatch(/authorization|bearer|cookie|user-agent|access_token/iu);
});

test.each([
  ['a preflight', { method: 'OPTIONS' }],
  ['another tab', { tabId: 8 }],
  ['a frame of another origin', { initiator: 'https://ads.example', frameId: 3 }],
  ['another port of the host', { initiator: `${page}:8443` }],
  ['this extension', { initiator: 'chrome-extension://own', tabId: -1 }],
  ['the extension in a tab', { initiator: 'chrome-extension://own' }],
  ['a sandboxed frame', { initiator: 'null' }],
  ['another host', { url: 'https://sp.example.com/api/v2/REF30/profiles/TempPass' }],
  ['a host that looks like Adobe’s', { url: `${service}.evil.example/api/v2/REF30/configuration` }],
  ['another scheme', { url: `${service.replace('https', 'http')}/api/v2/REF30/configuration` }],
  ['a host for resets', { url: 'https://mgmt.auth.adobe.com/api/v2/REF30/configuration' }],
  ['the path in a query', { url: 'https://x.example/?u=https://sp.auth.adobe.com/api/v2/a/b' }],
  ['an unknown question', { url: `${service}/api/v2/authenticate/REF30/ABC` }],
])('%s says nothing', async (_, change) => {
  const { noteSent, noteEnded } = await listeningToApp();
  const details = sent(change);
  await noteSent(details);
  await noteEnded(details.requestId, 200);
  expect(observed()).toEqual([]);
});

test('nothing is observed where nobody listens', async () => {
  const { noteSent } = await listening(browser);
  await noteSent(sent());
  expect(observed()).toEqual([]);
});

test.each([
  [`${page}/watch`, `${page}/watch`, 1],
  ['https://frame.example/ad', `${page}/watch`, 0],
  [`${page}/watch`, 'https://frame.example/ad', 0],
  ['moz-extension://own/popup', 'moz-extension://own/popup', 0],
])(
  'Firefox says of document %s and origin %s that %d is of the app',
  async (document, origin, count) => {
    const { noteSent } = await listeningToApp();
    await noteSent(sentInFirefox(document, origin));
    expect(observed()).toHaveLength(count);
  },
);

test('a custom environment is heard once it is saved, and only below its base path', async () => {
  const { noteSent } = await listeningToApp();
  const base = 'https://proxy.example.com/adobe';
  const environment = { kind: 'custom', managementUrl: base, serviceUrl: base };
  const ask = () => noteSent(sent({ url: `${base}/api/v2/REF30/configuration` }));
  await ask();
  expect(observed()).toEqual([]);
  browser.disk.set('tempPasses', [
    { id: 'pass', name: '', environment, requestorId: 'REF30', mvpdId: 'T', kind: 'basic' },
  ]);
  await ask();
  await noteSent(sent({ url: 'https://proxy.example.com/other/api/v2/REF30/configuration' }));
  expect(observed()).toMatchObject([{ request: { question: 'configuration', environment } }]);
});

test('api.auth.adobe.com is heard as release production', async () => {
  const { noteSent } = await listeningToApp();
  await noteSent(sent({ url: 'https://api.auth.adobe.com/api/v2/REF30/profiles/TempPass' }));
  const environment = { kind: 'release-production' };
  expect(observed()).toMatchObject([{ request: { environment } }]);
});

test('a frame counts where the page around it is of the same origin', async () => {
  const { noteSent } = await listeningToApp();
  await noteSent(sent({ frameId: 4 }));
  expect(observed()).toHaveLength(1);
  browser.tabs.set(appTab, { url: 'https://portal.example/', opened: true });
  await noteSent(sent({ frameId: 4 }));
  expect(observed()).toHaveLength(1);
});

const ofServiceWorker = { tabId: -1, frameId: -1 };

test('a service worker’s request belongs to the only tab of its origin', async () => {
  const { noteSent } = await listeningToApp();
  await noteSent(sent(ofServiceWorker));
  expect(observed()).toMatchObject([{ tabId: appTab }]);
});

test('a service worker’s request is dropped where two tabs have its origin, or no listened one', async () => {
  browser.origins.add(`${page}/*`);
  browser.tabs.set(8, { url: `${page}/other` });
  const { noteSent } = await listeningToApp();
  await noteSent(sent(ofServiceWorker));
  await noteSent(sent({ ...ofServiceWorker, initiator: 'https://elsewhere.example' }));
  expect(observed()).toEqual([]);
});

test('a request that fails is told from one that is under way', async () => {
  const { noteSent, noteEnded } = await listeningToApp();
  const details = sent();
  await noteSent(details);
  await noteEnded(details.requestId, undefined);
  expect(observed()).toMatchObject([{ requestId: details.requestId, failed: true }]);
});

test('a request that is sent on to another host has not the answer of that one', async () => {
  const { noteSent, noteEnded } = await listeningToApp();
  const { requestId } = sent();
  await noteSent(sent({ requestId }));
  await noteSent(sent({ requestId, url: `${page}/api/v2/REF30/profiles/TempPass` }));
  await noteEnded(requestId, 403);
  expect(observed()).toEqual([]);
});

test('an answer that comes before its request is read is joined all the same', async () => {
  const { noteSent, noteEnded } = await listeningToApp();
  const details = sent();
  await Promise.all([noteSent(details), noteEnded(details.requestId, 200)]);
  expect(observed()).toMatchObject([{ requestId: details.requestId, status: 200 }]);
});

test('an answer that comes while its request is being written is joined too', async () => {
  const { noteSent, noteEnded } = await listeningToApp();
  const details = sent();
  let ended: Promise<void> | undefined;
  const write = vi.spyOn(chrome.storage.session, 'set');
  const { set } = vi.mocked(chrome.storage.session);
  write.mockImplementationOnce(async (items: object) => {
    ended = noteEnded(details.requestId, 403);
    // Later than what the answer has to be looked for in.
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    await set(items);
  });
  await noteSent(details);
  await ended;
  expect(observed()).toMatchObject([{ requestId: details.requestId, status: 403 }]);
});

test('the answer of a request is joined by a background that started in between', async () => {
  const { noteSent } = await listeningToApp();
  const details = sent();
  await noteSent(details);
  const { noteEnded, noteSent: noteLater } = await listening(browser);
  await noteEnded(details.requestId, 403);
  await noteLater(sent({ method: 'POST', url: `${service}/api/v2/REF30/decisions/authorize/T` }));
  expect(observed()).toMatchObject([
    { request: { question: 'authorize' } },
    { request: { question: 'profiles' }, status: 403 },
  ]);
});

test('the same question replaces its last answer once it is answered, not while it is asked', async () => {
  const { noteSent, noteEnded } = await listeningToApp();
  const [first, second, third] = [sent(), sent(), sent()];
  await noteSent(first);
  await noteEnded(first.requestId, 403);
  await noteSent(second);
  expect(observed()).toMatchObject([{ requestId: second.requestId }, { status: 403 }]);
  await noteEnded(second.requestId, 200);
  expect(observed()).toMatchObject([{ requestId: second.requestId, status: 200 }]);
  await noteSent(third);
  await noteEnded(third.requestId, undefined);
  expect(observed()).toMatchObject([{ failed: true }, { status: 200 }]);
});

test('a request whose end was never heard of goes with the next answer to its question', async () => {
  const { noteSent, noteEnded } = await listeningToApp();
  const [lost, next] = [sent(), sent()];
  await noteSent(lost);
  await noteSent(next);
  expect(observed()).toHaveLength(2);
  await noteEnded(next.requestId, 200);
  expect(observed()).toMatchObject([{ requestId: next.requestId, status: 200 }]);
});

test('a page that asks a thousand times a second costs a few writes and keeps the newest few', async () => {
  const { noteSent, noteEnded } = await listeningToApp();
  let writes = 0;
  chrome.storage.onChanged.addListener((changes) => {
    if ('observedRequests' in changes) writes += 1;
  });
  const all = Array.from({ length: 1_000 }, (_, index) =>
    sent({ url: `${service}/api/v2/REF30/profiles/Pass${index}` }),
  );
  await Promise.all(
    all.map(async (details) => {
      await noteSent(details);
      await noteEnded(details.requestId, 200);
    }),
  );
  expect(writes).toBeLessThan(20);
  expect(observed()).toHaveLength(8);
});

test('a page that nobody listens to leaves room for the app, however often it asks', async () => {
  const { noteSent } = await listeningToApp();
  const others = Array.from({ length: 1_000 }, () => noteSent(sent({ tabId: 8 })));
  await Promise.all([...others, noteSent(sent())]);
  expect(observed()).toMatchObject([{ tabId: appTab }]);
});

test('what comes late of a page that is listened to no longer is not kept', async () => {
  const { noteSent, stopListening } = await listeningToApp();
  await noteSent(sent());
  const late = noteSent(sent());
  await stopListening({ type: 'stopListening', tabId: appTab });
  await late;
  expect(observed()).toEqual([]);
});

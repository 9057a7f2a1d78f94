import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ListeningBrowser } from './listening-browser';
import { appTab, device, listening, openApp, sent, service } from './sample-traffic';

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

const badge = () => browser.badges.get(appTab)?.text ?? '';

const ask = {
  profiles: `${service}/api/v2/REF30/profiles/TempPass`,
  authorize: `${service}/api/v2/REF30/decisions/authorize/TempPass`,
  preauthorize: `${service}/api/v2/REF30/decisions/preauthorize/TempPass`,
  provider: `${service}/api/v2/REF30/profiles/SampleCable`,
  configuration: `${service}/api/v2/REF30/configuration`,
  otherRequestor: `${service}/api/v2/REF31/profiles/TempPass`,
  otherEnvironment: 'https://api.auth.adobe.com/api/v2/REF30/profiles/TempPass',
};
type Question = keyof typeof ask;

/** A background that has heard these questions answered. */
async function heard(...answers: readonly (readonly [Question, number])[]) {
  const background = await listening(browser);
  await background.listenToTab({ type: 'listenToTab', tabId: appTab });
  for (const [question, status] of answers) {
    const details = sent({ url: ask[question] });
    await background.noteSent(details);
    await background.noteEnded(details.requestId, status);
  }
  return background;
}

function resetRecord(change: object = {}) {
  const finishedAt = Date.now() + 1_000;
  const outcome = { state: 'done', status: 204, finishedAt, milliseconds: 5 };
  return {
    id: crypto.randomUUID(),
    tempPassId: 'pass',
    environment: { kind: 'release-staging' },
    requestorId: 'REF30',
    mvpdId: 'TempPass',
    startedAt: Date.now(),
    parts: [{ target: { kind: 'device', deviceId: device }, outcome }],
    ...change,
  };
}

test.each<readonly [string, readonly (readonly [Question, number])[], string]>([
  ['a refused profile', [['profiles', 403]], '403'],
  ['a refused decision', [['authorize', 403]], '403'],
  ['a refused preauthorization', [['preauthorize', 403]], '403'],
  ['an answered profile', [['profiles', 200]], ''],
  [
    'a profile that is answered later',
    [
      ['profiles', 403],
      ['profiles', 200],
    ],
    '',
  ],
  [
    'a profile after a refused decision',
    [
      ['authorize', 403],
      ['profiles', 200],
    ],
    '',
  ],
  // A decision's body can hold a refusal, which nobody sees.
  [
    'a decision after a refused profile',
    [
      ['profiles', 403],
      ['authorize', 200],
    ],
    '403',
  ],
  [
    'an error of the server after a refusal',
    [
      ['profiles', 403],
      ['profiles', 500],
    ],
    '403',
  ],
  [
    'a profile of another requestor’s Temp Pass of that name',
    [
      ['profiles', 403],
      ['otherRequestor', 200],
    ],
    '403',
  ],
  [
    'a profile of another environment',
    [
      ['profiles', 403],
      ['otherEnvironment', 200],
    ],
    '403',
  ],
  ['another status', [['profiles', 401]], ''],
  ['a provider that is no Temp Pass', [['provider', 403]], ''],
  ['a question about no trial', [['configuration', 403]], ''],
])('after %s the badge says what the app was answered', async (_, answers, text) => {
  await heard(...answers);
  expect(badge()).toBe(text);
});

test('the badge of a refusal is red and its title names the status and the MVPD', async () => {
  await heard(['profiles', 403]);
  expect(browser.badges.get(appTab)).toEqual({
    text: '403',
    color: '#b3261e',
    title: 'Reset Temp Pass: the app was refused (403) with TempPass',
  });
});

test('what a page sends has the background send nothing', async () => {
  const fetched = vi.fn();
  vi.stubGlobal('fetch', fetched);
  await heard(['profiles', 403], ['authorize', 403]);
  expect(badge()).toBe('403');
  expect(fetched).not.toHaveBeenCalled();
});

test('a provider counts where a saved Temp Pass has its ID', async () => {
  const environment = { kind: 'release-staging' };
  browser.disk.set('tempPasses', [
    { id: 'a', name: '', environment, requestorId: 'REF30', mvpdId: 'SampleCable', kind: 'basic' },
  ]);
  await heard(['provider', 403]);
  expect(badge()).toBe('403');
});

test.each([
  ['its device', {}, ''],
  ['every device', { kind: 'everyDevice' }, ''],
  ['another device', { kind: 'device', deviceId: 'another-device-4711' }, '403'],
])('a reset of %s decides whether the refusal still stands', async (_, target, text) => {
  await heard(['profiles', 403]);
  const record = resetRecord();
  const parts = record.parts.map((part) => ({ ...part, target: { ...part.target, ...target } }));
  browser.disk.set('resets', [{ ...record, parts }]);
  const { drawObservedBadges } = await import('../../../../src/background/badge/draw-badge');
  await drawObservedBadges();
  expect(badge()).toBe(text);
});

test.each([
  [
    'failed',
    { parts: [{ target: { kind: 'device', deviceId: device }, outcome: { state: 'unknown' } }] },
  ],
  ['is of another environment', { environment: { kind: 'prequal-staging' } }],
  ['is of another Temp Pass', { mvpdId: 'TempPass_TEST40' }],
  [
    'left the trial used up',
    { verification: { deviceId: device, after: { state: 'usedUp', by: 'time' } } },
  ],
])('a reset that %s leaves the refusal on the badge', async (_, change) => {
  await heard(['profiles', 403]);
  browser.disk.set('resets', [resetRecord(change)]);
  const { drawObservedBadges } = await import('../../../../src/background/badge/draw-badge');
  await drawObservedBadges();
  expect(badge()).toBe('403');
});

test('a reload, which clears the badge, has it drawn again', async () => {
  const { followTab } = await heard(['profiles', 403]);
  browser.badges.clear();
  await followTab(appTab);
  expect(badge()).toBe('403');
});

test('the number of IDs on a watched page gives way to a refusal and comes back after it', async () => {
  const site = 'https://tv.example.com/*';
  const frame = { frameId: 0, site, startedAt: 1, deviceIds: ['a', 'b'], more: 0 };
  browser.session.set('badgeFrames', [{ tabId: appTab, frames: [frame] }]);
  const { stopListening } = await heard(['profiles', 403]);
  expect(badge()).toBe('403');
  await stopListening({ type: 'stopListening', tabId: appTab });
  expect(browser.badges.get(appTab)).toMatchObject({ text: '2', color: '#0f62c9' });
});

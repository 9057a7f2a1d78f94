import { expect, test, vi } from 'vitest';
import { application, background, FakeAdobe, freshForEach, tempPass } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';
import { parsedCommand, readingOf, startOf } from '../parsed-command';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
const adobe = new FakeAdobe();

const minute = 60_000;
const passphrase = 'a long passphrase';

const asking = (rest = {}) =>
  parsedCommand('readConfiguration', {
    environment: tempPass.environment,
    requestorId: 'REF30',
    ...rest,
  });

freshForEach(browser, adobe);

test('while locked, everything is refused and nothing is asked', async () => {
  const { setPassphrase, lockNow, readTrial, startTrial, readConfiguration } =
    await background(browser);
  await setPassphrase({ type: 'setPassphrase', passphrase });
  await lockNow();
  const locked = { ok: false, error: { kind: 'locked' } };
  expect(await readTrial(readingOf())).toMatchObject(locked);
  expect(await startTrial(startOf())).toMatchObject(locked);
  expect(await readConfiguration(asking())).toMatchObject(locked);
  expect(adobe.sent).toEqual([]);
  expect(browser.session.get('lockState')).toBe('locked');
});

test('a reading is no use of what is unlocked, a start is one', async () => {
  const { setPassphrase, readTrial, startTrial, readConfiguration } = await background(browser);
  await setPassphrase({ type: 'setPassphrase', passphrase });
  const before = browser.session.get('unlockedKey');
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(Date.now() + 10 * minute);
  // A token that is renewed on the way is written down, and is no use either.
  browser.session.set('tokens', {});
  expect((await readTrial(readingOf())).ok).toBe(true);
  await readConfiguration(asking());
  expect(adobe.sent).toEqual(['token', 'GET', 'GET']);
  expect(browser.session.get('unlockedKey')).toEqual(before);
  expect((await startTrial(startOf())).ok).toBe(true);
  expect(browser.session.get('unlockedKey')).toMatchObject({ usedAt: Date.now() });
});

test('reading on and on does not keep it unlocked beyond the idle time', async () => {
  const { setPassphrase, setIdleLimit, readTrial } = await background(browser);
  await setPassphrase({ type: 'setPassphrase', passphrase });
  await setIdleLimit({ type: 'setIdleLimit', minutes: 5 });
  vi.useFakeTimers({ toFake: ['Date'] });
  for (let minutes = 0; minutes < 4; minutes += 1) {
    vi.setSystemTime(Date.now() + minute);
    expect((await readTrial(readingOf())).ok).toBe(true);
  }
  vi.setSystemTime(Date.now() + minute);
  expect(await readTrial(readingOf())).toMatchObject({ error: { kind: 'locked' } });
});

const proxy = 'https://proxy.example.com';
test.each([
  ['release', { kind: 'release-production' }],
  ['prequal', { kind: 'prequal-production' }],
  [
    'service behind a custom environment',
    { kind: 'custom', managementUrl: proxy, serviceUrl: 'https://sp.auth.adobe.com' },
  ],
  [
    'other service behind a custom environment',
    { kind: 'custom', managementUrl: proxy, serviceUrl: 'https://api.auth.adobe.com/' },
  ],
])('where production is for reading alone, no trial starts in the %s', async (_, environment) => {
  browser.managed = { productionReadOnly: true };
  browser.disk.set('tempPasses', [{ ...tempPass, environment }]);
  browser.disk.set('applications', [{ ...application, environment }]);
  const { startTrial, readTrial } = await background(browser);
  expect(await startTrial(startOf())).toMatchObject({ error: { kind: 'forbiddenByPolicy' } });
  expect(adobe.sent).toEqual([]);
  expect(await readTrial(readingOf())).toMatchObject({ value: { state: 'none' } });
  expect(adobe.sent).toEqual(['GET']);
});

test.each([
  { kind: 'release-staging' },
  { kind: 'custom', managementUrl: proxy, serviceUrl: 'https://sp.auth-staging.adobe.com' },
])('in %j trials start all the same', async (environment) => {
  browser.managed = { productionReadOnly: true };
  browser.disk.set('tempPasses', [{ ...tempPass, environment }]);
  browser.disk.set('applications', [{ ...application, environment }]);
  const { startTrial } = await background(browser);
  expect(await startTrial(startOf())).toMatchObject({ value: [{ permitted: true }] });
  expect(adobe.sent).toEqual(['POST']);
});

test('a start asks for the titles of the Temp Pass, or for the requestor ID', async () => {
  const { startTrial, readTrial } = await background(browser);
  const bodies: unknown[] = [];
  const note = ({ body }: RequestInit) => {
    bodies.push(body);
    return new Response('{}');
  };
  adobe.next('POST', note, note, note);
  for (const resourceIds of [undefined, [], ['res04', 'res05']]) {
    browser.disk.set('tempPasses', [{ ...tempPass, resourceIds }]);
    await readTrial(readingOf());
    await startTrial(startOf());
  }
  expect(bodies).toEqual([
    '{"resources":["REF30"]}',
    '{"resources":["REF30"]}',
    '{"resources":["res04","res05"]}',
  ]);
});

test('a Temp Pass that was removed, and one that no application reads, ask nothing', async () => {
  const { readTrial, startTrial } = await background(browser);
  const removed = { tempPassId: 'removed' };
  expect(await readTrial(readingOf(removed))).toMatchObject({ error: { kind: 'tempPassMissing' } });
  expect(await startTrial(startOf(removed))).toMatchObject({ error: { kind: 'tempPassMissing' } });
  browser.disk.set('applications', [{ ...application, scopes: ['temporary:passes:owner'] }]);
  const missing = { error: { kind: 'trialApplicationMissing' } };
  expect(await readTrial(readingOf())).toMatchObject(missing);
  expect(await startTrial(startOf())).toMatchObject(missing);
  expect(adobe.sent).toEqual([]);
});

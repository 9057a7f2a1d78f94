import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { commandSchema } from '../../../../src/messages/commands';
import { application, background, deviceId, FakeAdobe, fill, tempPass } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
let adobe = new FakeAdobe();

const minute = 60_000;
const passphrase = 'a long passphrase';

/** The command as it comes from a page. */
function parsed<Type extends 'readTrial' | 'startTrial' | 'readConfiguration'>(
  type: Type,
  rest: object,
) {
  const read = v.parse(commandSchema, { type, tempPassId: 'pass', viewer: { deviceId }, ...rest });
  const isIt = (one: typeof read): one is Extract<typeof read, { type: Type }> => one.type === type;
  if (!isIt(read)) throw new Error('another command');
  return read;
}
const reading = (rest = {}) => parsed('readTrial', { reader: 'popup', ...rest });
const starting = (rest = {}) => parsed('startTrial', { reader: 'popup', ...rest });
const asking = (rest = {}) =>
  parsed('readConfiguration', { environment: tempPass.environment, requestorId: 'REF30', ...rest });

beforeEach(async () => {
  await fill(browser);
  adobe = new FakeAdobe();
  adobe.install();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('while locked, everything is refused and nothing is asked', async () => {
  const { setPassphrase, lockNow, readTrial, startTrial, readConfiguration } =
    await background(browser);
  await setPassphrase({ type: 'setPassphrase', passphrase });
  await lockNow();
  const locked = { ok: false, error: { kind: 'locked' } };
  expect(await readTrial(reading())).toMatchObject(locked);
  expect(await startTrial(starting())).toMatchObject(locked);
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
  expect((await readTrial(reading())).ok).toBe(true);
  await readConfiguration(asking());
  expect(adobe.sent).toEqual(['token', 'GET', 'GET']);
  expect(browser.session.get('unlockedKey')).toEqual(before);
  expect((await startTrial(starting())).ok).toBe(true);
  expect(browser.session.get('unlockedKey')).toMatchObject({ usedAt: Date.now() });
});

test('reading on and on does not keep it unlocked beyond the idle time', async () => {
  const { setPassphrase, setIdleLimit, readTrial } = await background(browser);
  await setPassphrase({ type: 'setPassphrase', passphrase });
  await setIdleLimit({ type: 'setIdleLimit', minutes: 5 });
  vi.useFakeTimers({ toFake: ['Date'] });
  for (let minutes = 0; minutes < 4; minutes += 1) {
    vi.setSystemTime(Date.now() + minute);
    expect((await readTrial(reading())).ok).toBe(true);
  }
  vi.setSystemTime(Date.now() + minute);
  expect(await readTrial(reading())).toMatchObject({ error: { kind: 'locked' } });
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
  expect(await startTrial(starting())).toMatchObject({ error: { kind: 'forbiddenByPolicy' } });
  expect(adobe.sent).toEqual([]);
  expect(await readTrial(reading())).toMatchObject({ value: { state: 'none' } });
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
  expect(await startTrial(starting())).toMatchObject({ value: [{ permitted: true }] });
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
    await readTrial(reading());
    await startTrial(starting());
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
  expect(await readTrial(reading(removed))).toMatchObject({ error: { kind: 'tempPassMissing' } });
  expect(await startTrial(starting(removed))).toMatchObject({ error: { kind: 'tempPassMissing' } });
  browser.disk.set('applications', [{ ...application, scopes: ['temporary:passes:owner'] }]);
  const missing = { error: { kind: 'trialApplicationMissing' } };
  expect(await readTrial(reading())).toMatchObject(missing);
  expect(await startTrial(starting())).toMatchObject(missing);
  expect(adobe.sent).toEqual([]);
});

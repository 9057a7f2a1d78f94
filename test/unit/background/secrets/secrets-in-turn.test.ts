import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { singleTargetSchema } from '../../../../src/pass/ids/schemas';
import type { RegisteredApplication } from '../../../../src/storage/applications';
import { FakeBrowser } from '../fake-browser';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);

const environment = { kind: 'release-staging' } as const;
const application: RegisteredApplication = {
  id: 'one',
  name: 'one',
  environment,
  credential: 'statement',
};
const passphrase = 'a long passphrase';
const minute = 60_000;

async function background() {
  browser.startBackground();
  const lock = await import('../../../../src/background/secrets/lock');
  const kept = await import('../../../../src/background/secrets/secret-stores');
  const unlocking = await import('../../../../src/background/secrets/unlocking');
  const vault = await import('../../../../src/background/secrets/vault');
  return { ...lock, ...kept, ...unlocking, ...vault };
}

/** Answers Adobe Pass's registration and token requests when they are let go. */
function holdBack() {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const asked = vi.fn();
  vi.stubGlobal('fetch', async (url: unknown) => {
    asked();
    await held;
    const isToken = String(url).includes('/o/client/token');
    const body = isToken
      ? { access_token: 'late-token', expires_in: 3_600 }
      : { client_id: 'late-client', client_secret: 'late-secret' };
    return new Response(JSON.stringify(body), { status: isToken ? 200 : 201 });
  });
  return {
    letGo,
    wasAsked: () => vi.waitUntil(() => asked.mock.calls.length > 0, { timeout: 10_000 }),
  };
}

beforeEach(async () => {
  browser.reset();
  browser.disk.set('applications', [application]);
  const { changeStores } = await background();
  await changeStores(() => ({ disk: { one: { statement: 'a.statement' } }, session: {} }));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a secret that is kept longer is lost neither to a full disk nor to a stop', async () => {
  const { changeStores } = await background();
  const secret = { one: { statement: 'a.statement' } };
  await changeStores(() => ({ disk: {}, session: secret }));
  browser.failure = new Error('QUOTA_BYTES quota exceeded');
  const full = await background();
  const moved = { disk: secret, session: {} };
  await expect(full.changeStores(() => moved)).rejects.toMatchObject({ kind: 'storageFull' });
  browser.failure = undefined;
  expect((await full.readStores())?.session).toEqual(secret);
  const stopping = await background();
  await Promise.race([browser.stopAfter(1), stopping.changeStores(() => moved)]);
  const { readStores } = await background();
  expect({ ...(await readStores())?.disk, ...(await readStores())?.session }).toEqual(secret);
});

test('secrets that would be too long to read are not written over those that are kept', async () => {
  const { changeStores, readStores } = await background();
  const before = await readStores();
  const one = { statement: 'x'.repeat(65_536) };
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}`, one]));
  const tooMany = changeStores(({ session }) => ({ disk: many(50), session }));
  await expect(tooMany).rejects.toMatchObject({ kind: 'storageFull' });
  expect(await readStores()).toEqual(before);
  await changeStores(({ session }) => ({ disk: many(45), session }));
  expect(Object.keys((await readStores())?.disk ?? {})).toHaveLength(45);
});

test('where the browser lost the device key, new secrets are kept, also for the session alone', async () => {
  browser.files.clear();
  const { changeStores } = await background();
  const session = { two: { statement: 'pasted.anew' } };
  expect(await changeStores(({ disk }) => ({ disk, session }))).toBe(true);
  const { readStores, setPassphrase } = await background();
  expect(await readStores()).toEqual({ disk: {}, session });
  await setPassphrase({ type: 'setPassphrase', passphrase });
  expect(await readStores()).toEqual({ disk: {}, session });
});

test('looking at it after the idle time locks, also where the alarm has not rung yet', async () => {
  const { setPassphrase, authorizations, readStores } = await background();
  await setPassphrase({ type: 'setPassphrase', passphrase });
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(Date.now() + 8 * 60 * minute);
  await authorizations();
  expect(browser.session.get('lockState')).toBe('locked');
  expect(await readStores()).toBeUndefined();
});

test('a reset from outside the popup is a use', async () => {
  browser.disk.set('tempPasses', [
    { id: 'pass', name: '', environment, requestorId: 'requestor', mvpdId: 'mvpd', kind: 'basic' },
  ]);
  const { setPassphrase } = await background();
  const { resetSome } = await import('../../../../src/background/resets/resets');
  await setPassphrase({ type: 'setPassphrase', passphrase });
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(Date.now() + 50 * minute);
  vi.stubGlobal('fetch', async () => new Response('{}', { status: 500 }));
  const device = v.parse(singleTargetSchema, { kind: 'device', deviceId: 'a-device' });
  const id = crypto.randomUUID();
  expect((await resetSome({ type: 'reset', id, tempPassId: 'pass', targets: [device] })).ok).toBe(
    true,
  );
  expect(browser.session.get('unlockedKey')).toMatchObject({ usedAt: Date.now() });
});

test('a clock that is set back leaves nothing unlocked for longer', async () => {
  const { setPassphrase, readStores } = await background();
  await setPassphrase({ type: 'setPassphrase', passphrase });
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(Date.now() - 8 * 60 * minute);
  expect(await readStores()).toBeUndefined();
});

test('a use at the moment of locking does not unlock again', async () => {
  const { setPassphrase, lockNow, authorizations, readStores } = await background();
  await setPassphrase({ type: 'setPassphrase', passphrase });
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(Date.now() + minute);
  await Promise.all([authorizations(), lockNow()]);
  expect(await readStores()).toBeUndefined();
  vi.useRealTimers();
  const { unlock } = await background();
  await unlock({ type: 'unlock', passphrase });
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(Date.now() + minute);
  const again = await background();
  await Promise.all([again.lockNow(), again.authorizations()]);
  expect(browser.session.get('lockState')).toBe('locked');
  expect(browser.session.get('unlockedKey')).toBeUndefined();
});

test('a token that comes after locking is not kept', async () => {
  const { setPassphrase, lockNow, authorizerOf } = await background();
  await setPassphrase({ type: 'setPassphrase', passphrase });
  const { letGo, wasAsked } = holdBack();
  const checked = authorizerOf(application).check();
  await wasAsked();
  await lockNow();
  letGo();
  await checked;
  expect(browser.session.get('tokens')).toEqual({});
});

test.each(['forgotten', 'replaced'])(
  'credentials that come after the ones before were %s are not kept',
  async (how) => {
    const { authorizerOf, forgetCredentials, keep, readStores } = await background();
    const { letGo, wasAsked } = holdBack();
    const checked = authorizerOf(application).check();
    await wasAsked();
    const next = {
      statement: 'b.statement',
      credentials: { clientId: 'next', clientSecret: 'next' },
    };
    if (how === 'forgotten') await forgetCredentials(application);
    else await keep('one', 'disk', next);
    letGo();
    await checked;
    const secret = (await readStores())?.disk['one'];
    expect(secret).toEqual(how === 'forgotten' ? { statement: 'a.statement' } : next);
    expect(browser.session.get('tokens') ?? {}).toEqual({});
  },
);

test('an application that was moved authorizes where it is now', async () => {
  const { authorizerOf } = await background();
  const before = authorizerOf(application);
  expect(authorizerOf(application)).toBe(before);
  const moved = { ...application, environment: { kind: 'prequal-staging' as const } };
  expect(authorizerOf(moved)).not.toBe(before);
});

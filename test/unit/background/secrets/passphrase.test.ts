import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SecretStores } from '../../../../src/background/secrets/secret-stores';
import { FakeBrowser } from '../fake-browser';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
// What makes a passphrase slow to guess would make hundreds of restarts slow too.
vi.mock('../../../../src/sealed/key-derivation', async (actual) => ({
  ...(await actual<typeof import('../../../../src/sealed/key-derivation')>()),
  deriveKey: async (passphrase: string, { salt }: { salt: string }) => {
    const text = new TextEncoder().encode(passphrase + salt);
    const hash = await crypto.subtle.digest('SHA-256', text);
    return Buffer.from(hash).toString('base64');
  },
}));

const stores: SecretStores = {
  disk: {
    one: {
      statement: 'statement-of-one',
      credentials: { clientId: 'client-of-one', clientSecret: 'secret-of-one' },
    },
    two: { statement: 'statement-of-two' },
  },
  session: { three: { token: { value: 'token-of-three' } } },
};
const clear = /(?:statement|client|secret|token)-of-/u;

async function background() {
  browser.startBackground();
  const lock = await import('../../../../src/background/secrets/lock');
  const kept = await import('../../../../src/background/secrets/secret-stores');
  await kept.tidySecrets();
  return { ...lock, ...kept };
}

afterEach(() => vi.useRealTimers());
beforeEach(async () => {
  // What a stopped background waited for never comes: real timers would write into the next one's
  // storage, where the machine is slow enough for them to fire.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  browser.reset();
  const { changeStores } = await background();
  await changeStores(() => stores);
});

/** Everything that is stored anywhere. */
function everything(): string {
  return JSON.stringify([[...browser.disk], [...browser.session], [...browser.files]]);
}

type Background = Awaited<ReturnType<typeof background>>;
const old = { type: 'setPassphrase' as const, passphrase: 'the old passphrase' };
const set = ({ setPassphrase }: Background) => setPassphrase(old);
const change = ({ setPassphrase }: Background) =>
  setPassphrase({
    type: 'setPassphrase',
    current: 'the old passphrase',
    passphrase: 'the new passphrase',
  });
const remove = ({ removePassphrase }: Background) =>
  removePassphrase({ type: 'removePassphrase', current: 'the old passphrase' });

test('nothing is stored in the clear, with a passphrase or without', async () => {
  expect(everything()).not.toMatch(clear);
  expect((await set(await background())).ok).toBe(true);
  expect(everything()).not.toMatch(clear);
  expect([...browser.files]).toEqual([]);
  const { readStores } = await background();
  expect(await readStores()).toEqual(stores);
});

test.each([
  ['setting it', undefined, set],
  ['changing it', set, change],
  ['removing it', set, remove],
] as const)(
  'stopped at any moment of %s, all is as before or all is new',
  async (_, before, act) => {
    if (before !== undefined) await before(await background());
    const start = { ...snapshot() };
    let outcome = 'stopped';
    let writes = 0;
    const wayOut = new Set<string>();
    for (; outcome === 'stopped'; writes += 1) {
      for (const stop of ['background', 'browser'] as const) {
        restore(start);
        const running = await background();
        const stopped = browser.stopAfter(writes);
        outcome = await Promise.race([act(running).then(() => 'done'), stopped]);
        if (stop === 'browser') browser.session.clear();
        wayOut.add(await openedAgain(stop === 'browser'));
      }
    }
    // At the first write nothing had happened, at the end everything has.
    expect(writes).toBeGreaterThan(4);
    expect(wayOut.size).toBeGreaterThan(1);
  },
);

/** Which passphrase opens it now: exactly one does, or none is needed, and nothing is missing. */
async function openedAgain(browserStopped: boolean): Promise<string> {
  const { readStores, unlock, lockNow } = await background();
  const session = browserStopped ? {} : stores.session;
  const whole = { disk: stores.disk, session };
  const kept = browser.disk.get('secrets');
  if (JSON.stringify(kept).includes('deviceKey')) {
    expect(await readStores()).toEqual(whole);
    expect(browser.session.get('unlockedKey')).toBeUndefined();
    return 'none';
  }
  expect([...browser.files]).toEqual([]);
  await lockNow();
  const fits: string[] = [];
  for (const passphrase of ['the old passphrase', 'the new passphrase']) {
    browser.disk.delete('unlockAttempts');
    if ((await unlock({ type: 'unlock', passphrase })).ok) {
      fits.push(passphrase);
      expect(await readStores()).toEqual(whole);
      await lockNow();
    }
  }
  expect(fits).toHaveLength(1);
  return fits.join();
}

function snapshot() {
  return structuredClone({
    disk: [...browser.disk],
    session: [...browser.session],
    files: [...browser.files],
  });
}

function restore({ disk, session, files }: ReturnType<typeof snapshot>): void {
  for (const [map, entries] of [
    [browser.disk, disk],
    [browser.session, session],
  ] as const) {
    map.clear();
    for (const [key, value] of entries) map.set(key, structuredClone(value));
  }
  browser.files.clear();
  for (const [path, text] of files) browser.files.set(path, text);
}

const wrong = { type: 'unlock' as const, passphrase: 'guessed' };
const right = { type: 'unlock' as const, passphrase: 'the old passphrase' };
const inSeconds = (seconds: number) => Date.now() + seconds * 1_000;

/** A background that is locked under a passphrase, with every clock in the test's hands. */
async function lockedBackground() {
  await set(await background());
  const running = await background();
  await running.lockNow();
  vi.useFakeTimers();
  return running;
}

test('a wrong passphrase changes nothing, and each one takes twice as long as the one before', async () => {
  const { unlock, readStores } = await lockedBackground();
  const kept = JSON.stringify(browser.disk.get('secrets'));
  for (const seconds of [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]) {
    const until = inSeconds(seconds);
    expect(await unlock(wrong)).toMatchObject({ error: { kind: 'passphraseWrong', until } });
    await vi.advanceTimersByTimeAsync(seconds * 1_000 - 1);
    // Even the right one waits.
    expect(await unlock(right)).toMatchObject({ error: { kind: 'passphraseWait', until } });
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(JSON.stringify(browser.disk.get('secrets'))).toBe(kept);
  expect(await unlock(right)).toEqual({ ok: true, value: null });
  expect(await readStores()).toEqual(stores);
});

test('a clock that is set forward or back changes nothing of the wait after a wrong passphrase', async () => {
  const { unlock } = await lockedBackground();
  for (const seconds of [1, 2, 4]) {
    await unlock(wrong);
    if (seconds < 4) await vi.advanceTimersByTimeAsync(seconds * 1_000);
  }
  for (const jump of [3_600_000, -7_200_000]) {
    vi.setSystemTime(Date.now() + jump);
    const until = inSeconds(4);
    expect(await unlock(right)).toMatchObject({ error: { kind: 'passphraseWait', until } });
  }
  await vi.advanceTimersByTimeAsync(4_000);
  expect((await unlock(right)).ok).toBe(true);
});

test('a restart during the wait after a wrong passphrase begins it anew, whatever the clock says', async () => {
  const { unlock } = await lockedBackground();
  await unlock(wrong);
  await vi.advanceTimersByTimeAsync(1_000);
  await unlock(wrong);
  vi.setSystemTime(Date.now() + 3_600_000);
  const { unlock: afterRestart } = await background();
  expect(await afterRestart(right)).toMatchObject({ error: { until: inSeconds(2) } });
  await vi.advanceTimersByTimeAsync(2_000);
  expect((await afterRestart(right)).ok).toBe(true);
});

test('a wait after a wrong passphrase that is over does not begin again with a restart', async () => {
  const { unlock } = await lockedBackground();
  await unlock(wrong);
  await vi.advanceTimersByTimeAsync(1_000);
  const { unlock: afterRestart } = await background();
  expect((await afterRestart(right)).ok).toBe(true);
});

test('wrong passphrases that an older version counted are waited for', async () => {
  await lockedBackground();
  browser.disk.set('unlockAttempts', { failed: 3, waitUntil: Date.now() - 1 });
  const { unlock } = await background();
  expect(await unlock(right)).toMatchObject({ error: { until: inSeconds(4) } });
});

test('secrets lock after the idle time, which every use starts anew', async () => {
  await set(await background());
  const { readStores, setIdleLimit } = await background();
  const { lockWhenIdle, noteUse } = await import('../../../../src/background/secrets/unlocking');
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    await setIdleLimit({ type: 'setIdleLimit', minutes: 5 });
    vi.setSystemTime(Date.now() + 4 * 60_000);
    await noteUse();
    expect(browser.alarms.get('lock')).toBe(Date.now() + 5 * 60_000);
    vi.setSystemTime(Date.now() + 4 * 60_000);
    await lockWhenIdle();
    expect(await readStores()).toEqual(stores);
    vi.setSystemTime(Date.now() + 60_000);
    await lockWhenIdle();
    expect(await readStores()).toBeUndefined();
    expect(browser.session.has('unlockedKey')).toBe(false);
    expect(browser.session.get('tokens')).toEqual({});
    expect(browser.session.get('lockState')).toBe('locked');
  } finally {
    vi.useRealTimers();
  }
});

test('forgetting all secrets works while locked, and leaves everything else', async () => {
  browser.disk.set('tempPasses', ['kept']);
  await set(await background());
  browser.session.clear();
  const { forgetSecrets, readStores } = await background();
  await forgetSecrets();
  expect(await readStores()).toEqual({ disk: {}, session: {} });
  expect([...browser.disk.keys()]).toContain('tempPasses');
  expect(browser.disk.has('secrets')).toBe(false);
  expect(browser.session.get('lockState')).toBe('noPassphrase');
});

test('an unlocked key that no longer fits locks, and nothing is written over what it cannot open', async () => {
  await set(await background());
  const before = JSON.stringify(browser.disk.get('secrets'));
  browser.session.set('unlockedKey', {
    key: Buffer.alloc(32, 7).toString('base64'),
    usedAt: Date.now(),
  });
  const { changeStores } = await background();
  expect(await changeStores(() => ({ disk: {}, session: {} }))).toBe(false);
  expect(JSON.stringify(browser.disk.get('secrets'))).toBe(before);
});

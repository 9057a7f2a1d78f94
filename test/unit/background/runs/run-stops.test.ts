import { beforeEach, expect, test, vi } from 'vitest';
import { FakeAdobe, tempPass } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';
import { parsedCommand } from '../parsed-command';
import {
  commandOf,
  deviceAt,
  filledRun,
  freshRuns,
  Ledger,
  refusal,
  runBackground,
  startedRun,
  untilEnded,
  untilState,
} from './run-world';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
const adobe = new FakeAdobe();
const ledger = new Ledger();
freshRuns(browser, adobe);
beforeEach(() => ledger.install());

const minute = 60_000;

/** A run of which two items are recorded and two were under way, when its background was stopped. */
async function stoppedRun(count = 12): Promise<string> {
  const running = await runBackground(browser);
  ledger.answer = () => (ledger.devices.length > 2 ? new Promise(() => undefined) : undefined);
  const id = await startedRun(running, { count, lanes: 2 });
  await expect.poll(() => ledger.devices.length).toBe(4);
  await expect.poll(async () => (await running.storedRun(id))?.counts.done).toBe(2);
  ledger.devices.length = 0;
  ledger.answer = undefined;
  return id;
}

/** As if it were so much later for the next background. */
function later(milliseconds: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds });
}

test('a background that starts again goes on by itself: what was under way is sent again, and nothing else', async () => {
  const id = await stoppedRun();
  const next = await runBackground(browser);
  await next.resumeRuns();
  await untilEnded(browser, next, id);
  expect([...ledger.devices].sort()).toEqual(
    Array.from({ length: 10 }, (_, at) => deviceAt(at + 2)),
  );
  expect(await next.storedRun(id)).toMatchObject({ counts: { done: 12, failed: 0, unknown: 0 } });
  expect(browser.notices.get(`run:${id}`)?.title).toBe('Bulk reset finished');
});

test.each([
  ['a stop of five minutes and more', 5 * minute + 1_000],
  ['a clock that was set a day forward', 24 * 60 * minute],
  ['a clock that was set back', -minute],
  ['a clock that was set a day back', -24 * 60 * minute],
])('after %s it asks, and sends nothing before it is resumed', async (_, milliseconds) => {
  const id = await stoppedRun();
  later(milliseconds);
  const next = await runBackground(browser);
  await next.resumeRuns();
  expect(await next.storedRun(id)).toMatchObject({
    state: { kind: 'paused', reason: { kind: 'interrupted' } },
  });
  expect(browser.notices.get(`run:${id}`)?.message).toContain('Click here to resume.');
  expect(ledger.devices).toEqual([]);
  expect(browser.badge).toBe('');
  await next.resumeRun(commandOf('resumeRun', id));
  await untilEnded(browser, next, id);
  expect(ledger.devices).toHaveLength(10);
});

test('within five minutes it goes on, however late that is', async () => {
  const id = await stoppedRun();
  later(5 * minute - 5_000);
  const next = await runBackground(browser);
  await next.resumeRuns();
  await untilEnded(browser, next, id);
});

test('in production it always asks', async () => {
  const environment = { kind: 'release-production' };
  browser.disk.set('tempPasses', [{ ...tempPass, environment, noQuestion: true }]);
  const [application] = [browser.disk.get('applications')].flat();
  browser.disk.set('applications', [{ ...Object(application), environment }]);
  const running = await runBackground(browser);
  ledger.answer = () => new Promise(() => undefined);
  const id = await filledRun(running);
  await running.startRun(commandOf('startRun', id, { typedMvpdId: 'TempPass' }));
  await expect.poll(() => ledger.devices.length).toBe(3);
  const next = await runBackground(browser);
  await next.resumeRuns();
  expect(await next.storedRun(id)).toMatchObject({ state: { reason: { kind: 'interrupted' } } });
  expect(ledger.devices).toHaveLength(3);
});

test('locked after a restart of the browser, it pauses with that reason', async () => {
  const running = await runBackground(browser);
  const passphrase = 'correct horse battery';
  await running.setPassphrase(parsedCommand('setPassphrase', { passphrase }));
  const id = await stoppedRun();
  browser.session.clear();
  ledger.devices.length = 0;
  const next = await runBackground(browser);
  await next.resumeRuns();
  expect(await next.storedRun(id)).toMatchObject({
    state: { reason: { kind: 'obstacle', failure: { kind: 'locked' } } },
  });
  expect(ledger.devices).toEqual([]);
});

test('a run of a Temp Pass of the policy waits for it after a start of the browser', async () => {
  const id = await stoppedRun();
  const managed = `managed-${'0'.repeat(32)}`;
  const { changeStoredRun } = await import('../../../../src/background/runs/stored/write-runs');
  const { storedRun } = await runBackground(browser);
  const run = await storedRun(id);
  if (run !== undefined) await changeStoredRun(run, { tempPassId: managed });
  const next = await runBackground(browser);
  vi.spyOn(performance, 'now').mockReturnValue(2_000);
  await next.resumeRuns();
  vi.restoreAllMocks();
  expect(await next.storedRun(id)).toMatchObject({ state: { kind: 'running' } });
  expect(browser.alarms.has('runs')).toBe(true);
  vi.spyOn(performance, 'now').mockReturnValue(30_000);
  await next.resumeRuns();
  vi.restoreAllMocks();
  expect(await next.storedRun(id)).toMatchObject({
    state: { reason: { failure: { kind: 'tempPassMissing' } } },
  });
});

test('stopped when all was answered and its end not written, it ends by itself, also days later', async () => {
  const running = await runBackground(browser);
  const id = await startedRun(running);
  await untilEnded(browser, running, id);
  const run = await running.storedRun(id);
  const { changeStoredRun } = await import('../../../../src/background/runs/stored/write-runs');
  if (run !== undefined) await changeStoredRun(run, { state: { kind: 'running' } });
  browser.disk.set('openRuns', [id]);
  later(3 * 24 * 60 * minute);
  ledger.devices.length = 0;
  const next = await runBackground(browser);
  await next.resumeRuns();
  await untilEnded(browser, next, id);
  expect(ledger.devices).toEqual([]);
});

test('cancelled after a stop, what may have been sent is said to be unknown', async () => {
  const id = await stoppedRun(300);
  later(10 * minute);
  const next = await runBackground(browser);
  await next.resumeRuns();
  const answer = await next.cancelRun(commandOf('cancelRun', id));
  expect(answer).toMatchObject({ ok: true, value: { state: { kind: 'cancelled' } } });
  const outcomes = await next.outcomesOf(id);
  for (const place of [2, 3]) {
    expect(outcomes.get(place)).toMatchObject({
      state: 'unknown',
      error: { kind: 'interrupted', effect: 'maybeDone' },
    });
  }
  expect(outcomes.has(299)).toBe(false);
  await expect.poll(() => browser.disk.get('openRuns')).toEqual([]);
});

test('a refusal of what may have been sent before a stop does not say that it was not reset', async () => {
  const id = await stoppedRun();
  const refused = [deviceAt(2), deviceAt(9)];
  ledger.answer = (device) => (refused.includes(device) ? refusal(400) : undefined);
  // As far as the first of them goes.
  const { changeStoredRun } = await import('../../../../src/background/runs/stored/write-runs');
  const { storedRun } = await runBackground(browser);
  const run = await storedRun(id);
  if (run !== undefined) await changeStoredRun(run, { cursor: 4 });
  const next = await runBackground(browser);
  await next.resumeRuns();
  await untilEnded(browser, next, id);
  const outcomes = await next.outcomesOf(id);
  expect(outcomes.get(2)).toMatchObject({ state: 'unknown', error: { effect: 'maybeDone' } });
  expect(outcomes.get(9)).toMatchObject({ state: 'failed', error: { kind: 'badRequest' } });
});

test('a list that was never started is forgotten after an hour, and kept before', async () => {
  const running = await runBackground(browser);
  const id = await filledRun(running);
  const next = await runBackground(browser);
  await next.resumeRuns();
  expect(await next.storedRun(id)).toMatchObject({ state: { kind: 'filling' } });
  later(61 * minute);
  await next.resumeRuns();
  expect(await next.storedRun(id)).toBeUndefined();
  expect(browser.disk.get('openRuns')).toEqual([]);
});

test('a background with no open run opens no database and asks the storage for nothing more', async () => {
  const next = await runBackground(browser);
  const { openRuns } = await import('../../../../src/storage/runs/open-runs');
  await openRuns.get();
  const [open, get] = [vi.spyOn(indexedDB, 'open'), vi.spyOn(chrome.storage.local, 'get')];
  await next.resumeRuns();
  expect(open).not.toHaveBeenCalled();
  expect(get).not.toHaveBeenCalled();
  await next.trimEndedRuns();
  await next.forgetUnkept();
  expect(open).not.toHaveBeenCalled();
});

test('while a run goes it writes down that it is alive, also where nothing comes of it', async () => {
  const running = await runBackground(browser);
  const { letGo } = adobe.hold('DELETE');
  const id = await startedRun(running);
  await expect.poll(() => ledger.devices.length).toBe(3);
  const before = (await running.storedRun(id))?.aliveAt ?? 0;
  later(minute);
  await running.resumeRuns();
  expect((await running.storedRun(id))?.aliveAt).toBeGreaterThanOrEqual(before + minute);
  expect(ledger.devices).toHaveLength(3);
  vi.useRealTimers();
  letGo();
  await untilState(running, id, 'done');
  await untilEnded(browser, running, id);
});

test.each([
  ['a machine that slept for six minutes', 6 * minute],
  ['a clock that was set a day forward', 24 * 60 * minute],
  ['a clock that was set a day back', -24 * 60 * minute],
])(
  'after %s in the middle it asks before it sends more, and then sends the rest',
  async (_, jump) => {
    const running = await runBackground(browser);
    const real = Date.now;
    ledger.answer = () => {
      if (ledger.devices.length === 5)
        vi.spyOn(Date, 'now').mockImplementation(() => real() + jump);
      return undefined;
    };
    const id = await startedRun(running, { count: 15, lanes: 1 });
    await untilState(running, id, 'paused');
    expect(await running.storedRun(id)).toMatchObject({
      state: { reason: { kind: 'interrupted' } },
      counts: { done: 5 },
    });
    expect(ledger.devices).toHaveLength(5);
    await running.resumeRun(commandOf('resumeRun', id));
    await untilEnded(browser, running, id);
    expect(ledger.devices).toHaveLength(15);
  },
);

test('a clock that is set by four minutes in the middle changes nothing', async () => {
  const running = await runBackground(browser);
  const real = Date.now;
  ledger.answer = () => {
    const [jump] = ledger.devices.length < 5 ? [0] : [ledger.devices.length < 10 ? 4 : 0];
    vi.spyOn(Date, 'now').mockImplementation(() => real() + (jump ?? 0) * minute);
    return undefined;
  };
  const id = await startedRun(running, { count: 15, lanes: 1 });
  await untilEnded(browser, running, id);
  expect(ledger.devices).toHaveLength(15);
});

test('pages hear each outcome once, how far it is, and last of all that it was deleted', async () => {
  const { onRunChanged } = await import('../../../../src/storage/runs/run-changes');
  const closing = new AbortController();
  const heard: Parameters<Parameters<typeof onRunChanged>[0]>[0][] = [];
  onRunChanged((change) => void heard.push(change), closing.signal);
  const running = await runBackground(browser);
  const id = await startedRun(running, { count: 60 });
  await untilEnded(browser, running, id);
  await running.deleteRun(commandOf('deleteRun', id));
  // Backgrounds of tests before, which no browser stops, go on and tell of theirs.
  const ofRun = () => heard.filter(({ runId }) => runId === id);
  await expect.poll(() => ofRun().at(-1)).toEqual({ runId: id, run: null });
  closing.abort();
  const places = ofRun().flatMap(({ outcomes = [] }) => outcomes.map(({ index }) => index));
  expect(places.sort((one, other) => one - other)).toEqual(
    Array.from({ length: 60 }, (_, index) => index),
  );
  expect(ofRun().some(({ progress }) => (progress?.known ?? 0) > 0)).toBe(true);
  expect(ofRun().some(({ run }) => run?.state.kind === 'done')).toBe(true);
});

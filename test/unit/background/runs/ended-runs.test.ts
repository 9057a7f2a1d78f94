import { beforeEach, expect, test, vi } from 'vitest';
import { FakeAdobe } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';
import { parsedCommand } from '../parsed-command';
import {
  commandOf,
  filledRun,
  freshRuns,
  historyOfRuns,
  Ledger,
  type RunBackground,
  refusal,
  runBackground,
  startedRun,
  untilEnded,
} from './run-world';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
const adobe = new FakeAdobe();
const ledger = new Ledger();
freshRuns(browser, adobe);
beforeEach(() => ledger.install());

const day = 86_400_000;

async function endedRun(running: RunBackground, count = 2): Promise<string> {
  const id = await startedRun(running, { count });
  await untilEnded(browser, running, id);
  return id;
}

/** Ended runs as they are kept, without their lists. */
function oldRuns(count: number, endedAt: number) {
  return Array.from({ length: count }, () => ({ id: crypto.randomUUID(), endedAt }));
}

async function setHistory(change: object): Promise<void> {
  const { setHistoryLimits } = await import('../../../../src/background/history/history-commands');
  const limits = { keep: true, entries: 1_000, days: 30, ...change };
  await setHistoryLimits(parsedCommand('setHistoryLimits', limits));
}

test('of the runs that have ended the newest 20 are kept, to be exported and retried', async () => {
  const running = await runBackground(browser);
  browser.disk.set('endedRuns', oldRuns(20, Date.now() - 1_000));
  const id = await endedRun(running);
  await expect.poll(() => browser.disk.get('endedRuns')).toHaveLength(20);
  expect(browser.disk.get('endedRuns')).toMatchObject([{ id }, ...Array(19).fill({})]);
  expect(await running.storedRun(id)).toBeDefined();
});

test('a run that has ended is kept as long as the history keeps, and a clock that jumps deletes none', async () => {
  await setHistory({ days: 30 });
  const running = await runBackground(browser);
  const id = await endedRun(running);
  const { followResets } = await import('../../../../src/background/history/follow-resets');
  await followResets();
  const later = (days: number) =>
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * day });
  later(31);
  await running.trimEndedRuns();
  expect(await running.storedRun(id)).toBeDefined();
  later(1);
  await running.trimEndedRuns();
  expect(await running.storedRun(id)).toBeUndefined();
  expect(browser.disk.get('endedRuns')).toEqual([]);
});

test('with no history kept, a run leaves none, stays until the browser starts again, and is gone then', async () => {
  await setHistory({ keep: false });
  const running = await runBackground(browser);
  ledger.answer = () => refusal(400);
  const id = await startedRun(running, { count: 2 });
  await untilEnded(browser, running, id);
  expect(await historyOfRuns()).toEqual([]);
  expect(await running.storedRun(id)).toMatchObject({ counts: { failed: 2 } });
  await running.forgetUnkept();
  expect(await running.storedRun(id)).toBeUndefined();
  expect(await running.outcomesOf(id)).toEqual(new Map());
  expect(await running.listOf(id)).toEqual([]);
  await setHistory({ keep: true });
  expect(await historyOfRuns()).toEqual([]);
});

test('a policy that forbids a history has the same effect', async () => {
  const running = await runBackground(browser);
  const id = await endedRun(running);
  browser.managed = { history: { keep: false } };
  const next = await runBackground(browser);
  await next.forgetUnkept();
  expect(await next.storedRun(id)).toBeUndefined();
});

test('while one runs or is paused it is kept, whatever is not to be kept', async () => {
  await setHistory({ keep: false });
  const running = await runBackground(browser);
  const id = await startedRun(running, { count: 60, rate: 5 });
  await running.pauseRun(commandOf('pauseRun', id));
  await running.forgetUnkept();
  await running.trimEndedRuns();
  expect(await running.storedRun(id)).toMatchObject({ state: { kind: 'paused' } });
  await running.cancelRun(commandOf('cancelRun', id));
  await expect.poll(() => browser.disk.get('openRuns')).toEqual([]);
});

test('what the history deletes does not come back from a run, also while that goes on', async () => {
  const { deleteHistory } = await import('../../../../src/background/history/history-commands');
  const running = await runBackground(browser);
  const id = await startedRun(running, { count: 200, rate: 100, lanes: 1 });
  await expect.poll(async () => (await running.storedRun(id))?.counts.done).toBeGreaterThan(10);
  await running.pauseRun(commandOf('pauseRun', id));
  const before = (await running.storedRun(id))?.counts.done ?? 0;
  expect(await deleteHistory({ type: 'deleteHistory', ids: 'all' })).toMatchObject({ ok: true });
  expect(await historyOfRuns()).toEqual([]);
  await running.resumeRun(commandOf('resumeRun', id));
  await untilEnded(browser, running, id);
  expect(await historyOfRuns()).toHaveLength(200 - before);
});

test('a page that shows the history finds in it what a run came to before the browser was closed', async () => {
  const closed = await runBackground(browser);
  const id = await startedRun(closed, { count: 40, rate: 100, lanes: 4 });
  await expect.poll(async () => (await closed.storedRun(id))?.counts.done).toBeGreaterThan(5);
  await closed.pauseRun(commandOf('pauseRun', id));
  const done = (await closed.storedRun(id))?.counts.done ?? 0;
  const { historyDatabase } = await import('../../../../src/storage/history/history-database');
  await expect.poll(historyOfRuns).toHaveLength(done);
  // As a browser leaves it that is closed before that was written.
  const { runDatabase } = closed;
  await (await historyDatabase()).clear('entries');
  await (await runDatabase()).clear('followed');
  await runBackground(browser);
  const { updateHistory } = await import('../../../../src/background/history/history-commands');
  expect(await updateHistory()).toMatchObject({ ok: true });
  expect(await historyOfRuns()).toHaveLength(done);
});

test('a key that is no hash is kept as its hash alone in the history, and no address is ever in a list', async () => {
  const running = await runBackground(browser);
  const id = await filledRun(running, { count: 0 });
  const items = (key: string) =>
    parsedCommand('addToRun', {
      runId: id,
      at: 0,
      items: [{ line: 1, target: { kind: 'key', key } }],
    });
  expect(() => items('viewer@example.com')).toThrow();
  expect(await running.addToRun(items('viewer-4711'))).toMatchObject({ ok: true });
  await running.startRun(commandOf('startRun', id));
  await untilEnded(browser, running, id);
  const entries = JSON.stringify(await historyOfRuns());
  expect(entries).toContain('"isHashed":true');
  expect(entries).not.toContain('viewer-4711');
});

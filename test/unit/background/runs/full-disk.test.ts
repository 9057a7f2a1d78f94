import { beforeEach, expect, test, vi } from 'vitest';
import { FakeAdobe } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';
import { fullDisk } from '../history/history-world';
import {
  commandOf,
  filledRun,
  freshRuns,
  historyOfRuns,
  Ledger,
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

/** A run whose disk has room for nothing more after so many requests. */
async function filledUp(after: number) {
  const running = await runBackground(browser);
  let full: ReturnType<typeof fullDisk> | undefined;
  ledger.answer = () => {
    if (ledger.devices.length === after) full = fullDisk();
    return undefined;
  };
  const id = await startedRun(running, { count: 80, lanes: 2 });
  await untilState(running, id, 'paused');
  return { running, id, makeRoom: () => full?.mockRestore() };
}

test('a disk that fills in the middle pauses the run, and what came of items is kept and not sent again', async () => {
  const { running, id, makeRoom } = await filledUp(7);
  expect(await running.storedRun(id)).toMatchObject({
    state: { reason: { kind: 'notRecorded', failure: { kind: 'storageFull' } } },
  });
  expect(browser.notices.get(`run:${id}`)?.title).toBe('Bulk reset paused');
  const sent = ledger.devices.length;
  expect(sent).toBeLessThan(80);
  await expect(running.resumeRun(commandOf('resumeRun', id))).rejects.toThrow('storageFull');
  expect(ledger.devices).toHaveLength(sent);
  makeRoom();
  expect(await running.resumeRun(commandOf('resumeRun', id))).toMatchObject({ ok: true });
  await untilEnded(browser, running, id);
  expect(ledger.devices).toHaveLength(80);
  expect(await running.storedRun(id)).toMatchObject({ counts: { done: 80 } });
  expect(await historyOfRuns()).toHaveLength(80);
  expect(browser.session.get('heldRuns')).toEqual([]);
});

test('what could not be stored is stored as soon as there is room, and the run stays paused', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  const { running, id, makeRoom } = await filledUp(5);
  const sent = ledger.devices.length;
  makeRoom();
  await vi.advanceTimersByTimeAsync(10_000);
  await expect.poll(async () => (await running.outcomesOf(id)).size).toBe(sent);
  expect(await running.storedRun(id)).toMatchObject({ state: { kind: 'paused' } });
  await running.cancelRun(commandOf('cancelRun', id));
  await expect.poll(() => browser.disk.get('openRuns')).toEqual([]);
});

test('a background that was stopped with a full disk finds the run paused, and loses no item', async () => {
  const { id, makeRoom } = await filledUp(7);
  makeRoom();
  const next = await runBackground(browser);
  await next.resumeRuns();
  expect(await next.storedRun(id)).toMatchObject({ state: { reason: { kind: 'notRecorded' } } });
  await next.resumeRun(commandOf('resumeRun', id));
  await untilEnded(browser, next, id);
  expect(await next.storedRun(id)).toMatchObject({ counts: { done: 80 } });
});

test('where a run cannot be stored, it is not made, and a start of it is not answered as if it ran', async () => {
  const running = await runBackground(browser);
  const id = await filledRun(running);
  const full = fullDisk();
  await expect(running.startRun(commandOf('startRun', id))).rejects.toThrow('storageFull');
  expect(ledger.devices).toEqual([]);
  full.mockRestore();
  await running.startRun(commandOf('startRun', id));
  await untilEnded(browser, running, id);
});

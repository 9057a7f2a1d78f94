import { expect, test, vi } from 'vitest';
import { FakeAdobe } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';
import {
  deviceAt,
  freshRuns,
  historyOfRuns,
  runBackground,
  startedRun,
  untilEnded,
} from './run-world';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
const adobe = new FakeAdobe();
freshRuns(browser, adobe);

test('a run sends a DELETE for each item, and keeps what came of each', async () => {
  const running = await runBackground(browser);
  const id = await startedRun(running, { count: 25 });
  await untilEnded(browser, running, id);
  expect(adobe.sent.filter((one) => one === 'DELETE')).toHaveLength(25);
  const run = await running.storedRun(id);
  expect(run).toMatchObject({ total: 25, left: 0, counts: { done: 25, failed: 0, unknown: 0 } });
  const outcomes = await running.outcomesOf(id);
  expect([...outcomes.keys()].sort((one, other) => one - other)).toEqual(
    Array.from({ length: 25 }, (_, index) => index),
  );
  for (const outcome of outcomes.values()) expect(outcome).toMatchObject({ state: 'done' });
  expect((await running.listOf(id))[24]).toEqual({
    line: 25,
    target: { kind: 'device', deviceId: deviceAt(24) },
  });
});

test('at its end it says how many were reset, shows no percent any more and is in the history', async () => {
  const running = await runBackground(browser);
  const id = await startedRun(running, { count: 12 });
  await expect.poll(() => browser.badge).toMatch(/^\d+%$/u);
  await expect.poll(() => browser.notices.get(`run:${id}`)?.message).toContain('12 reset');
  await untilEnded(browser, running, id);
  expect(browser.badge).toBe('');
  expect(browser.alarms.has('runs')).toBe(false);
  expect(browser.disk.get('endedRuns')).toMatchObject([{ id }]);
  const entries = await historyOfRuns();
  expect(new Set(entries.map((one) => one.id)).size).toBe(12);
  for (const entry of entries) {
    expect(entry).toMatchObject({
      source: 'run',
      tempPassId: 'pass',
      parts: [{ outcome: { state: 'done', status: 204 } }],
    });
  }
});

import Papa from 'papaparse';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { csvOfRun, jsonOfRun } from '../../../src/runs/run/export-run';
import { RunItems } from '../../../src/runs/run/run-items';
import { itemOutcomeSchema, listedTargetSchema } from '../../../src/storage/runs/run-record';
import { runOf } from './sample-runs';

const key = 'f7ee5ec7312165148b69fcca1d29075b14b8aef0b5048a332b18b88d09069fb7';
const finished = { finishedAt: 1_000, milliseconds: 12.4 };
const forbidden = { kind: 'forbidden', next: 'openSettings', status: 403, code: '=1+1' };

function itemsOf(targets: object[], outcomes: object[]): RunItems {
  const items = new RunItems();
  items.add(v.parse(v.array(listedTargetSchema), targets));
  for (const { index, outcome } of v.parse(v.array(itemOutcomeSchema), outcomes)) {
    items.settle(index, outcome);
  }
  return items;
}

const items = itemsOf(
  [
    { line: 2, target: { kind: 'device', deviceId: '=cmd|calc' } },
    { line: 3, target: { kind: 'key', key } },
    { line: 4, target: { kind: 'device', deviceId: 'living-room-1' } },
  ],
  [
    { index: 0, outcome: { state: 'failed', error: forbidden, ...finished } },
    { index: 1, outcome: { state: 'unknown', error: forbidden, ...finished } },
    { index: 1, outcome: { state: 'done', status: 204, ...finished } },
  ],
);

test('a spreadsheet gets every item with its line, no formula and no key', async () => {
  const file = await csvOfRun(runOf({ total: 3 }), items);
  const text = Buffer.from(await file.arrayBuffer()).toString();
  expect(text.startsWith('\ufeffline,target,deviceId,outcome')).toBe(true);
  expect(text).not.toContain(key);
  const { data } = Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data).toMatchObject([
    { line: '2', deviceId: "'=cmd|calc", outcome: 'failed', failure: 'forbidden', code: "'=1+1" },
    { line: '3', target: 'key', deviceId: '', outcome: 'done', status: '204', milliseconds: '12' },
    { line: '4', deviceId: 'living-room-1', outcome: 'notSent', status: '', time: '' },
  ]);
});

test('programs get the same, with the counts of the run', async () => {
  const text = await (await jsonOfRun(runOf({ total: 3 }), items)).text();
  const { run, items: rows } = v.parse(
    v.object({ run: v.object({ total: v.number() }), items: v.array(v.looseObject({})) }),
    JSON.parse(text),
  );
  expect(run.total).toBe(3);
  expect(rows.map(({ outcome }) => outcome)).toEqual(['failed', 'done', 'notSent']);
  expect(text).not.toContain(key);
});

test('a long run is written in parts that are one file', async () => {
  const many = Array.from({ length: 2_500 }, (_, at) => ({
    line: at + 1,
    target: { kind: 'device', deviceId: `device-${at}` },
  }));
  const long = itemsOf(many, []);
  const run = runOf({ total: many.length });
  const { data } = Papa.parse(await (await csvOfRun(run, long)).text(), { skipEmptyLines: true });
  expect(data).toHaveLength(2_501);
  expect(JSON.parse(await (await jsonOfRun(run, long)).text()).items).toHaveLength(2_500);
});

test('what came of an item last holds, and is counted once', () => {
  expect(items.counts).toEqual({ done: 1, failed: 1, unknown: 0 });
  expect(items.placesOf('failed')).toEqual([0]);
  expect(items.placesOf('left')).toEqual([2]);
});

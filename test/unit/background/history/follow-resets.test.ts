import { createHash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { deviceId, FakeAdobe } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';
import { resetOf } from '../parsed-command';
import {
  freshHistory,
  fullDisk,
  historyBackground,
  recordOf,
  stopsAfter,
  store,
  stored,
} from './history-world';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
const adobe = new FakeAdobe();
freshHistory(browser, adobe);

const key = 'f7ee5ec7312165148b69fcca1d29075b14b8aef0b5048a332b18b88d09069fb7';
const done = { outcome: { state: 'done', status: 204 } };
const ok = { ok: true, value: null };

test('a reset is kept with its names, outcome, duration and trial before and after', async () => {
  const { resetSome, followResets } = await historyBackground(browser);
  browser.disk.set('devices', [{ deviceId, name: 'Living room' }]);
  const command = resetOf({ before: { state: 'none' } });
  await resetSome(command);
  expect(await followResets()).toEqual(ok);
  expect(await stored()).toEqual([
    {
      id: command.id,
      tempPassId: 'pass',
      environment: { kind: 'release-staging' },
      requestorId: 'REF30',
      mvpdId: 'TempPass',
      startedAt: expect.any(Number),
      parts: [
        {
          target: { kind: 'device', deviceId },
          outcome: {
            state: 'done',
            status: 204,
            finishedAt: expect.any(Number),
            milliseconds: expect.any(Number),
          },
        },
      ],
      verification: { deviceId, before: { state: 'none' }, after: { state: 'none' } },
      source: 'browser',
      tempPassName: undefined,
      deviceName: 'Living room',
    },
  ]);
});

test('an entry learns what became of its reset, and keeps the names of its time', async () => {
  const { resetSome, followResets } = await historyBackground(browser);
  browser.disk.set('devices', [{ deviceId, name: 'Living room' }]);
  const { letGo } = adobe.hold('DELETE');
  const answer = resetSome(resetOf());
  await expect.poll(() => adobe.sent).toContain('DELETE');
  await followResets();
  const [before] = await stored();
  expect(before).toMatchObject({ parts: [{ outcome: { state: 'pending' } }] });
  browser.disk.set('devices', [{ deviceId, name: 'Kitchen' }]);
  letGo();
  await answer;
  await followResets();
  expect(await stored()).toMatchObject([{ parts: [done], deviceName: 'Living room' }]);
});

test('an entry never forgets what it knew, whatever an older record says', async () => {
  const record = recordOf();
  browser.disk.set('resets', [record]);
  const { followResets } = await historyBackground(browser);
  await followResets();
  const { error } = { error: { kind: 'interrupted', next: 'tryAgain' } };
  const unknown = [{ ...record.parts[0], outcome: { state: 'unknown', error } }];
  browser.disk.set('resets', [{ ...record, parts: unknown }]);
  await followResets();
  expect(await stored()).toMatchObject([{ parts: [done] }]);
});

test('every record that an earlier version kept is in the history after the first start', async () => {
  const records = Array.from({ length: 50 }, (_, age) =>
    recordOf({ startedAt: Date.now() - age * 60_000 }),
  );
  browser.disk.set('resets', records);
  const { followResets } = await historyBackground(browser);
  await followResets();
  const kept = await stored();
  expect(kept).toMatchObject(records.toReversed().map(({ id }) => ({ id })));
});

test('of a key only a hash is kept: one that is none becomes its SHA-256', async () => {
  const partsOf = (text: string) =>
    recordOf().parts.map((part) => ({ ...part, target: { kind: 'key', key: text } }));
  browser.disk.set('resets', [
    recordOf({ startedAt: Date.now() - 1, parts: partsOf(key) }),
    recordOf({ parts: partsOf('viewer-4711') }),
  ]);
  const { followResets } = await historyBackground(browser);
  await followResets();
  const digest = createHash('sha256').update('viewer-4711').digest('hex');
  const entries = await stored();
  expect(entries).toMatchObject([
    { parts: [{ target: { key } }] },
    { parts: [{ target: { key: digest }, isHashed: true }] },
  ]);
  expect(entries[0]).not.toHaveProperty('parts.0.isHashed');
});

test('stopped at any request to it, nothing is lost: the next background adds what is missing', async () => {
  let stops = 0;
  let running = await historyBackground(browser);
  for (let requests = 0; ; requests += 1) {
    await running.resetSome(resetOf());
    const stopped = stopsAfter(requests);
    const end = await Promise.race([stopped, running.followResets()]);
    vi.restoreAllMocks();
    running = await historyBackground(browser);
    expect(await running.followResets()).toEqual(ok);
    const kept = await stored();
    expect(kept).toHaveLength(requests + 1);
    for (const entry of kept) expect(entry).toMatchObject({ parts: [done] });
    if (end !== 'stopped') break;
    stops += 1;
  }
  expect(stops).toBeGreaterThan(4);
});

test('stopped in the middle of a reset, the history says that nobody knows, as its record does', async () => {
  const first = await historyBackground(browser);
  adobe.hold('DELETE');
  void first.resetSome(resetOf());
  await expect.poll(() => adobe.sent).toContain('DELETE');
  await first.followResets();
  const next = await historyBackground(browser);
  await next.settleInterruptedResets();
  await next.followResets();
  const outcome = { state: 'unknown', error: { kind: 'interrupted' } };
  expect(await stored()).toMatchObject([{ parts: [{ outcome }] }]);
});

test('a disk without room for it disturbs no reset, and is told; with room again nothing is missing', async () => {
  const { resetSome, followResets } = await historyBackground(browser);
  const full = fullDisk();
  const command = resetOf();
  expect(await resetSome(command)).toMatchObject({ ok: true, value: { parts: [done] } });
  expect(await followResets()).toMatchObject({ ok: false, error: { kind: 'storageFull' } });
  expect(await stored()).toEqual([]);
  full.mockRestore();
  expect(await followResets()).toEqual(ok);
  expect(await stored()).toMatchObject([{ id: command.id, parts: [done] }]);
});

test('an entry that cannot be read takes no other along', async () => {
  await historyBackground(browser);
  await store({ id: 'broken', startedAt: Date.now(), parts: 'none' });
  const { resetSome, followResets } = await historyBackground(browser);
  await resetSome(resetOf());
  expect(await followResets()).toEqual(ok);
  expect(await stored()).toHaveLength(2);
});

test('a record that has not changed is not written again', async () => {
  const { resetSome, followResets } = await historyBackground(browser);
  await resetSome(resetOf());
  await followResets();
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  await followResets();
  expect(put).not.toHaveBeenCalled();
});

test('pages hear what was written, and nothing where nothing was', async () => {
  const { resetSome, followResets } = await historyBackground(browser);
  const { onHistoryChanged } = await import('../../../../src/storage/history/history-changes');
  const closing = new AbortController();
  const heard: unknown[] = [];
  onHistoryChanged((changed) => void heard.push(changed), closing.signal);
  const command = resetOf();
  await resetSome(command);
  await followResets();
  await followResets();
  await expect.poll(() => heard).toEqual([[command.id]]);
  closing.abort();
});

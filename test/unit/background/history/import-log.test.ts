import { expect, test, vi } from 'vitest';
import { headOf, lineOf, refusedLine } from '../../bulk/log/sample-log';
import { FakeAdobe, tempPass } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';
import { parsedCommand } from '../parsed-command';
import {
  freshHistory,
  fullDisk,
  historyBackground,
  store,
  stored,
  storedEntryOf,
} from './history-world';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
const adobe = new FakeAdobe();
freshHistory(browser, adobe);

const key = 'f7ee5ec7312165148b69fcca1d29075b14b8aef0b5048a332b18b88d09069fb7';
const now = () => new Date().toISOString();
/** One that was written down so many days ago. */
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const command = (outcomes: readonly object[], head: object = {}) =>
  parsedCommand('importLog', { head: headOf(9, head), outcomes });

async function imported(outcomes: readonly object[], head: object = {}) {
  const { importLog } = await historyBackground(browser);
  return importLog(command(outcomes, head));
}

test('each outcome of a log is an entry: what came of it, of which Temp Pass, when and for how long', async () => {
  browser.disk.set('devices', [{ deviceId: 'device-0', name: 'Living room' }]);
  const time = Date.now();
  const at = (item: number) => new Date(time + item).toISOString();
  const outcomes = [
    lineOf(0, { at: at(0) }),
    lineOf(1, { at: at(1), ...refusedLine, device: undefined, key }),
    lineOf(2, { at: at(2), state: 'unknown', status: undefined, error: { kind: 'timeout' } }),
  ];
  expect(await imported(outcomes)).toEqual({ ok: true, value: { added: 3, known: 0 } });
  const ofAll = {
    ...{ tempPassId: tempPass.id, tempPassName: 'REF30 test', source: 'commandLine' },
    ...{ requestorId: 'REF30', mvpdId: 'TempPass' },
  };
  const measured = (item: number) => ({ finishedAt: time + item, milliseconds: 20 });
  const error = { kind: 'badRequest', status: 400, next: 'openSettings' };
  const parts = [
    {
      target: { kind: 'device', deviceId: 'device-0' },
      outcome: { state: 'done', status: 204, ...measured(0) },
    },
    { target: { kind: 'key', key }, outcome: { state: 'failed', error, ...measured(1) } },
    { outcome: { state: 'unknown', error: { kind: 'timeout', effect: 'maybeDone' } } },
  ];
  expect(await stored()).toMatchObject([
    { ...ofAll, startedAt: time - 20, parts: [parts[0]], deviceName: 'Living room' },
    { ...ofAll, startedAt: time - 19, parts: [parts[1]] },
    { ...ofAll, startedAt: time - 18, parts: [parts[2]] },
  ]);
});

test('the same log twice adds nothing, and one that went on adds the rest', async () => {
  const first = [0, 1].map((item) => lineOf(item, { at: now() }));
  await imported(first);
  expect(await imported(first)).toEqual({ ok: true, value: { added: 0, known: 2 } });
  // Sent again, it came to something else: that is another reset.
  const more = [...first, lineOf(1, { at: daysAgo(1) }), lineOf(2, { at: now() })];
  expect(await imported(more)).toEqual({ ok: true, value: { added: 2, known: 2 } });
  expect(await stored()).toHaveLength(4);
});

test('a key that is no hash is kept as its hash', async () => {
  await imported([lineOf(0, { at: now(), device: undefined, key: 'subscriber-17' })]);
  const [entry] = await stored();
  expect(JSON.stringify(entry)).not.toContain('subscriber-17');
  expect(entry).toMatchObject({ parts: [{ isHashed: true }] });
});

test('outcomes of a Temp Pass that is not saved belong together, and to no saved one', async () => {
  await imported([lineOf(0, { at: now() }), lineOf(1, { at: now() })], { mvpdId: 'Other' });
  const [one, other] = await stored();
  expect(one).toMatchObject({ mvpdId: 'Other', tempPassName: 'REF30 test' });
  const tempPassId = expect.not.stringMatching(`^${tempPass.id}$`);
  expect(one).toMatchObject({ tempPassId });
  expect(other).toHaveProperty('tempPassId', (one as { tempPassId: string }).tempPassId);
});

test('limits hold: what is too old is not kept, and of too many the oldest', async () => {
  await historyBackground(browser);
  browser.disk.set('historyLimits', { keep: true, entries: 100, days: 7 });
  await store(...Array.from({ length: 99 }, () => storedEntryOf()));
  const newest = daysAgo(2);
  const times = [daysAgo(8), daysAgo(3), newest];
  const outcomes = times.map((at, item) => lineOf(item, { at }));
  expect(await imported(outcomes)).toEqual({ ok: true, value: { added: 1, known: 0 } });
  const entries = await stored();
  expect(entries).toHaveLength(100);
  expect(entries[0]).toMatchObject({ startedAt: Date.parse(newest) - 20 });
});

test.each(['a person', 'the policy'])(
  'where %s wants no history, nothing is added',
  async (who) => {
    await historyBackground(browser);
    if (who === 'the policy') browser.managed = { history: { keep: false } };
    else browser.disk.set('historyLimits', { keep: false, entries: 100, days: 7 });
    const answer = await imported([lineOf(0, { at: now() })]);
    expect(answer).toEqual({ ok: true, value: { added: 0, known: 0 } });
    expect(await stored()).toEqual([]);
  },
);

test('a disk without room fails, and none of it is half done', async () => {
  const { importLog } = await historyBackground(browser);
  const full = fullDisk();
  await expect(importLog(command([lineOf(0, { at: now() })]))).rejects.toMatchObject({
    kind: 'storageFull',
  });
  full.mockRestore();
  expect(await stored()).toEqual([]);
});

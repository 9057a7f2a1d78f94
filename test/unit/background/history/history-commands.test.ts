import { expect, test, vi } from 'vitest';
import { deviceId, environment, FakeAdobe, tempPass } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';
import { parsedCommand, resetOf } from '../parsed-command';
import {
  freshHistory,
  historyBackground,
  recordOf,
  store,
  stored,
  storedEntryOf,
} from './history-world';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
vi.mock('../../../../src/background/notifications/windows', () => ({
  openConfirmWindow: async () => undefined,
}));
const adobe = new FakeAdobe();
freshHistory(browser, adobe);

const ok = { ok: true, value: null };
const unknown = { state: 'unknown', error: { kind: 'interrupted', next: 'tryAgain' } };
const [part] = recordOf().parts;

/** Three records and their entries, the newest first. */
async function withThree() {
  const records = [0, 1, 2].map((age) => recordOf({ startedAt: Date.now() - age * 1_000 }));
  browser.disk.set('resets', records);
  const running = await historyBackground(browser);
  await running.followResets();
  return { ...running, ids: records.map(({ id }) => id) };
}
const deletionOf = (ids: 'all' | readonly (string | undefined)[]) =>
  parsedCommand('deleteHistory', { ids });
const switchOf = (keep: boolean) =>
  parsedCommand('setHistoryLimits', { keep, entries: 10_000, days: 90 });

test('what is deleted is gone, with its record, and does not come back', async () => {
  const { deleteHistory, ids } = await withThree();
  expect(await deleteHistory(deletionOf([ids[1]]))).toEqual(ok);
  expect(browser.disk.get('resets')).toMatchObject([{ id: ids[0] }, { id: ids[2] }]);
  const { followResets } = await historyBackground(browser);
  await followResets();
  expect(await stored()).toMatchObject([{ id: ids[2] }, { id: ids[0] }]);
});

test('all that is deleted are all: also the last one, and what cannot be read', async () => {
  const { deleteHistory } = await withThree();
  await store({ id: 'broken', startedAt: 1 });
  expect(await deleteHistory(deletionOf('all'))).toEqual(ok);
  const { followResets } = await historyBackground(browser);
  await followResets();
  expect(await stored()).toEqual([]);
  expect(browser.disk.get('resets')).toEqual([]);
});

test.each(['all', 'it'])('a reset under way stays, whether %s is deleted', async (what) => {
  const { deleteHistory, followResets, resetSome } = await historyBackground(browser);
  const { letGo } = adobe.hold('DELETE');
  const command = resetOf();
  const answer = resetSome(command);
  await expect.poll(() => adobe.sent).toContain('DELETE');
  await followResets();
  await deleteHistory(deletionOf(what === 'all' ? 'all' : [command.id]));
  expect(await stored()).toMatchObject([{ id: command.id }]);
  letGo();
  await answer;
  await followResets();
  expect(await stored()).toMatchObject([{ parts: [{ outcome: { state: 'done' } }] }]);
});

test('stopped between record and entry, what was to be deleted is there still, and not there again', async () => {
  const { deleteHistory, ids } = await withThree();
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementationOnce(() => {
    throw new DOMException('stopped', 'AbortError');
  });
  await expect(deleteHistory(deletionOf([ids[0]]))).rejects.toThrow();
  const next = await historyBackground(browser);
  await next.followResets();
  expect(await stored()).toHaveLength(3);
  await next.deleteHistory(deletionOf([ids[0]]));
  const last = await historyBackground(browser);
  await last.followResets();
  expect(await stored()).toHaveLength(2);
});

test('switched off, all is deleted but what the popup still has to say', async () => {
  const { setHistoryLimits, ids } = await withThree();
  const doubtful = recordOf({ startedAt: 1, parts: [{ ...part, outcome: unknown }] });
  const dismissed = recordOf({ startedAt: 1, parts: [{ ...part, outcome: unknown }] });
  browser.disk.set('resets', [recordOf({ id: ids[0] }), recordOf(), doubtful, dismissed]);
  browser.disk.set('dismissedResets', [dismissed.id]);
  expect(await setHistoryLimits(switchOf(false))).toEqual(ok);
  expect(await stored()).toEqual([]);
  expect(browser.disk.get('resets')).toMatchObject([{ id: ids[0] }, { id: doubtful.id }]);
});

test('switched off, a reset leaves nothing but the last record, until it is switched on again', async () => {
  const { setHistoryLimits, resetSome, followResets } = await historyBackground(browser);
  await setHistoryLimits(switchOf(false));
  const commands = [resetOf(), resetOf()];
  for (const command of commands) {
    await resetSome(command);
    await followResets();
  }
  expect(await stored()).toEqual([]);
  expect(browser.disk.get('resets')).toMatchObject([{ id: commands[1]?.id }]);
  await setHistoryLimits(switchOf(true));
  await resetSome(resetOf());
  await followResets();
  expect(await stored()).toHaveLength(2);
});

test('a lower limit holds at once', async () => {
  const { setHistoryLimits } = await historyBackground(browser);
  const entries = Array.from({ length: 120 }, (_, age) =>
    storedEntryOf({ startedAt: Date.now() - age * 1_000 }),
  );
  await store(...entries);
  await setHistoryLimits(parsedCommand('setHistoryLimits', { keep: true, entries: 100, days: 90 }));
  expect(await stored()).toHaveLength(100);
});

test.each([
  ['keep: false', { keep: false }, 0],
  ['keep with another type', { keep: 'yes' }, 0],
  ['no days', { keepDays: 0 }, 0],
  ['one day', { keepDays: 1 }, 1],
  ['more days than a person wants', { keepDays: 500 }, 2],
])('a policy that says %s is kept to, also by what is there already', async (_, history, count) => {
  const day = 86_400_000;
  await historyBackground(browser);
  await store(...[0, 2, 100].map((days) => storedEntryOf({ startedAt: Date.now() - days * day })));
  browser.managed = { history };
  const { followResets } = await historyBackground(browser);
  expect(await followResets()).toEqual(ok);
  expect(await stored()).toHaveLength(count);
});

test('a policy that comes seconds after the start holds from then on', async () => {
  const { followResets } = await withThree();
  browser.managed = { history: { keep: false } };
  const { readAgain } = await import('../../../../src/background/policy/policy');
  const { historyKept } = await import('../../../../src/storage/history/history-limits');
  const changed = new Promise((resolve) => historyKept.onChanged(resolve));
  await readAgain();
  expect(await changed).toMatchObject({ keep: false });
  await followResets();
  expect(await stored()).toEqual([]);
});

/** Repeats an entry of which no record is left. */
async function repeat(change: object, tempPassId: string = tempPass.id) {
  const entry = storedEntryOf(change);
  const { repeatReset } = await historyBackground(browser);
  await store(entry);
  const id = crypto.randomUUID();
  return repeatReset(parsedCommand('repeatReset', { id, recordId: entry.id, tempPassId }));
}

test('Again works for a reset of which the history alone still knows', async () => {
  const parts = [{ target: { kind: 'device', deviceId } }];
  expect(await repeat({})).toMatchObject({ ok: true, value: { parts } });
  expect(adobe.sent).toContain('DELETE');
});

test('Again in production asks first, as after a right click', async () => {
  browser.disk.set('tempPasses', [{ ...tempPass, environment: { kind: 'release-production' } }]);
  expect(await repeat({ environment })).toEqual(ok);
  expect(adobe.sent).toEqual([]);
  expect(browser.session.get('questions')).toMatchObject([{ targets: [{ deviceId }] }]);
});

test.each([
  ['everybody', { parts: [{ ...part, target: { kind: 'everyDevice' } }] }, 'refused'],
  ['a key of which only the hash is known', { parts: [{ ...part, isHashed: true }] }, 'refused'],
  ['what cannot be read', { parts: 'none' }, 'resetForgotten'],
])('Again never resets %s', async (_, change, kind) => {
  const entry = { ...storedEntryOf(), ...change };
  const { repeatReset } = await historyBackground(browser);
  await store(entry);
  const id = crypto.randomUUID();
  const command = parsedCommand('repeatReset', { id, recordId: entry.id });
  expect(await repeatReset(command)).toMatchObject({ ok: false, error: { kind } });
  expect(adobe.sent).toEqual([]);
});

test('Again resets nothing of another Temp Pass than was seen', async () => {
  const error = { kind: 'resetForgotten' };
  expect(await repeat({}, 'another')).toMatchObject({ ok: false, error });
});

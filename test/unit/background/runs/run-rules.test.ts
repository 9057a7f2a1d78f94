import * as v from 'valibot';
import { beforeEach, expect, test, vi } from 'vitest';
import { commandSchema } from '../../../../src/messages/commands';
import { environment, FakeAdobe, tempPass } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';
import { parsedCommand } from '../parsed-command';
import {
  commandOf,
  deviceAt,
  filledRun,
  freshRuns,
  itemsFrom,
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

const production = { ...tempPass, id: 'production', environment: { kind: 'release-production' } };
const application = {
  id: 'two',
  name: 'two',
  credential: 'statement',
  scopes: ['temporary:passes:owner'],
};
const refused = (kind: string) => ({ ok: false, error: { kind } });

test.each(['all', 'ALL', '%61ll', '', ' '])('no list takes %j for a device', (deviceId) => {
  const items = [{ line: 1, target: { kind: 'device', deviceId } }];
  const command = { type: 'addToRun', runId: crypto.randomUUID(), at: 0, items };
  expect(v.safeParse(commandSchema, command).success).toBe(false);
  for (const kind of ['everyDevice', 'everyKey']) {
    const every = { ...command, items: [{ line: 1, target: { kind } }] };
    expect(v.safeParse(commandSchema, every).success).toBe(false);
  }
});

test('a list that comes in pieces is whole and in order, also where a piece is sent twice', async () => {
  const running = await runBackground(browser);
  const id = await filledRun(running, { count: 0 });
  const add = (at: number, count: number) =>
    running.addToRun({ type: 'addToRun', runId: id, at, items: itemsFrom(at, count) });
  expect(await add(0, 2_500)).toMatchObject({ ok: true, value: { total: 2_500, left: 2_500 } });
  expect(await add(0, 2_500)).toMatchObject({ ok: true, value: { total: 2_500 } });
  expect(await add(2_500, 10)).toMatchObject({ ok: true, value: { total: 2_510 } });
  expect(await add(2_600, 10)).toMatchObject(refused('runChanged'));
  const list = await running.listOf(id);
  expect(list.map(({ line }) => line)).toEqual(Array.from({ length: 2_510 }, (_, at) => at + 1));
  const some = await running.itemsOf(id, [0, 999, 1_000, 2_499, 2_500, 2_509, 2_510]);
  expect([...some].map(([place, { line }]) => line - place)).toEqual([1, 1, 1, 1, 1, 1]);
});

test('production asks for the typed MVPD ID whatever its Temp Pass says, at each start and retry', async () => {
  browser.disk.set('tempPasses', [{ ...production, noQuestion: true }]);
  browser.disk.set('applications', [
    { ...application, id: 'one', environment: production.environment },
  ]);
  const running = await runBackground(browser);
  const id = await filledRun(running, { tempPassId: 'production' });
  for (const typedMvpdId of [undefined, '', 'temppass']) {
    const answer = await running.startRun(commandOf('startRun', id, { typedMvpdId }));
    expect(answer).toMatchObject(refused('confirmationWrong'));
  }
  expect(ledger.devices).toEqual([]);
  ledger.answer = () => refusal(400);
  await running.startRun(commandOf('startRun', id, { typedMvpdId: 'TempPass' }));
  await untilState(running, id, 'paused');
  expect(await running.resumeRun(commandOf('resumeRun', id))).toMatchObject(
    refused('confirmationWrong'),
  );
  await running.cancelRun(commandOf('cancelRun', id));
  expect(await running.retryFailed(commandOf('retryFailed', id))).toMatchObject(
    refused('confirmationWrong'),
  );
});

test('a policy that makes production read-only refuses to make a run for it, and to start one', async () => {
  browser.disk.set('tempPasses', [production]);
  browser.disk.set('applications', [
    { ...application, id: 'one', environment: production.environment },
  ]);
  const running = await runBackground(browser);
  const id = await filledRun(running, { tempPassId: 'production' });
  browser.managed = { productionReadOnly: true };
  const next = await runBackground(browser);
  const start = commandOf('startRun', id, { typedMvpdId: 'TempPass' });
  expect(await next.startRun(start)).toMatchObject(refused('forbiddenByPolicy'));
  const made = {
    id: crypto.randomUUID(),
    lanes: 1,
    rate: 1,
    tempPassId: 'production',
    source: 'list',
  };
  expect(await next.createRun(parsedCommand('createRun', made))).toMatchObject(
    refused('forbiddenByPolicy'),
  );
  expect(ledger.devices).toEqual([]);
});

test('two runs at once are refused, and the other one starts once the first has paused or ended', async () => {
  const running = await runBackground(browser);
  const { letGo } = adobe.hold('DELETE');
  const [first, second] = [await startedRun(running), await filledRun(running)];
  const start = () => running.startRun(commandOf('startRun', second));
  expect(await start()).toMatchObject(refused('runUnderWay'));
  const paused = running.pauseRun(commandOf('pauseRun', first));
  letGo();
  expect(await paused).toMatchObject({ ok: true, value: { state: { kind: 'paused' } } });
  expect(await start()).toMatchObject({ ok: true });
  expect(await running.resumeRun(commandOf('resumeRun', first))).toMatchObject(
    refused('runUnderWay'),
  );
  await untilState(running, second, 'done');
  await running.resumeRun(commandOf('resumeRun', first));
  await untilEnded(browser, running, first);
});

test('a pause ends what is under way, sends no more, and a resume sends the rest and nothing twice', async () => {
  const running = await runBackground(browser);
  const { letGo } = adobe.hold('DELETE');
  const id = await startedRun(running, { count: 20, lanes: 2 });
  await expect.poll(() => ledger.devices.length).toBe(2);
  const paused = running.pauseRun(commandOf('pauseRun', id));
  letGo();
  expect(await paused).toMatchObject({
    ok: true,
    value: {
      state: { kind: 'paused', reason: { kind: 'asked' } },
      left: 18,
      counts: { done: 2 },
      cursor: 2,
    },
  });
  expect(browser.notices.size).toBe(0);
  expect(browser.alarms.has('runs')).toBe(false);
  expect(ledger.devices).toHaveLength(2);
  await running.resumeRun(commandOf('resumeRun', id));
  await untilEnded(browser, running, id);
  expect(new Set(ledger.devices).size).toBe(20);
  expect(ledger.devices).toHaveLength(20);
});

test('a cancelled run tells what was not sent from what may have been, and retries send only the latter', async () => {
  const running = await runBackground(browser);
  ledger.answer = (device) => {
    if (device === deviceAt(1)) throw new TypeError('Failed to fetch');
    return undefined;
  };
  const id = await startedRun(running, { count: 400, lanes: 1, rate: 20 });
  await expect.poll(() => ledger.devices.length).toBeGreaterThan(2);
  const answer = await running.cancelRun(commandOf('cancelRun', id));
  expect(answer).toMatchObject({ ok: true, value: { state: { kind: 'cancelled' } } });
  const outcomes = await running.outcomesOf(id);
  expect(outcomes.get(1)).toMatchObject({ state: 'unknown', error: { effect: 'maybeDone' } });
  expect(new Set(ledger.devices).size).toBe(outcomes.size);
  const sent = [...ledger.devices];
  await expect.poll(() => browser.disk.get('openRuns')).toEqual([]);
  ledger.devices.length = 0;
  ledger.answer = undefined;
  await running.retryFailed(commandOf('retryFailed', id));
  await expect.poll(async () => (await running.storedRun(id))?.counts.unknown).toBe(0);
  await untilState(running, id, 'cancelled');
  await expect.poll(() => browser.disk.get('openRuns')).toEqual([]);
  for (const one of ledger.devices) expect(sent).toContain(one);
});

test.each([
  ['removed', () => browser.disk.set('tempPasses', []), 'tempPassMissing'],
  [
    'changed to another MVPD',
    () => browser.disk.set('tempPasses', [{ ...tempPass, mvpdId: 'OtherTempPass' }]),
    'tempPassChanged',
  ],
  ['left without an application', () => browser.disk.set('applications', []), 'applicationMissing'],
  ['unreadable', () => browser.disk.set('tempPasses', 'none'), 'storageUnreadable'],
] as const)(
  'a Temp Pass that is %s in the middle of it pauses the run, which says why',
  async (_, change, kind) => {
    const running = await runBackground(browser);
    ledger.answer = () => {
      if (ledger.devices.length === 5) change();
      return undefined;
    };
    const id = await startedRun(running, { count: 60, lanes: 1 });
    await untilState(running, id, 'paused');
    expect(await running.storedRun(id)).toMatchObject({ state: { reason: { failure: { kind } } } });
    expect(ledger.devices).toHaveLength(5);
    expect(await running.outcomesOf(id)).toHaveProperty('size', 5);
    const answer = await running.resumeRun(commandOf('resumeRun', id));
    expect(answer).toMatchObject(refused(kind));
    browser.disk.set('tempPasses', [tempPass]);
    browser.disk.set('applications', [{ ...application, id: 'one', environment }]);
    await running.resumeRun(commandOf('resumeRun', id));
    await untilEnded(browser, running, id);
    expect(ledger.devices).toHaveLength(60);
  },
);

test('locked in the middle, the run pauses; unlocked, it goes on when asked', async () => {
  const running = await runBackground(browser);
  const passphrase = 'correct horse battery';
  await running.setPassphrase(parsedCommand('setPassphrase', { passphrase }));
  let locked: Promise<unknown> | undefined;
  ledger.answer = async () => {
    if (ledger.devices.length === 3) locked = running.lockNow();
    await locked;
    return new Response(null, { status: 204 });
  };
  const id = await startedRun(running, { count: 30, lanes: 1 });
  await untilState(running, id, 'paused');
  expect(await running.storedRun(id)).toMatchObject({
    state: { reason: { kind: 'obstacle', failure: { kind: 'locked' } } },
    counts: { done: 3, failed: 0, unknown: 0 },
  });
  expect(await running.resumeRun(commandOf('resumeRun', id))).toMatchObject(refused('locked'));
  await running.unlock(parsedCommand('unlock', { passphrase }));
  await running.resumeRun(commandOf('resumeRun', id));
  await untilEnded(browser, running, id);
  expect(new Set(ledger.devices).size).toBe(30);
});

test('its pace is changed while it runs, and stored', async () => {
  const running = await runBackground(browser);
  const id = await startedRun(running, { count: 40, rate: 0.5, lanes: 1 });
  const faster = commandOf('adjustRun', id, { rate: 100, lanes: 4 });
  expect(await running.adjustRun(faster)).toMatchObject({
    ok: true,
    value: { rate: 100, lanes: 4 },
  });
  await untilEnded(browser, running, id);
  expect(await running.storedRun(id)).toMatchObject({ rate: 100, lanes: 4, counts: { done: 40 } });
});

test('a run that is deleted leaves nothing but its entries in the history; one that runs is not', async () => {
  const running = await runBackground(browser);
  const { letGo } = adobe.hold('DELETE');
  const id = await startedRun(running);
  const deleted = commandOf('deleteRun', id);
  expect(await running.deleteRun(deleted)).toMatchObject(refused('runUnderWay'));
  letGo();
  await untilEnded(browser, running, id);
  expect(await running.deleteRun(deleted)).toEqual({ ok: true, value: null });
  expect(await running.storedRuns()).toEqual([]);
  expect(await running.listOf(id)).toEqual([]);
  expect(await running.outcomesOf(id)).toEqual(new Map());
  expect(browser.disk.get('endedRuns')).toEqual([]);
  expect(await running.startRun(commandOf('startRun', id))).toMatchObject(refused('runMissing'));
});

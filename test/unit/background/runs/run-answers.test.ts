import { beforeEach, expect, test, vi } from 'vitest';
import { FakeAdobe } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';
import {
  commandOf,
  deviceAt,
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

const authorizationOf = (index: number) => adobe.headers[index]?.get('Authorization');

test.each([
  [401, ['token']],
  [403, ['register', 'token']],
])(
  'four that are refused at once with %i are one renewal, and each is sent again with it',
  async (status, renewals) => {
    const running = await runBackground(browser);
    const waiting: (() => void)[] = [];
    ledger.answer = (device) => {
      if (ledger.times(device) > 1 || ledger.devices.length > 4) return undefined;
      return new Promise((resolve) => {
        waiting.push(() => resolve(refusal(status)));
        if (waiting.length === 4) for (const answer of waiting) answer();
      });
    };
    const id = await startedRun(running, { count: 8, lanes: 4, rate: 100 });
    await untilEnded(browser, running, id);
    expect(adobe.sent.filter((one) => one !== 'DELETE')).toEqual(renewals);
    expect(ledger.devices).toHaveLength(12);
    expect(authorizationOf(0)).toBe('Bearer live');
    expect(authorizationOf(adobe.headers.length - 1)).toBe('Bearer t');
    expect(await running.storedRun(id)).toMatchObject({ counts: { done: 8 } });
  },
);

test('one that is refused while another renews waits for it, and so does every other', async () => {
  const running = await runBackground(browser);
  const { letGo } = adobe.hold('token');
  ledger.answer = (device) => (ledger.times(device) === 1 ? refusal(401) : undefined);
  const id = await startedRun(running, { count: 30, lanes: 4, rate: 100 });
  await expect.poll(() => adobe.sent).toContain('token');
  ledger.answer = undefined;
  letGo();
  await untilEnded(browser, running, id);
  expect(adobe.sent.filter((one) => one === 'token')).toHaveLength(1);
  // No more than were under way at once was sent with the token that is refused.
  const inVain = adobe.headers.filter((one) => one.get('Authorization') === 'Bearer live');
  expect(inVain.length).toBeLessThanOrEqual(4);
});

test('three that fail alike pause it with what Adobe Pass said, and none of them has an outcome', async () => {
  const running = await runBackground(browser);
  ledger.answer = () => refusal(403);
  const id = await startedRun(running, { count: 200 });
  await untilState(running, id, 'paused');
  expect(await running.storedRun(id)).toMatchObject({
    state: {
      reason: {
        kind: 'sameTrouble',
        failure: { kind: 'forbidden', status: 403, applicationId: 'one' },
      },
    },
    counts: { done: 0, failed: 0, unknown: 0 },
    left: 200,
  });
  expect(browser.notices.get(`run:${id}`)?.title).toBe('Bulk reset paused');
  ledger.answer = undefined;
  await running.resumeRun(commandOf('resumeRun', id));
  await untilEnded(browser, running, id);
  expect(await running.storedRun(id)).toMatchObject({ counts: { done: 200 } });
});

test('a refusal after a request whose answer was lost does not say that it was not reset', async () => {
  const running = await runBackground(browser);
  const device = deviceAt(1);
  ledger.answer = (one) => {
    if (one !== device) return undefined;
    if (ledger.times(device) === 1) throw new TypeError('Failed to fetch');
    return refusal(400);
  };
  const id = await startedRun(running, { count: 3 });
  await untilEnded(browser, running, id);
  expect((await running.outcomesOf(id)).get(1)).toMatchObject({
    state: 'unknown',
    error: { kind: 'badRequest', status: 400, effect: 'maybeDone' },
  });
  expect(await running.storedRun(id)).toMatchObject({ counts: { done: 2, failed: 0, unknown: 1 } });
});

test('a 429 slows it, and the item that met it is sent again without an outcome in between', async () => {
  const running = await runBackground(browser);
  ledger.answer = () => (ledger.devices.length === 2 ? refusal(429) : undefined);
  const id = await startedRun(running, { count: 4, lanes: 1 });
  await untilEnded(browser, running, id);
  expect(ledger.times(deviceAt(1))).toBe(2);
  expect(await running.storedRun(id)).toMatchObject({ counts: { done: 4, failed: 0, unknown: 0 } });
});

test('what failed is retried in the same run: only that, and its later outcome holds', async () => {
  const running = await runBackground(browser);
  const bad = [deviceAt(0), deviceAt(4)];
  ledger.answer = (device) => (bad.includes(device) ? refusal(400) : undefined);
  const id = await startedRun(running, { count: 6, lanes: 1 });
  await untilEnded(browser, running, id);
  expect(await running.storedRun(id)).toMatchObject({ counts: { done: 4, failed: 2 } });
  ledger.devices.length = 0;
  ledger.answer = undefined;
  const retried = await running.retryFailed(commandOf('retryFailed', id));
  expect(retried).toMatchObject({
    ok: true,
    value: { state: { kind: 'running' }, left: 2, counts: { done: 4, failed: 2 } },
  });
  await untilEnded(browser, running, id);
  expect(ledger.devices).toEqual(bad);
  expect(await running.storedRun(id)).toMatchObject({ counts: { done: 6, failed: 0 }, left: 0 });
  expect((await running.outcomesOf(id)).get(4)).toMatchObject({ state: 'done' });
  expect(browser.disk.get('endedRuns')).toHaveLength(1);
  const again = await running.retryFailed(commandOf('retryFailed', id));
  expect(again).toMatchObject({ ok: false, error: { kind: 'runChanged' } });
});

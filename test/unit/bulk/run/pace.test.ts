import { expect, test } from 'vitest';
import { Run } from '../../../../src/bulk/run/run';
import type { Sent } from '../../../../src/bulk/run/sent';
import { VirtualClock } from './virtual-clock';

/** A throttle as Adobe documents it: `refill` requests a second, a burst once. */
function bucket(clock: VirtualClock, refill: number, burst: number) {
  let [left, at] = [burst, 0];
  return () => {
    const now = clock.now();
    left = Math.min(burst, left + ((now - at) / 1_000) * refill);
    at = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}

/** Numbers from 0 to 1 that are the same in each run of the test. */
function numbers(seed: number): () => number {
  let state = seed * 7_919;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

interface Trial {
  readonly count: number;
  readonly answerTime: number;
  readonly refill?: number;
  readonly burst?: number;
  readonly runs?: number;
  readonly rate?: number;
  readonly lanes?: number;
}

/** Runs that many items against a throttle, as one run or as several at once. */
async function throttledRun(trial: Trial) {
  const { count, answerTime, refill = 1, burst = 10, runs = 1, ...options } = trial;
  const clock = new VirtualClock();
  const hasRoom = bucket(clock, refill, burst);
  let [requests, refused] = [0, 0];
  const send = async (): Promise<Sent<'done'>> => {
    await clock.sleep(answerTime / 2);
    requests += 1;
    const taken = hasRoom();
    if (!taken) refused += 1;
    await clock.sleep(answerTime / 2);
    return taken ? { state: 'settled', outcome: 'done' } : { state: 'throttled', wait: undefined };
  };
  const all = Array.from({ length: runs }, (_, run) => {
    const items = Array.from({ length: count / runs }, (__, index) => index * runs + run);
    const ports = { clock, send, record: async () => {}, random: numbers(run + 1) };
    return new Run(items, ports, { ...options, shards: runs }).go();
  });
  const ended = Promise.all(all);
  expect(await clock.passUntil(ended)).toBe(true);
  expect((await ended).every(({ kind }) => kind === 'done')).toBe(true);
  const best = (Math.max(0, count - burst) / refill) * 1_000;
  return {
    share: refused / requests,
    time: clock.now() / best,
    refused,
    seconds: clock.now() / 1e3,
  };
}

test.each([
  { count: 600, answerTime: 20 },
  { count: 600, answerTime: 200 },
  { count: 600, answerTime: 800 },
  { count: 2_000, answerTime: 100 },
  { count: 2_000, answerTime: 100, refill: 0.5 },
  { count: 600, answerTime: 100, rate: 50, lanes: 8 },
])(
  'with the documented throttle at most 2 % of the requests meet a 429, and little time is lost: %o',
  async (trial) => {
    const { share, time } = await throttledRun(trial);
    expect(share).toBeLessThanOrEqual(0.02);
    expect(time).toBeLessThanOrEqual(1.05);
  },
);

test('a throttle that nobody documents is found as well', async () => {
  const { share, time } = await throttledRun({ count: 2_000, answerTime: 100, refill: 3 });
  expect(share).toBeLessThanOrEqual(0.02);
  expect(time).toBeLessThanOrEqual(1.3);
});

test.each([
  [2, 1_200],
  [4, 1_200],
  [16, 3_200],
])('%i shards share the one pace that the server takes', async (runs, count) => {
  const { share, time } = await throttledRun({ count, answerTime: 100, runs });
  expect(share).toBeLessThanOrEqual(0.02);
  expect(time).toBeLessThanOrEqual(1.1);
});

test.each([1, 4])(
  'without a throttle %i shards together send as many a second as was chosen',
  async (runs) => {
    const { seconds } = await throttledRun({ count: 400, answerTime: 20, burst: 1_000, runs });
    expect(seconds).toBeGreaterThan(39);
    expect(seconds).toBeLessThan(41);
  },
);

import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { RunOutcome } from '../../../../src/storage/runs/run-record';
import { FakeAdobe, fill } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';
import {
  commandOf,
  deviceAt,
  filledRun,
  historyOfRuns,
  Ledger,
  refusal,
  runBackground,
} from './run-world';
import { Lives, passUntil, settled } from './stopped-life';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
const adobe = new FakeAdobe();

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const answers = ['done', 'lost', 'cut', 400, 401, 429, 503] as const;
type Answer = (typeof answers)[number];

interface World {
  readonly count: number;
  readonly lanes: number;
  /** By device and how often it was asked; from the fourth time on it is done. */
  readonly answers: readonly Answer[];
  /** After so many steps each background is stopped, and the next starts so many ms later. */
  readonly stops: readonly { readonly steps: number; readonly gap: number }[];
}

/** How far the clock that people set is from the one that nobody sets, in ms. */
let clockSet = 0;

/** A profile, with time that passes as soon as everybody waits for it. */
async function fresh(): Promise<void> {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.stubGlobal('indexedDB', new IDBFactory());
  adobe.reset();
  adobe.install();
  await fill(browser);
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'],
  });
  clockSet = Date.now() - performance.now();
  vi.spyOn(Date, 'now').mockImplementation(() => Math.round(clockSet + performance.now()));
}

async function live({ count, lanes, answers, stops }: World): Promise<void> {
  await fresh();
  const lives = new Lives(browser);
  const ledger = new Ledger();
  ledger.install();
  /** The devices that Adobe Pass has reset. */
  const wasReset = new Set<string>();
  /** Outcomes as they were on the disk when the background before was stopped. */
  let known: ReadonlyMap<number, RunOutcome> = new Map();
  const needless: string[] = [];
  ledger.answer = async (device) => {
    const place = Number(device.slice(-6));
    if (known.has(place)) needless.push(device);
    await lives.step();
    const times = ledger.times(device);
    const told = answers[(place * 7 + times) % answers.length];
    // A 429 in a row makes everybody wait for minutes.
    const answer = times > 3 || (told === 429 && times > 1) ? 'done' : told;
    if (answer === 'done' || answer === 'lost') wasReset.add(device);
    await lives.step();
    if (answer === 'lost' || answer === 'cut') throw new TypeError('Failed to fetch');
    return answer === undefined || answer === 'done'
      ? new Response(null, { status: 204 })
      : refusal(answer);
  };
  let running = await runBackground(browser);
  const id = await filledRun(running, { count, lanes });
  lives.watch();

  const isDone = async () => {
    const run = await lives.look(() => running.storedRun(id));
    // Not awaited: it may be stopped in the middle.
    if (run?.state.kind === 'paused') void running.resumeRun(commandOf('resumeRun', id));
    return run?.state.kind === 'done' && browser.disk.get('openRuns')?.toString() === '';
  };
  await running.startRun(commandOf('startRun', id));
  for (const { steps, gap } of stops) {
    lives.begin(steps);
    void running.resumeRuns().catch(() => undefined);
    await passUntil(async () => lives.isOver || (await isDone()));
    vi.clearAllTimers();
    await settled();
    lives.begin(Number.POSITIVE_INFINITY);
    clockSet += gap;
    running = await runBackground(browser);
    const now = await running.outcomesOf(id);
    // Nothing that was on the disk is lost or other than it was.
    for (const [place, outcome] of known) expect(now.get(place)).toEqual(outcome);
    known = now;
  }
  await running.resumeRuns();
  await passUntil(isDone);

  const outcomes = await running.outcomesOf(id);
  expect(needless).toEqual([]);
  expect(outcomes.size).toBe(count);
  const counts = { done: 0, failed: 0, unknown: 0 };
  for (const [place, { state }] of outcomes) {
    counts[state] += 1;
    if (state === 'done') expect(wasReset).toContain(deviceAt(place));
    if (state === 'failed') expect(wasReset).not.toContain(deviceAt(place));
  }
  expect(await running.storedRun(id)).toMatchObject({ counts, left: 0 });
  const entries = await historyOfRuns();
  expect(entries).toHaveLength(count);
  for (const { source } of entries) expect(source).toBe('run');
}

const world: fc.Arbitrary<World> = fc.record({
  count: fc.integer({ min: 1, max: 30 }),
  lanes: fc.integer({ min: 1, max: 6 }),
  answers: fc.array(fc.constantFrom('done' as const, 'done' as const, ...answers), {
    minLength: 1,
    maxLength: 9,
  }),
  stops: fc.array(
    fc.record({
      steps: fc.nat(240),
      gap: fc.constantFrom(1_000, 60_000, 600_000, -60_000, 86_400_000, -86_400_000),
    }),
    { maxLength: 4 },
  ),
});

test('stopped at any moment, a run resets every device, loses no outcome, and sends for none that it knows', async () => {
  await fc.assert(fc.asyncProperty(world, live), { numRuns: 15 });
});

import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Failure } from '../../../../src/failure/failure';
import type { Result } from '../../../../src/pass/result';
import { isUnderWay, type ResetRecord } from '../../../../src/storage/resets';
import { type Plan, ResetWorld, type Storage, servers, timeLimit } from './reset-world';

let world: ResetWorld | undefined;
vi.mock('webextension-polyfill', () => ({
  default: {
    alarms: { create: () => undefined },
    permissions: { contains: async () => world?.isGranted() },
    runtime: { getPlatformInfo: async () => ({}) },
  },
}));
/** Nobody waits between two tries. */
vi.mock('../../../../src/pass/http/http', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../../../src/pass/http/http')>();
  return { ...real, browserNetwork: { ...real.browserNetwork, sleep: async () => undefined } };
});

beforeEach(() => {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(timeLimit);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const storage = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<Storage>('works') },
    fc.constantFrom<Storage>('fails', 'fails, and is done'),
  ),
  { maxLength: 24 },
);
const often = <Value>(value: Value, others: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(value) }, others);
const plan: fc.Arbitrary<Plan> = fc.record({
  targets: fc.constantFrom<Plan['targets']>(['device'], ['key'], ['device', 'key']),
  servers: fc.array(fc.constantFrom(...servers), { maxLength: 8 }),
  local: storage,
  session: storage,
  stopsAfter: often(Number.POSITIVE_INFINITY, fc.nat(30)),
  isDoneWhileStopping: fc.boolean(),
  accessEndsAfter: often(Number.POSITIVE_INFINITY, fc.nat(12)),
  turns: fc.array(fc.nat(12), { minLength: 1, maxLength: 8 }),
  illFormed: fc.integer({ min: 0, max: 19 }).map((one) => one === 0),
  readsTrial: fc.boolean(),
  earlier: fc.nat(3),
});

const calm: Plan = {
  ...{ targets: ['device'], servers: [], local: [], session: [], turns: [0] },
  ...{ stopsAfter: Number.POSITIVE_INFINITY, accessEndsAfter: Number.POSITIVE_INFINITY },
  ...{ isDoneWhileStopping: false, illFormed: false, readsTrial: false, earlier: 0 },
};
/** Here what was held could not be read when the next background started, and was written over. */
const heldUnread: Plan = {
  ...calm,
  targets: ['device', 'key'],
  local: ['works', 'works', 'fails', 'fails', 'works', 'fails'],
  session: ['works', 'works', 'fails', 'fails'],
};
const heldUnreadAlone: Plan = {
  ...calm,
  local: ['works', 'works', 'fails', 'works', 'fails'],
  session: ['works', 'works', 'fails'],
};

/** Lets everything go on that can. */
const settling = () => new Promise((resolve) => setImmediate(resolve));

test('a reset tells the truth, whatever fails or stops in between, then and after a restart', {
  timeout: 120_000,
}, async () => {
  const told = new Set<string>();
  await fc.assert(
    fc.asyncProperty(plan, async (planned) => {
      world = new ResetWorld(planned);
      let answer: Result<ResetRecord, Failure> | 'threw' | undefined;
      void world.run(world.start()).then((said) => {
        answer = said;
      });
      for (let wait = 0; wait < 6 && answer === undefined && !world.isStopped; wait += 1) {
        await settling();
      }
      expect(world.sentUnwritten).toBe(false);
      expect(answer === undefined).toBe(world.isStopped);
      if (answer !== undefined) isTrueAtOnce(world, answer);
      const known = knownOf(world);
      told.add(world.isStopped ? 'stopped' : typeof answer === 'object' && answer.ok ? 'ok' : 'no');

      // Storage may still fail when the next background starts; then there is room again.
      const next = world.start();
      await next.settle();
      if (world.shown) isTrue(world, world.shown);
      world.heal();
      await next.settle();
      const { shown, saved, earlier } = world;
      // Whatever fails for one reset, those before it stay, in their order.
      expect(saved.filter(({ startedAt }) => startedAt === 0)).toEqual(earlier);
      if (shown === undefined) return;
      isTrue(world, shown);
      expect(isUnderWay(shown)).toBe(false);
      expect(saved).toMatchObject([{ parts: shown.parts }, ...earlier]);
      // What was written anywhere before the stop is not forgotten after it.
      for (const kind of known) expect(stateOf(shown, kind)).toBe('done');
      for (const { outcome } of shown.parts) told.add(outcome.state);
    }),
    { numRuns: 10_000, examples: [[heldUnread], [heldUnreadAlone]] },
  );
  // All of it happened, or the property would say little.
  expect([...told].sort()).toEqual(['done', 'failed', 'no', 'ok', 'stopped', 'unknown']);
});

/** What the command is answered with as soon as the background has finished. */
function isTrueAtOnce(around: ResetWorld, answer: Result<ResetRecord, Failure> | 'threw'): void {
  if (answer === 'threw') {
    // Only the record's own writing throws, and the command says then that nothing was sent.
    expect(around.sent.size).toBe(0);
    return;
  }
  if (!answer.ok) throw new Error('The ID was never used before');
  isTrue(around, answer.value);
  expect(isUnderWay(answer.value)).toBe(false);
  for (const kind of around.heard) expect(stateOf(answer.value, kind)).toBe('done');
  // Pages show the same, unless the browser refused to hold it.
  if (around.sessionFailures === 0) expect(around.shown?.parts).toEqual(answer.value.parts);
}

function isTrue(around: ResetWorld, { parts }: ResetRecord): void {
  for (const { target, outcome } of parts) {
    if (outcome.state === 'done') expect(around.done).toContain(target.kind);
    if (outcome.state === 'failed') expect(around.done).not.toContain(target.kind);
  }
}

function stateOf({ parts }: ResetRecord, kind: string): string | undefined {
  return parts.find(({ target }) => target.kind === kind)?.outcome.state;
}

/** Of which targets storage says that they are done. */
function knownOf({ shown }: ResetWorld): string[] {
  const parts = shown?.parts ?? [];
  return parts.flatMap(({ target, outcome }) => (outcome.state === 'done' ? [target.kind] : []));
}

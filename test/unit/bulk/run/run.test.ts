import { expect, test } from 'vitest';
import type { Batch } from '../../../../src/bulk/run/recorder';
import { Run } from '../../../../src/bulk/run/run';
import type { RunOptions } from '../../../../src/bulk/run/run-options';
import type { Sent } from '../../../../src/bulk/run/sent';
import { VirtualClock } from './virtual-clock';

type Answer = Sent<string>;
const done: Answer = { state: 'settled', outcome: 'done' };

interface World extends RunOptions {
  readonly count: number;
  readonly answer?: (index: number, time: number) => Answer;
  readonly answerTime?: number;
  readonly record?: (batch: Batch<string>) => Promise<void>;
}

function world({ count, answer = () => done, answerTime = 50, record, ...options }: World) {
  const clock = new VirtualClock();
  const sent: { readonly index: number; readonly at: number; readonly cursor: number }[] = [];
  const outcomes = new Map<number, string>();
  const batches: Batch<string>[] = [];
  let [underWay, most, cursor] = [0, 0, 0];
  const items = Array.from({ length: count }, (_, index) => index);
  const run = new Run<number, string>(
    items,
    {
      clock,
      async send(index, signal) {
        sent.push({ index, at: clock.now(), cursor });
        underWay += 1;
        most = Math.max(most, underWay);
        await clock.sleep(answerTime, signal);
        underWay -= 1;
        return answer(index, clock.now());
      },
      async record(batch) {
        await record?.(batch);
        await clock.sleep(15);
        cursor = batch.cursor;
        batches.push(batch);
        for (const { index, outcome } of batch.outcomes) outcomes.set(index, outcome);
      },
      random: () => 0.5,
    },
    options,
  );
  const go = async () => {
    const standstill = run.go();
    expect(await clock.passUntil(standstill)).toBe(true);
    return standstill;
  };
  const times = (index: number) => sent.filter((one) => one.index === index).length;
  return { run, go, clock, sent, times, outcomes, batches, most: () => most };
}

test('every item is sent once, and recorded in few writes', async () => {
  const { go, sent, outcomes, batches } = world({ count: 1_000, lanes: 8, rate: 200 });
  expect(await go()).toEqual({ kind: 'done' });
  expect(sent).toHaveLength(1_000);
  expect(outcomes.size).toBe(1_000);
  expect(batches.length).toBeLessThan(100);
});

test('nothing is sent before it is written that it may have been', async () => {
  const { go, sent } = world({ count: 350, rate: 1_000, lanes: 30 });
  await go();
  expect(sent).toHaveLength(350);
  expect(sent.filter(({ index, cursor }) => index >= cursor)).toEqual([]);
});

test('as many are under way and leave a second as was chosen, also when that changes meanwhile', async () => {
  const { run, go, sent, clock, most } = world({
    count: 300,
    lanes: 3,
    rate: 20,
    answerTime: 400,
    answer: (index) => {
      if (index === 99) run.adjust({ lanes: 40, rate: 100 });
      return done;
    },
  });
  await go();
  const before = sent.filter(({ index }) => index < 99);
  // Three at once, 400 ms each.
  expect(before.at(-1)?.at).toBeGreaterThan(12_000);
  expect(most()).toBeGreaterThan(30);
  expect(clock.now()).toBeLessThan(17_000);
});

test('one 429 stops everybody for a second, or for as long as was asked', async () => {
  for (const wait of [undefined, 7_000]) {
    let refusals = 1;
    const { go, sent, clock } = world({
      count: 40,
      lanes: 4,
      answerTime: 1_500,
      answer: (index) => {
        if (index !== 9 || refusals === 0) return done;
        refusals -= 1;
        return { state: 'throttled', wait };
      },
    });
    const refusedAt = () => sent.filter(({ index }) => index === 9)[0]?.at ?? 0;
    expect(await go()).toEqual({ kind: 'done' });
    const end = refusedAt() + 1_500;
    const quiet = sent.filter(({ at }) => at > end && at < end + (wait ?? 1_000));
    expect(quiet).toEqual([]);
    // It goes on with one, to see.
    const [first, second] = sent.filter(({ at }) => at > end);
    expect(first?.index).toBe(9);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1_500);
    expect(clock.now()).toBeGreaterThan(end + 5_000);
  }
});

test('a server that says nothing but 429 pauses the run', async () => {
  const { go, sent, outcomes } = world({
    count: 10,
    answer: () => ({ state: 'throttled', wait: undefined }),
  });
  expect(await go()).toEqual({ kind: 'paused', reason: { kind: 'throttled' } });
  expect(sent.length).toBeLessThan(15);
  expect(outcomes.size).toBe(0);
});

test('three different items that fail alike pause the run, whatever is left of it', async () => {
  const refused: Answer = { state: 'settled', outcome: 'refused', trouble: '400' };
  const { go, sent, outcomes } = world({
    count: 1_000,
    answer: (index) => (index >= 20 ? refused : done),
  });
  const reason = { kind: 'sameTrouble', trouble: '400' };
  expect(await go()).toEqual({ kind: 'paused', reason });
  // Those that were under way ended too.
  expect(sent.length).toBeLessThanOrEqual(20 + 3 + 3);
  expect(outcomes.size).toBe(sent.length);
});

test('items that fail between others that go well pause nothing', async () => {
  const refused: Answer = { state: 'settled', outcome: 'refused', trouble: '400' };
  const { go, outcomes } = world({
    count: 100,
    answer: (index) => (index % 3 === 0 ? refused : done),
  });
  expect(await go()).toEqual({ kind: 'done' });
  expect([...outcomes.values()].filter((one) => one === 'refused')).toHaveLength(34);
});

test('what fails for the whole run has no outcome, and is sent again when it goes on', async () => {
  let isAllowed = true;
  const { go, outcomes, times } = world({
    count: 60,
    answer: (index) => {
      if (index === 30) isAllowed = false;
      return isAllowed ? done : { state: 'held', outcome: 'forbidden', trouble: '403' };
    },
  });
  const reason = { kind: 'sameTrouble', trouble: '403' };
  expect(await go()).toEqual({ kind: 'paused', reason });
  expect(outcomes.size).toBe(30);
  const again = world({ count: 60, known: outcomes.keys() });
  expect(await again.go()).toEqual({ kind: 'done' });
  expect(again.sent).toHaveLength(30);
  expect(times(0)).toBe(1);
});

test.each([1, 2])('a run of %i items that may not be sent pauses as well', async (count) => {
  const { go, outcomes } = world({
    count,
    answer: () => ({ state: 'held', outcome: 'forbidden', trouble: '403' }),
  });
  expect(await go()).toMatchObject({ kind: 'paused' });
  expect(outcomes.size).toBe(0);
});

test('a fault that passes is met with two more tries, and then it is the outcome', async () => {
  const faulty: Answer = { state: 'passing', outcome: 'no answer', trouble: 'network' };
  const { go, outcomes, times } = world({
    count: 50,
    answer: (index) => (index === 7 ? faulty : done),
  });
  expect(await go()).toEqual({ kind: 'done' });
  expect(times(7)).toBe(3);
  expect(outcomes.get(7)).toBe('no answer');
});

test('while nothing gets through the list is not used up, and afterwards all of it is sent', async () => {
  let isDown = true;
  const faults = ['network', 'timeout'];
  const { go, sent, outcomes } = world({
    count: 500,
    answer: (index) =>
      isDown ? { state: 'passing', outcome: 'no answer', trouble: faults[index % 2] ?? '' } : done,
  });
  expect(await go()).toMatchObject({ kind: 'paused', reason: { kind: 'sameTrouble' } });
  expect(new Set(sent.map(({ index }) => index)).size).toBeLessThan(9);
  expect(outcomes.size).toBe(0);
  isDown = false;
  expect(await go()).toEqual({ kind: 'done' });
  expect(outcomes.size).toBe(500);
});

test('a pause lets end what is under way and records it; nothing of it is sent again', async () => {
  const { run, go, sent, outcomes } = world({
    count: 100,
    answerTime: 700,
    answer: (index) => {
      if (index === 40) run.pause();
      return done;
    },
  });
  expect(await go()).toEqual({ kind: 'paused', reason: { kind: 'asked' } });
  expect(outcomes.size).toBe(sent.length);
  expect(await go()).toEqual({ kind: 'done' });
  expect(sent).toHaveLength(100);
});

test('a cancelled run sends no more and records what was under way', async () => {
  const { run, go, sent, outcomes } = world({
    count: 100,
    answerTime: 700,
    answer: (index) => {
      if (index === 40) run.cancel();
      return done;
    },
  });
  expect(await go()).toEqual({ kind: 'cancelled' });
  expect(sent.length).toBeLessThan(50);
  expect(outcomes.size).toBe(sent.length);
});

test('an aborted run ends at once, and what was under way has no outcome', async () => {
  const ended = new AbortController();
  const { go, clock, sent, outcomes } = world({
    count: 100,
    answerTime: 500,
    signal: ended.signal,
    answer: (_, time) => {
      if (time >= 5_000) ended.abort();
      return ended.signal.aborted
        ? { state: 'passing', outcome: 'no answer', trouble: 'timeout' }
        : done;
    },
  });
  expect(await go()).toEqual({ kind: 'aborted' });
  expect(clock.now()).toBeLessThan(5_600);
  expect(outcomes.size).toBeLessThan(sent.length);
  expect([...outcomes.values()]).not.toContain('no answer');
});

test('a disk that fills pauses the run, and no outcome is lost', async () => {
  let isFull = false;
  const { go, sent, outcomes } = world({
    count: 300,
    rate: 50,
    answer: (index) => {
      if (index === 120) isFull = true;
      return done;
    },
    record: async () => {
      if (isFull) throw new Error('full');
    },
  });
  const paused = { kind: 'paused', reason: { kind: 'notRecorded', error: new Error('full') } };
  expect(await go()).toEqual(paused);
  const sentBefore = sent.length;
  expect(sentBefore).toBeLessThan(160);
  expect(await go()).toEqual(paused);
  expect(sent).toHaveLength(sentBefore);
  isFull = false;
  expect(await go()).toEqual({ kind: 'done' });
  expect(outcomes.size).toBe(300);
  expect(sent).toHaveLength(300);
});

test('an error of the program pauses the run', async () => {
  const { go } = world({
    count: 5,
    answer: () => {
      throw new Error('bug');
    },
  });
  expect(await go()).toMatchObject({ kind: 'paused', reason: { kind: 'broken' } });
});

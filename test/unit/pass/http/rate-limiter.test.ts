import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TokenBuckets } from '../../../../sandbox/model/token-buckets';
import { RateLimiter } from '../../../../src/pass/http/rate-limiter';

const start = Date.parse('2026-03-01T12:00:00Z');

function throttleAt(time = start) {
  const clock = { now: time };
  return { clock, throttle: new RateLimiter(() => clock.now) };
}

test('ten go at once, and then one a second', () => {
  const { clock, throttle } = throttleAt();
  for (let count = 0; count < 10; count += 1) {
    expect(throttle.waitFor(0)).toBe(0);
    throttle.take();
  }
  expect(throttle.waitFor(0)).toBe(1_000);
  clock.now += 999;
  expect(throttle.waitFor(0)).toBe(1);
  clock.now += 1;
  expect(throttle.waitFor(0)).toBe(0);
  throttle.take();
  expect(throttle.waitFor(0)).toBe(1_000);
});

test('what is to be left for others is waited for too', () => {
  const { clock, throttle } = throttleAt();
  for (let count = 0; count < 7; count += 1) {
    expect(throttle.waitFor(3)).toBe(0);
    throttle.take();
  }
  expect([throttle.waitFor(3), throttle.waitFor(0)]).toEqual([1_000, 0]);
  clock.now += 60_000;
  expect([throttle.waitFor(9), throttle.waitFor(10)]).toEqual([0, 1_000]);
});

test('who goes without asking makes the others wait for longer', () => {
  const { throttle } = throttleAt();
  for (let count = 0; count < 15; count += 1) throttle.take();
  expect(throttle.waitFor(0)).toBe(6_000);
});

test('asking how long to wait takes nothing', () => {
  const { clock, throttle } = throttleAt();
  for (let count = 0; count < 100; count += 1) {
    clock.now += count % 3;
    expect(throttle.waitFor(9)).toBe(0);
  }
});

test('a clock that is set back gives nothing away and keeps nobody waiting for longer', () => {
  const { clock, throttle } = throttleAt();
  for (let count = 0; count < 10; count += 1) throttle.take();
  clock.now -= 3_600_000;
  expect(throttle.waitFor(0)).toBe(1_000);
  clock.now += 1_000;
  expect(throttle.waitFor(0)).toBe(0);
});

/** Somebody who comes after some time and wants to leave so many requests to others. */
const comers = fc.array(
  fc.record({ after: fc.oneof(fc.nat(300), fc.nat(5_000), fc.constant(0)), others: fc.nat(9) }),
  { minLength: 1, maxLength: 60 },
);

test('if everybody waits as told, no window of time has more than Adobe allows', () => {
  fc.assert(
    fc.property(comers, (all) => {
      const { clock, throttle } = throttleAt();
      const buckets = new TokenBuckets();
      const sentAt: number[] = [];
      for (const { after, others } of all) {
        clock.now += after;
        const wait = throttle.waitFor(others);
        expect(wait).toBeLessThanOrEqual((others + 1) * 1_000);
        clock.now += wait;
        // Who waited as long as told is not told to wait again.
        expect(throttle.waitFor(others)).toBe(0);
        throttle.take();
        sentAt.push(clock.now);
        expect(buckets.take('here', clock.now + 1e-3)).toBe(true);
      }
      sentAt.forEach((from, first) => {
        sentAt.slice(first).forEach((to, more) => {
          expect(more + 1).toBeLessThanOrEqual(10 + (to - from) / 1_000);
        });
      });
    }),
    { numRuns: 1_000 },
  );
});

test('nobody waits in vain: where there is room for all that are to be left, there is no wait', () => {
  fc.assert(
    fc.property(comers, (all) => {
      const { clock, throttle } = throttleAt();
      let left = 10_000;
      let seen = clock.now;
      for (const { after, others } of all) {
        clock.now += after;
        left = Math.min(10_000, left + clock.now - seen);
        seen = clock.now;
        expect(throttle.waitFor(others)).toBe(Math.max(0, (others + 1) * 1_000 - left));
        throttle.take();
        left -= 1_000;
      }
    }),
  );
});

test('however the clock is set back in between, the wait is over when it is said to be', () => {
  const steps = fc.array(
    fc.record({ by: fc.integer({ min: -7_200_000, max: 5_000 }), takes: fc.nat(12) }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(steps, fc.nat(9), (all, others) => {
      const { clock, throttle } = throttleAt();
      for (const { by, takes } of all) {
        clock.now += by;
        for (let count = 0; count < takes; count += 1) throttle.take();
      }
      clock.now -= 3_600_000;
      const wait = throttle.waitFor(others);
      clock.now += wait;
      expect(throttle.waitFor(others)).toBe(0);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookAtClock, type SeenClock } from '../../../../src/background/history/believed-clock';

const hour = 3_600_000;
const day = 24 * hour;
const start = 1_800_000_000_000;

/** What is believed at each of these times, one after the other. */
function believedAt(...times: readonly number[]): (number | undefined)[] {
  let clock: SeenClock | undefined;
  return times.map((now) => {
    const seen = lookAtClock(clock, now);
    clock = seen.clock;
    return seen.believed;
  });
}

test('a clock that goes on is believed, after a night and after a week too', () => {
  const times = [start, start + 5, start + day, start + 8 * day];
  expect(believedAt(...times)).toEqual(times);
});

test('a year that is skipped is not believed, and never was when the clock is right again', () => {
  const wrong = start + 365 * day;
  expect(believedAt(start, wrong, wrong + hour / 2, start + hour)).toEqual([
    start,
    undefined,
    undefined,
    start + hour,
  ]);
});

test('after a long holiday it is believed once an hour has passed, or with the next use', () => {
  const back = start + 30 * day;
  expect(believedAt(start, back, back + hour)).toEqual([start, undefined, back + hour]);
  expect(believedAt(start, back, back + 30 * day)).toEqual([start, undefined, back + 30 * day]);
});

test('a clock that is set back is believed: nothing is older by it', () => {
  expect(believedAt(start, start - 365 * day)).toEqual([start, start - 365 * day]);
});

test('whatever a clock does, no time is believed that is a week later than the last, or was not seen for an hour', () => {
  const steps = fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(steps, (hours) => {
      let time = start;
      const times = hours.map((step) => {
        time += step * hour;
        return time;
      });
      const believed = believedAt(...times);
      for (const [index, one] of believed.entries()) {
        const last = believed.slice(0, index).findLast((one) => one !== undefined);
        if (one === undefined || last === undefined || one - last <= 7 * day) continue;
        const sinceLast = times.slice(believed.lastIndexOf(last, index - 1) + 1, index);
        expect(sinceLast.some((seen) => seen <= one - hour)).toBe(true);
      }
    }),
  );
});

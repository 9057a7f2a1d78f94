import { expect, test } from 'vitest';
import { findInText } from '../../../src/content/sources/text';
import { forgetAll } from '../../../src/detection/text/memoize';
import { cpuTime } from '../cpu-time';

const sizes = [1, 2, 4, 8];
/** Each time is the best of so many: what else the machine does makes none shorter. */
const tries = 3;

const id = (at: number) => `c4b0cc8b-a1c3-4a42-af74-${at.toString(16).padStart(12, '0')}`;

/** What stands in so many lines, no two of them alike. */
const texts: Readonly<Record<string, (line: number) => string>> = {
  'a log with the same device in every line': (line) =>
    `10:02:${line} INFO Player deviceId=${id(7)} buffer=${line * 7} ms, all is well\n`,
  'a log with another device in every line': (line) =>
    `10:02:${line} INFO Player deviceId=${id(line)} state=${line % 9}\n`,
  'a log without a device': (line) => `10:02:${line} INFO Player session=${id(line)} all is well\n`,
  'JSON, a device in every member': (line) => `{"device":{"id":"${id(line)}","at":${line}}},\n`,
  'prose about devices': (line) => `Device ${line} has no ID, and this device is another one.\n`,
  'labels without values': (line) => `Device ID ${line}: -, requestor ID: -, device: {}\n`,
};

test.each(Object.entries(texts))(
  'reading %s takes twice as long where it is twice as long',
  (name, write) => {
    const lines = 200;
    const points = sizes.map((size) => {
      const text = Array.from({ length: size * lines }, (_, at) => write(at)).join('');
      return { size, time: timeOf(text) };
    });
    const exponent = exponentOf(points);
    if (process.env['COUNTS'] !== undefined) console.log(`${name}: ${exponent.toFixed(2)}`);
    // Garbage is collected in one of them or another: docs/performance.md has what a quiet machine
    // measures. It is 2 where twice as much takes four times as long.
    expect(exponent, JSON.stringify(points)).toBeLessThan(1.4);
  },
);

/** In ms of the processor. */
function timeOf(text: string): number {
  const times = Array.from({ length: tries }, () => {
    const spent = cpuTime();
    Array.from(findInText(text, 'text'));
    forgetAll();
    return spent();
  });
  return Math.min(...times);
}

/** The slope of a line through the logarithms, by least squares. */
function exponentOf(points: readonly { size: number; time: number }[]): number {
  const all = points.map(({ size, time }) => ({ x: Math.log(size), y: Math.log(time) }));
  const mean = (of: (one: { x: number; y: number }) => number) =>
    all.reduce((sum, one) => sum + of(one), 0) / all.length;
  const x = mean((one) => one.x);
  const y = mean((one) => one.y);
  return mean((one) => (one.x - x) * (one.y - y)) / mean((one) => (one.x - x) ** 2);
}

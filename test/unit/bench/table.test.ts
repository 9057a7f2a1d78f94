import { expect, test } from 'vitest';
import { withTable } from '../../../bench/results';
import type { Measured } from '../../../bench/rounds';
import { isReached, tableOf } from '../../../bench/table';

const even = (median: number) => ({ median, low: median, high: median });
const measured: Measured = {
  benchmark: 'open-warm',
  metric: { key: 'ready', title: 'popup', baseline: 'the least', unit: 'ms', aim: { ratio: 1.5 } },
  ours: { median: 103.4, low: 98.2, high: 110 },
  baseline: even(62),
  ratio: 103.4 / 62,
  ratios: { median: 1.7, low: 1.6, high: 1.8 },
};

test('a row says both times, the ratio with its spread, and whether the aim is reached', () => {
  const [head = '', rule = '', row = ''] = tableOf([measured]).split('\n');
  expect(row).toContain('103 ms (98–110)');
  expect(row).toContain('1.67 (1.60–1.80)');
  expect(row).toMatch(/\| ≤ 1\.5 × +\| missed +\|$/u);
  expect(new Set([head.length, rule.length, row.length]).size).toBe(1);
});

test('an aim is a ratio, or a value of our own', () => {
  const task: Measured = { ...measured, metric: { ...measured.metric, aim: { value: 50 } } };
  expect(isReached({ ...measured, ratio: 1.5 })).toBe(true);
  expect(isReached({ ...task, ours: even(50) })).toBe(true);
  expect(isReached({ ...task, ours: even(50.1) })).toBe(false);
});

test('the paper keeps its words, and gets the new table in place of the last', () => {
  const results = {
    measuredAt: '2026-01-02T03:04:05.000Z',
    machine: { processor: 'CPU', cores: 2, memoryGb: 8, system: 'linux', loadBefore: 0.1 },
    versions: { extension: '0.1.0', chromium: '156', node: '20.20.2' },
    plan: { warmUps: 4, rounds: 21 },
    measured: [measured],
  };
  const paper = 'Above\n<!-- npm run bench writes from here -->\nold\n<!-- to here -->\nBelow\n';
  const once = withTable(paper, results);
  expect(once).toMatch(/^Above\n.*Measured on 2026-01-02: CPU.*open-warm.*\nBelow\n$/su);
  expect(once).not.toContain('old');
  expect(withTable(once, results)).toBe(once);
  expect(() => withTable('Above', results)).toThrow('docs/performance.md has no');
});

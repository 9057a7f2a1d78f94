import { expect, test } from 'vitest';
import { divide, layOut } from '../../../scripts/pictures/sheets/lay-out';

const room = { columns: 3, height: 1_000, overlap: 20, perPiece: 30 };
const numbersOf = (heights: readonly number[]) =>
  layOut(heights, room).map((sheet) => sheet.map((pieces) => pieces.map(({ picture }) => picture)));

test('a picture that fits into a column is not divided', () => {
  expect(divide(970, 970, 20)).toEqual([{ from: 0, to: 970 }]);
});

test('a picture of any height is divided into parts that fit, overlap and leave nothing out', () => {
  for (let height = 1; height < 12_000; height += 7) {
    const parts = divide(height, 970, 20);
    expect(parts[0]?.from).toBe(0);
    expect(parts.at(-1)?.to).toBe(height);
    for (const [at, { from, to }] of parts.entries()) {
      expect(to - from).toBeGreaterThan(0);
      expect(to - from).toBeLessThanOrEqual(970);
      const next = parts[at + 1];
      if (next !== undefined) expect(to - next.from).toBe(20);
    }
  }
});

test('all of each picture is on the sheets, and no column is higher than its sheet', () => {
  const heights = Array.from({ length: 60 }, (_, at) => 100 + ((at * 379) % 5_000));
  const sheets = layOut(heights, room);
  for (const [picture, height] of heights.entries()) {
    const pieces = sheets.flat(2).filter((piece) => piece.picture === picture);
    expect(pieces.map(({ from, to }) => ({ from, to }))).toEqual(divide(height, 970, 20));
    expect(pieces.map(({ number }) => number)).toEqual(pieces.map((_, at) => at + 1));
    expect(pieces.every(({ count }) => count === pieces.length)).toBe(true);
  }
  for (const sheet of sheets) {
    expect(sheet.length).toBeLessThanOrEqual(3);
    for (const column of sheet) {
      const high = column.reduce((sum, { from, to }) => sum + to - from + 30, 0);
      expect(high).toBeLessThanOrEqual(1_000);
    }
  }
});

test('what is short fills the foot of a column, and a sheet has no empty columns', () => {
  expect(numbersOf([600, 600, 600, 300, 300])).toEqual([[[0, 3], [1, 4], [2]]]);
  expect(numbersOf([600])).toEqual([[[0]]]);
});

test('the parts of one picture stand beside each other on one sheet', () => {
  expect(numbersOf([600, 600, 1_800])).toEqual([
    [[0], [1]],
    [[2], [2]],
  ]);
});

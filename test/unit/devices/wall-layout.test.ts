import { expect, test } from 'vitest';
import { wallLayout } from '../../../src/devices/wall/wall-layout';

test('letters are as large on a small screen as three metres ask for, and grow with a large one', () => {
  expect(wallLayout(1_920, 1_080)).toMatchObject({ size: 25, columns: 4, perPage: 20 });
  expect(wallLayout(3_840, 2_160)).toMatchObject({ columns: 4, perPage: 20 });
});

test('a window of any size shows at least one device, in letters that can be read', () => {
  for (const [width, height] of [
    [320, 480],
    [200, 100],
    [1_100, 300],
  ] as const) {
    const { size, perPage } = wallLayout(width, height);
    expect(size).toBeGreaterThanOrEqual(14);
    expect(perPage).toBeGreaterThanOrEqual(1);
  }
});

test('where one column has room, the head takes three lines, and none of the devices is below the window', () => {
  expect(wallLayout(450, 700)).toMatchObject({ size: 16, columns: 1, perPage: 4 });
});

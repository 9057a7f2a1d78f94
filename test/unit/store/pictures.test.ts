import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shots } from '../../../scripts/store/shots';
import { tiles } from '../../../scripts/store/tiles';

const folder = new URL('../../../store/pictures/', import.meta.url);
const pictures = [...shots.map(({ name }) => ({ name, width: 1280, height: 800 })), ...tiles];

test('every picture of the stores is there, and no other', () => {
  expect(readdirSync(folder).sort()).toEqual(pictures.map(({ name }) => `${name}.png`).sort());
});

test.each(pictures)('$name is as large as stores take it, and no heavy file', (picture) => {
  const png = readFileSync(new URL(`${picture.name}.png`, folder));
  // Width and height stand in the first chunk. (PNG, IHDR)
  expect({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }).toEqual({
    width: picture.width,
    height: picture.height,
  });
  expect(png.length).toBeLessThan(300_000);
});

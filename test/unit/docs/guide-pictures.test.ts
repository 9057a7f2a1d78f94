import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { guideShots } from '../../../scripts/docs/pictures/shots';
import { picturesFolder, readShown } from '../../../scripts/docs/pictures/shown';
import { withoutTimes } from '../../../scripts/docs/pictures/shown-text';

const root = resolve(import.meta.dirname, '../../..');
const shown = readShown();
const names = guideShots.map(({ name }) => name);
const guide = readdirSync(join(root, 'docs/guide')).filter((name) => name.endsWith('.md'));
const images = guide.flatMap((page) => {
  const text = readFileSync(join(root, 'docs/guide', page), 'utf8');
  return [...text.matchAll(/<img [^>]*>/gu)].map(([tag]) => {
    const of = (name: string) => new RegExp(`${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '';
    return { page, src: of('src'), alt: of('alt'), width: Number(of('width')) };
  });
});

test('every picture of the guide was drawn by its command, and is in a page of it', () => {
  const files = readdirSync(join(root, picturesFolder)).filter((name) => name.endsWith('.webp'));
  expect(files.toSorted()).toEqual(names.map((name) => `${name}.webp`).toSorted());
  expect(Object.keys(shown).toSorted()).toEqual([...names].toSorted());
  const used = images.map(({ src }) => src);
  expect([...new Set(used)].toSorted()).toEqual(
    names.map((name) => `./pictures/${name}.webp`).toSorted(),
  );
});

test.each(names)('the picture %s is the one whose text was noted', (name) => {
  const file = readFileSync(join(root, picturesFolder, `${name}.webp`));
  expect(createHash('sha256').update(file).digest('hex')).toBe(shown[name]?.sha256);
  expect(shown[name]?.text.length).toBeGreaterThan(3);
  expect(file.length).toBeLessThan(100_000);
});

test.each(images)('$page shows $src as wide as it was drawn, and says what is on it', (image) => {
  const { src, alt, width } = image;
  const name = src.replace(/^.*\/|\.webp$/gu, '');
  expect(width).toBe(shown[name]?.width);
  expect(alt.length).toBeGreaterThan(20);
});

test.each([
  ['Reset · 204 in 1,016 ms · 12:31:38 AM', 'Reset · 204 in (time) · (time)'],
  ['Nov 27, 11:58 PM', '(time)'],
  ['14 min. ago', '(age)'],
  ['Trial was used up, now none', 'Trial was used up, now none'],
  ['used up just now', 'used up (age)'],
  ['checked 5 sec. ago', 'checked (age)'],
  ['trace a364ee37-3798-41f2-992d-3483c9cefc7b', 'trace (id)'],
  ['3 titles left', '3 titles left'],
])('of “%s” what is the same tomorrow is held against a picture', (line, kept) => {
  expect(withoutTimes(line)).toBe(kept);
});

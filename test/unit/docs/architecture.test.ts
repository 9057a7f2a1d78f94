import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryFiles } from './repository-files';

const root = resolve(import.meta.dirname, '../../..');
const paper = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
const [, section = ''] = /^## Rooms$(.*?)^## /msu.exec(paper) ?? [];
const codesOf = (cell: string) => [...cell.matchAll(/`([^`\s]+)`/gu)].map(([, name = '']) => name);
/** The rows of the table: the rooms that one is for, and what it says is in them. */
const rows = [...section.matchAll(/^\| (?!-|room )(.+?) \| (.+) \|$/gmu)].map(
  ([, rooms = '', text = '']) => ({ rooms: codesOf(rooms), named: codesOf(text) }),
);
const listed = rows.flatMap(({ rooms }) => rooms);
const files = repositoryFiles(root);
/** Every folder of the repository, and in src/ each room. */
const folders = new Set(
  files.flatMap((file) => {
    const [, folder] = /^(src\/[^/]+\/|(?!src\/)[^/]+\/)/u.exec(file) ?? [];
    return folder === undefined ? [] : [folder];
  }),
);

test('the table has a row for each folder, and none for a folder that is not there', () => {
  const top = (room: string) => /^(?:src\/[^/]+\/|[^/]+\/)/u.exec(room)?.[0] ?? room;
  expect(folders.size).toBeGreaterThan(25);
  expect(listed.map(top).toSorted()).toEqual([...folders].toSorted());
  expect(listed.filter((room) => !existsSync(join(root, room)))).toEqual([]);
});

test.each(rows)('what is said to be in $rooms is there', ({ rooms, named }) => {
  const paths = named.filter((name) => /\/$|\.tsx?$/u.test(name));
  const missing = paths.filter(
    (path) => ![...rooms, 'src', ''].some((room) => existsSync(join(root, room, path))),
  );
  expect(missing).toEqual([]);
});

test('the drawing and the table of arrows name no other folder of src/', () => {
  const named = [...paper.matchAll(/\bsrc\/([\w-]+)\//gu)].map(([, room]) => `src/${room}/`);
  expect(named.filter((room) => !folders.has(room))).toEqual([]);
});

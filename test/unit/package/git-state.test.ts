import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gitState, remarksOn, writeSourceZip } from '../../../scripts/package/git-state';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'git-state-')));
const file = join(root, 'file.txt');
const zips = mkdtempSync(join(tmpdir(), 'git-state-zips-'));

function git(...args: string[]): void {
  const person = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com'];
  execFileSync('git', [...person, ...args], { cwd: root, stdio: 'pipe' });
}
beforeAll(() => {
  git('init', '--quiet');
  writeFileSync(file, 'committed');
  git('add', '.');
  git('commit', '--quiet', '--no-gpg-sign', '-m', 'Begin');
});
afterAll(() => {
  for (const folder of [root, zips]) rmSync(folder, { recursive: true });
});

const remarks = () => remarksOn(gitState(root), '1.0.0');

test('an untagged commit, changed files and a folder without git are said, with what they mean', () => {
  expect(remarks()).toEqual([expect.stringContaining('This commit has no tag v1.0.0.')]);
  git('tag', 'v1.0.0');
  expect(remarks()).toEqual([]);
  writeFileSync(file, 'changed');
  expect(remarks()).toEqual([
    expect.stringContaining('in the packages, but not in the source zip'),
  ]);
  const inside = join(root, 'unpacked');
  mkdirSync(inside);
  expect(gitState(inside)).toBeUndefined();
  expect(remarksOn(undefined, '1.0.0')).toEqual([expect.stringContaining('no git clone')]);
});

test('the source zip is the commit, with the same bytes in every time zone', () => {
  const written = ['UTC', 'Asia/Tokyo', 'America/New_York'].map((zone, index) => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    const zip = join(zips, `${index}.zip`);
    try {
      writeSourceZip(root, zip, 'sample-1.0.0');
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
    return readFileSync(zip);
  });
  const [first = Buffer.of(), ...others] = written;
  for (const other of others) expect(other.equals(first)).toBe(true);
  const files = unzipSync(first);
  expect(Object.keys(files).filter((path) => !path.endsWith('/'))).toEqual([
    'sample-1.0.0/file.txt',
  ]);
  expect(strFromU8(files['sample-1.0.0/file.txt'] ?? new Uint8Array())).toBe('committed');
});

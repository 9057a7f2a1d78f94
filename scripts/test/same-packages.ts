import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Counted, failedStep, passedStep } from './steps';

/** What a clone does not have. */
const notCloned = ['.git', 'node_modules', 'dist', 'packages', '.cache', 'test-results'];

/**
 * Packages what was built here, and builds and packages a copy of the sources in another folder and
 * time zone, as Mozilla's reviewers do: every file has to be the same.
 */
export function samePackages(): Counted {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'same-packages-')));
  try {
    const elsewhere = join(folder, 'a copy');
    for (const name of readdirSync('.').filter((one) => !notCloned.includes(one))) {
      cpSync(name, join(elsewhere, name), { recursive: true });
    }
    symlinkSync(join(process.cwd(), 'node_modules'), join(elsewhere, 'node_modules'), 'junction');
    const here = join(folder, 'here');
    const there = join(folder, 'there');
    const ran =
      packageIn(process.cwd(), here, 'UTC', '--as-built') &&
      packageIn(elsewhere, there, 'Asia/Tokyo');
    return ran && isSame(here, there) ? passedStep : failedStep;
  } catch (error) {
    console.error(error);
    return failedStep;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function packageIn(root: string, out: string, zone: string, ...more: string[]): boolean {
  const { SIGNING_KEY: _, ...rest } = process.env;
  const args = ['--import', 'tsx', 'scripts/package/main.ts', '--out', out, ...more];
  const env = { ...rest, TZ: zone, UPDATE_BASE_URL: 'https://extensions.example.com' };
  return spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status === 0;
}

function isSame(one: string, other: string): boolean {
  const isPackage = (name: string) => !/-source\.zip$|^SHA256SUMS$/u.test(name);
  const files = readdirSync(one).filter(isPackage).sort();
  const same = (name: string) =>
    readFileSync(join(one, name)).equals(readFileSync(join(other, name)));
  const differing = files.filter((name) => !same(name));
  if (differing.length === 0 && files.length > 0) return true;
  console.error(`Other bytes when built in another folder: ${differing.join(', ')}`);
  return false;
}

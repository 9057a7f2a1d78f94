import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { FakeBrowser } from '../fake-browser';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);

const entry = { name: 'Of the team', environment: 'release-staging', statement: 'a.b.c' };

beforeEach(() => {
  browser.reset();
  browser.startBackground();
});

test('a policy that changes while the background starts keeps one place for each application', async () => {
  const { keepApplicationsOfPolicy } = await import(
    '../../../../src/background/settings/managed-applications'
  );
  const { readPolicy } = await import('../../../../src/background/policy/read-policy');
  const policy = await readPolicy({ applications: [entry] });
  await Promise.all([keepApplicationsOfPolicy(policy), keepApplicationsOfPolicy(policy)]);
  expect(browser.disk.get('applications')).toEqual([
    expect.objectContaining({ name: 'Of the team' }),
  ]);
});

test('a policy that could not be kept once is read again', async () => {
  const { managed } = await import('../../../../src/storage/managed');
  const { policy } = await import('../../../../src/background/policy/policy');
  vi.spyOn(managed, 'set').mockRejectedValueOnce(new Error('no room'));
  await expect(policy()).rejects.toThrow('no room');
  expect(await policy()).toMatchObject({ present: false });
});

const late = {
  resetEvery: false,
  applications: [entry],
  tempPasses: [
    {
      environment: 'release-staging',
      requestorId: 'REF30',
      mvpdId: 'TempPass',
      application: entry.name,
    },
  ],
};

test('a policy that comes seconds after the start holds from then on, for resets, secrets and pages', async () => {
  const { policy, readAgain, refusalOf, statementOf } = await import(
    '../../../../src/background/policy/policy'
  );
  const { managed, everyTempPass } = await import('../../../../src/storage/managed');
  expect(await policy()).toMatchObject({ present: false, resetEvery: true });
  const seen = vi.fn();
  everyTempPass.onChanged(seen);

  browser.managed = late;
  await readAgain();
  const { applications } = await policy();
  expect(await statementOf(applications[0]?.id ?? '')).toBe(entry.statement);
  const [tempPass] = (await managed.get()).tempPasses;
  expect(tempPass).toMatchObject({ applicationId: applications[0]?.id });
  expect(tempPass && (await refusalOf(tempPass, [{ kind: 'everyDevice' }]))).toMatchObject({
    kind: 'forbiddenByPolicy',
  });
  expect(seen).toHaveBeenCalled();
});

test('a policy that came while no background ran is read by the next one', async () => {
  const before = await import('../../../../src/background/policy/policy');
  expect(await before.policy()).toMatchObject({ present: false });
  browser.managed = late;
  browser.startBackground();
  const after = await import('../../../../src/background/policy/policy');
  expect(await after.policy()).toMatchObject({ present: true, resetEvery: false });
});

test('one file alone reads the policy of the browser, so that nobody reads it only once', () => {
  const root = resolve(import.meta.dirname, '../../../../src');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const readers = files
    .filter((file) => /\.tsx?$/u.test(file))
    .filter((file) =>
      /storage\.managed\b/u.test(
        readFileSync(join(root, file), 'utf8').replace(/^\s*(?:\*|\/\/).*$/gmu, ''),
      ),
    )
    .map((file) => file.replaceAll('\\', '/'));
  expect(readers.sort()).toEqual([
    'background/policy/raw-policy.ts',
    // Closes it to content scripts, and reads nothing.
    'background/restrict-storage-access.ts',
  ]);
});

test('a browser that leaves the first questions open is asked again, until it answers', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  browser.managed = { resetEvery: false };
  browser.openManaged = 2;
  const { policy } = await import('../../../../src/background/policy/policy');
  const answered = policy();
  await vi.advanceTimersByTimeAsync(10_000);
  // Asked three times, and no more once it was answered.
  expect(browser.openManaged).toBe(-1);
  expect(await answered).toMatchObject({ resetEvery: false });
});

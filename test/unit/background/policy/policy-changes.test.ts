import { beforeEach, expect, test, vi } from 'vitest';
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

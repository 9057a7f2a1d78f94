import { beforeEach, expect, test, vi } from 'vitest';
import { environment } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';

const browser = new FakeBrowser();
const contains = vi.fn(async (_: { origins: string[] }) => browser.granted);
vi.mock('webextension-polyfill', () => {
  const { default: api } = browser.polyfill;
  return { default: { ...api, permissions: { contains } } };
});
const permissions = async () => {
  browser.startBackground();
  return import('../../../../src/background/network/permissions');
};

beforeEach(() => {
  browser.reset();
  contains.mockClear();
});

test('what is granted is asked once, and anew after something was withdrawn', async () => {
  const { missingPermission, forgetGranted } = await permissions();
  expect(await missingPermission(environment)).toBeUndefined();
  expect(await missingPermission(environment)).toBeUndefined();
  expect(contains).toHaveBeenCalledTimes(1);
  browser.granted = false;
  forgetGranted();
  expect(await missingPermission(environment)).toMatchObject({ kind: 'permissionMissing' });
});

test('what is not granted is asked each time, so that a person who grants it waits for nothing', async () => {
  const { missingPermission } = await permissions();
  browser.granted = false;
  expect(await missingPermission(environment)).toMatchObject({ kind: 'permissionMissing' });
  browser.granted = true;
  expect(await missingPermission(environment)).toBeUndefined();
});

test('an answer that a withdrawal overtook is not remembered', async () => {
  const { missingPermission, forgetGranted } = await permissions();
  contains.mockImplementationOnce(async () => {
    forgetGranted();
    return true;
  });
  await missingPermission(environment);
  browser.granted = false;
  expect(await missingPermission(environment)).toMatchObject({ kind: 'permissionMissing' });
});

test('a network that fails has the browser asked, whatever is remembered', async () => {
  const { missingPermission, orLostPermission } = await permissions();
  await missingPermission(environment);
  browser.granted = false;
  const failed = { ok: false, error: { kind: 'network', next: 'tryAgain' } } as const;
  expect(await orLostPermission(environment, failed)).toMatchObject({
    error: { kind: 'permissionMissing' },
  });
});

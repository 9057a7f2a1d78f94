import * as v from 'valibot';
import { beforeEach, expect, test, vi } from 'vitest';
import { tempPassSchema } from '../../../../src/storage/temp-passes';
import { background, fill, tempPass } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);

const production = { ...tempPass, environment: { kind: 'release-production' } };

beforeEach(() => fill(browser));

async function obstacle(of: object) {
  await background(browser);
  const { quickResetObstacle } = await import(
    '../../../../src/background/resets/quick-reset-obstacle'
  );
  return quickResetObstacle(v.parse(tempPassSchema, of), []);
}

test('nothing stands between a right click and a reset of staging', async () => {
  expect(await obstacle(tempPass)).toBeUndefined();
});

test('a right click in production waits for a yes, unless its Temp Pass goes without', async () => {
  expect(await obstacle(production)).toEqual({ kind: 'unconfirmed' });
  expect(await obstacle({ ...production, noQuestion: true })).toBeUndefined();
});

test('what the policy forbids is not asked about', async () => {
  browser.managed = { productionReadOnly: true };
  expect(await obstacle(production)).toMatchObject({
    kind: 'forbidden',
    error: { kind: 'forbiddenByPolicy' },
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagePaths } from '../../src/messages/page-urls';
import { t } from '../../src/text/t';
import { command, type Extension, startExtension } from './extension';
import { setUp } from './set-up';
import { bothScopes } from './trials';

let extension: Extension;
beforeAll(async () => {
  extension = await startExtension();
});
afterAll(() => extension.close());

const idOf = (at: number) => `5c9a1f70-3b2e-4d68-9e41-${at + 100_000_000_000}`;

test('of twenty devices those that are used up are selected, reset in one run, and shown as they were read after it', async () => {
  await setUp(extension, { scopes: bothScopes });
  const { sandbox, context, extensionId } = extension;
  const settings = await extension.open('settings', '#devices');
  for (let at = 0; at < 20; at += 1) {
    const device = { deviceId: idOf(at), name: `Box ${at + 1}` };
    expect(await command(settings, { type: 'saveDevice', device })).toMatchObject({ ok: true });
  }
  const usedUp = [0, 1, 2].map((at) => ({
    ...{ requestorId: 'REF30', mvpdId: 'TempPass_TEST40', deviceId: idOf(at) },
  }));
  for (const viewer of usedUp) {
    sandbox.startTrial('release-staging', viewer);
    sandbox.useUp('release-staging', viewer);
  }
  const opening = context.waitForEvent('page');
  await settings.getByRole('button', { name: t('devices_open') }).click();
  const page = await opening;
  expect(page.url()).toBe(`chrome-extension://${extensionId}/${pagePaths.devices}`);
  const rows = page.locator('.device-list > li');
  await expect.poll(() => rows.filter({ hasText: t('trial_state_usedUp') }).count()).toBe(3);

  // By the keyboard alone.
  await page.getByRole('button', { name: t('devices_selectUsedUp', { number: 3 }) }).press('Enter');
  const resetting = page.getByRole('button', { name: t('devices_resetSelected', { count: 3 }) });
  await resetting.press('Enter');
  const panel = page.locator('.panel');
  await expect
    .poll(() => panel.textContent())
    .toContain(t('devices_readSinceStates', { read: 3, total: 3, states: 'none on 3' }));
  await expect.poll(() => rows.filter({ hasText: t('trial_state_usedUp') }).count()).toBe(0);
  for (const name of ['Box 1', 'Box 2', 'Box 3']) {
    const row = rows.filter({ has: page.getByText(name, { exact: true }) });
    await expect.poll(() => row.textContent()).toContain(t('devices_state_none'));
  }
  const resets = sandbox.log.filter(({ method }) => method === 'DELETE');
  expect(new Set(resets.map(({ target }) => JSON.stringify(target))).size).toBe(3);

  await page.getByRole('button', { name: t('devices_wall') }).click();
  const wall = page.getByRole('dialog', { name: t('devices_wall') });
  await wall.getByText('Box 1', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await expect.poll(() => rows.count()).toBeGreaterThan(5);

  // Reading started none, and met no throttle.
  expect(sandbox.log.filter(({ path }) => path.includes('/decisions/'))).toEqual([]);
  expect(sandbox.log.filter(({ status }) => status === 429)).toEqual([]);
});

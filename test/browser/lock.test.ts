import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import {
  command,
  type Extension,
  resetByKeyboard,
  sampleDevice,
  startExtension,
  stopWorker,
} from './extension';
import { passphrase, setPassphrase } from './passphrase';
import { setUp } from './set-up';
import { showSection } from './settings-sections';
import { dispatch, notices, rememberWhatIsShown } from './worker-probe';

const outcome = v.object({ ok: v.boolean() });
const held = v.object({ value: v.record(v.string(), v.object({ held: v.boolean() })) });
let profile: string;
let extension: Extension;
let tempPassId: string;
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'lock-profile-'));
});
afterAll(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
beforeEach(async () => {
  extension = await startExtension(undefined, { profile });
});
afterEach(() => extension.close());

async function unlock(page: Page, typed: string): Promise<void> {
  await page.getByLabel(t('lock_passphrase'), { exact: true }).fill(typed);
  await page.keyboard.press('Enter');
}

test('a passphrase set in Settings and locked with the button unlocks in the popup, ready to reset', async () => {
  tempPassId = await setUp(extension);
  const settings = await extension.open('settings', '#security');
  await settings.getByText('No passphrase is set.').waitFor();
  const form = settings.getByRole('form', { name: 'Set passphrase' });
  await form.getByLabel('New passphrase', { exact: true }).fill('short');
  await settings.getByRole('button', { name: 'Set passphrase' }).click();
  await settings.getByText('Use at least 8 characters.').waitFor();
  await setPassphrase(settings);
  await settings.getByRole('button', { name: 'Lock now' }).click();
  await settings.getByRole('button', { name: 'Unlock' }).waitFor();

  const popup = await extension.open('popup');
  await popup.getByText(t('lock_locked')).waitFor();
  await expect.poll(() => popup.getByRole('button', { name: 'Reset Temp Pass' }).count()).toBe(0);
  const refused = await command(popup, {
    type: 'reset',
    id: crypto.randomUUID(),
    tempPassId,
    targets: [{ kind: 'device', deviceId: sampleDevice }],
  });
  expect(refused).toMatchObject({ ok: false, error: { kind: 'locked' } });
  await unlock(popup, passphrase);
  const focused = () => popup.evaluate(() => document.activeElement?.getAttribute('role'));
  await expect.poll(focused).toBe('combobox');
  await popup.keyboard.insertText(sampleDevice);
  await popup.keyboard.press('Enter');
  await popup.getByRole('status').getByText('204').waitFor();
  await popup.getByRole('button', { name: 'Lock now' }).click();
  await popup.getByRole('button', { name: 'Unlock' }).waitFor();
});

test('secrets are locked after the browser was closed; a wrong passphrase says so and has to wait', async () => {
  const popup = await extension.open('popup');
  await popup.getByText(t('lock_locked')).waitFor();
  await unlock(popup, 'wrong');
  await popup.locator('main').getByText(t('failure_passphraseWrong_title')).waitFor();
  const button = popup.getByRole('button', { name: 'Unlock' });
  await expect.poll(() => button.getAttribute('aria-disabled')).toBe('false');
  await unlock(popup, passphrase);
  await popup.getByRole('button', { name: 'Reset Temp Pass' }).waitFor();
  // It stays unlocked when the background is stopped, with what it held before the restart.
  await stopWorker(popup);
  const answer = v.parse(held, await command(popup, { type: 'authorizations' }));
  expect(Object.values(answer.value)).toMatchObject([{ held: true }]);
});

test('a right click says that it is locked and opens the popup; nothing is sent', async () => {
  await rememberWhatIsShown(extension);
  // Opened before: a tab that opens takes the focus, and a popup closes without it.
  const settings = await extension.open('settings');
  const page = await extension.visit(extension.sandbox.url('/debug'));
  extension.sandbox.clearLog();
  await page.bringToFront();
  await dispatch(extension, 'contextMenus.onClicked', {
    menuItemId: `device:${tempPassId}`,
    selectionText: sampleDevice,
  });
  await expect.poll(() => notices(extension)).toHaveLength(1);
  const [notice] = await notices(extension);
  expect(notice?.title).toBe(t('notice_nothingSent'));
  expect(notice?.message).toContain(t('failure_locked_advice'));
  const popups = () =>
    settings.evaluate(
      async () => (await chrome.runtime.getContexts({ contextTypes: ['POPUP'] })).length,
    );
  await expect.poll(popups).toBe(1);
  expect(extension.sandbox.log).toEqual([]);
});

test('secrets are locked when the alarm rings after the idle time', async () => {
  const settings = await extension.open('settings', '#security');
  await unlock(settings, passphrase);
  await settings.getByLabel('Lock after').selectOption('5 minutes of inactivity');
  const alarm = () =>
    settings.evaluate(async () => (await chrome.alarms.get('lock'))?.scheduledTime);
  const inFive = Date.now() + 300_000;
  await expect.poll(async () => Math.abs(((await alarm()) ?? 0) - inFive)).toBeLessThan(20_000);
  await settings.evaluate(async () => {
    const { unlockedKey } = await chrome.storage.session.get<{ unlockedKey: object }>(
      'unlockedKey',
    );
    await chrome.storage.session.set({
      unlockedKey: { ...unlockedKey, usedAt: Date.now() - 300_000 },
    });
    // Chromium rings no earlier than half a minute from now: this is the same event.
    await chrome.alarms.create('lock', { when: Date.now() });
  });
  await settings.getByRole('button', { name: 'Unlock' }).waitFor();
  const kept = await settings.evaluate(() => chrome.storage.session.get(null));
  expect(kept).not.toHaveProperty('unlockedKey');
  expect(kept).toMatchObject({ tokens: {} });
});

test('a background that is stopped while the passphrase changes leaves the old one or the new one', async () => {
  const settings = await extension.open('settings');
  let current = passphrase;
  const changed: boolean[] = [];
  for (let writes = 0; writes < 8; writes += 1) {
    const next = `the passphrase of round ${writes}`;
    await settings.evaluate(
      ([before, after, count]) =>
        new Promise<void>((resolve) => {
          let seen = 0;
          if (count === 0) resolve();
          chrome.storage.onChanged.addListener(() => {
            seen += 1;
            if (seen >= count) resolve();
          });
          const sent = { type: 'setPassphrase', current: before, passphrase: after };
          // Nobody answers once the background is stopped.
          chrome.runtime.sendMessage(sent).then(
            () => resolve(),
            () => undefined,
          );
        }),
      [current, next, writes] as const,
    );
    await stopWorker(settings);
    const opens: string[] = [];
    for (const one of [current, next]) {
      await command(settings, { type: 'lock' });
      await settings.evaluate(() => chrome.storage.local.remove('unlockAttempts'));
      const answer = v.parse(outcome, await command(settings, { type: 'unlock', passphrase: one }));
      if (answer.ok) opens.push(one);
    }
    expect(opens).toHaveLength(1);
    changed.push(opens[0] === next);
    current = opens[0] ?? current;
    await settings.evaluate(() => chrome.storage.local.remove('unlockAttempts'));
    await command(settings, { type: 'unlock', passphrase: current });
    const answer = v.parse(held, await command(settings, { type: 'authorizations' }));
    expect(Object.values(answer.value)).toMatchObject([{ held: true }]);
  }
  expect(changed.at(0)).toBe(false);
  expect(changed.at(-1)).toBe(true);
  await command(settings, { type: 'setPassphrase', current, passphrase });
});

test('forgetting all secrets keeps the rest, and says what to paste again', async () => {
  const settings = await extension.open('settings', '#security');
  await settings.getByRole('button', { name: 'Forget all secrets…' }).click();
  await settings.getByRole('button', { name: 'Forget them' }).click();
  await settings.getByText('No passphrase is set.').waitFor();
  await showSection(settings, 'applications');
  await settings.getByRole('button', { name: 'Paste its statement' }).waitFor();
  await showSection(settings, 'temp-passes');
  await settings.getByRole('button', { name: 'Edit REF30 · TempPass_TEST40' }).waitFor();
  const popup = await extension.open('popup');
  await resetByKeyboard(popup);
  await popup.locator('main').getByText(t('failure_noCredentials_title')).waitFor();
});

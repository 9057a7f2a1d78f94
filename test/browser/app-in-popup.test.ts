import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hexDigest } from '../../src/pass/ids/digest';
import { apiOrigins } from '../../src/storage/listening';
import { t } from '../../src/text/t';
import { command, type Extension, startExtension } from './extension';
import { answerYes } from './extensions-page';
import { setUp } from './set-up';
import { openedPanel } from './side-panel';
import { clickToolbar, type ToolbarPopup } from './toolbar-popup';

const environment = 'release-staging';
const device = 'b05f7e6a-31d2-4c8e-9a47-5d0c6f1e2b93';
const basic = { requestorId: 'REF30', mvpdId: 'TempPass_TEST40', deviceId: device };
let extension: Extension;
beforeAll(async () => {
  extension = await startExtension();
  const scopes = ['temporary:passes:owner', 'api:client:v2'];
  await setUp(extension, { environment, mvpdId: basic.mvpdId, scopes });
  await setUp(extension, { environment, mvpdId: 'flexibleTempPass', kind: 'promotional' });
  extension.sandbox.settings({ throttle: false });
});
afterAll(() => extension.close());

async function says(player: Page, text: string): Promise<void> {
  await expect.poll(() => player.getByRole('status').textContent()).toContain(text);
}
async function shows(popup: ToolbarPopup, text: string): Promise<void> {
  await expect.poll(() => popup.read('document.body.innerText')).toContain(text);
}
/** Clicks what has exactly these words, as a person does. */
function click(popup: ToolbarPopup, name: string): Promise<unknown> {
  const named = `[...document.querySelectorAll('button, label')].find((one) => one.textContent === ${JSON.stringify(name)})`;
  return popup.read(`${named}?.click(), ${named} !== undefined`);
}

test('listened to in the popup, an app that is refused fills in its device, and plays after one click', async () => {
  const player = await extension.visit(extension.sandbox.url(`/player#device=${device}`));
  await says(player, 'Ready');
  for (const origin of apiOrigins) await answerYes(extension, origin);
  const before = await clickToolbar(extension, player);
  await shows(before, t('listen_to'));
  expect(await click(before, t('listen_to'))).toBe(true);
  const [, nothingYet = ''] = t('listen_nothing', { time: '\n' }).split('\n');
  await shows(before, nothingYet);
  await before.close();

  extension.sandbox.startTrial(environment, basic);
  extension.sandbox.useUp(environment, basic);
  await player.getByRole('button', { name: 'Play' }).click();
  await says(player, 'Refused (403)');

  const popup = await clickToolbar(extension, player);
  await shows(popup, '403 refused');
  await shows(popup, t('trial_state_usedUp'));
  await expect
    .poll(() =>
      popup.read(`[...document.querySelectorAll('.reset-form input')].map(({ value }) => value)`),
    )
    .toContain(device);
  await shows(popup, t('observed_resetAndReload'));
  expect(await click(popup, t('observed_resetAndReload'))).toBe(true);
  await says(player, 'Playing REF30');
  await shows(popup, t('popup_reloaded'));
  await popup.close();
  await player.close();
});

test('the side panel beside a player fills in what its app says: Temp Pass, device, and the key of its viewer', async () => {
  const address = 'Viewer+test@example.com';
  const viewer = `mvpd=flexibleTempPass&email=${encodeURIComponent(address)}`;
  const settings = await extension.open('settings');
  const player = await extension.visit(extension.sandbox.url(`/player#device=${device}&${viewer}`));
  await says(player, 'Ready');
  const popup = await clickToolbar(extension, player);
  await shows(popup, t('listen_to'));
  const tabId = extension.tabOf(player);
  expect(await command(settings, { type: 'listenToTab', tabId })).toMatchObject({ ok: true });
  // It closes with the click, and may not answer any more.
  void popup.read(
    `[...document.querySelectorAll('header button')]
      .find((one) => one.title === ${JSON.stringify(t('page_sidePanel'))}).click()`,
  );
  const panel = await openedPanel(extension);
  await player.reload();
  await says(player, 'Ready');
  const fields = `[...document.querySelectorAll('.reset-form input:not([type=checkbox])')]
    .map(({ value }) => value)`;
  const key = await hexDigest('SHA-256', address);
  await expect.poll(() => panel.read(fields)).toEqual(['REF30 · flexibleTempPass', device, key]);
  const shown = () => panel.read('document.body.innerText');
  await expect.poll(shown).toContain(t('environment_releaseStaging'));
  await panel.close();
  await settings.close();
  await player.close();
});

import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagePaths, settingsSections } from '../../src/messages/page-urls';
import { adobeEnvironments } from '../../src/pass/ids/environment';
import { t } from '../../src/text/t';
import { expectNoViolation } from './axe';
import { chooseTempPass, command, resetByKeyboard, sampleDevice, setUp } from './extension';
import { type OverPages, startOverPages } from './over-pages';
import { passphrase, setPassphrase } from './passphrase';
import { allowClipboard, drop, paste, pasteField } from './pasting';
import { showSection } from './settings-sections';
import {
  bothScopes,
  enter,
  press,
  pressOnly,
  sampleAddress,
  sampleKey,
  statusShows,
  trialShows,
} from './trials';
import { dispatch } from './worker-probe';

let extension: OverPages;
beforeAll(async () => {
  extension = await startOverPages();
});
afterAll(() => extension.close());

test('axe finds nothing on first run', async () => {
  const popup = await extension.open('popup');
  await popup.getByRole('button', { name: 'Open settings' }).waitFor();
  await expectNoViolation(popup);
  const settings = await extension.open('settings');
  await settings.getByRole('button', { name: 'Register and save' }).waitFor();
  await expectNoViolation(settings);
  const tryOut = await extension.context.newPage();
  await tryOut.goto(`chrome-extension://${extension.extensionId}/${pagePaths.tryOut}`);
  await tryOut.getByText(t('tryOut_setUpFirst')).waitFor();
  await expectNoViolation(tryOut);
});

test('axe finds nothing on the form, a success, a failure, the dialog and full settings', async () => {
  await setUp(extension, { mvpdId: 'flexibleTempPass', kind: 'promotional' });
  const popup = await extension.open('popup');
  await popup.getByRole('textbox', { name: 'E-mail or key' }).waitFor();
  await expectNoViolation(popup);
  await resetByKeyboard(popup);
  await popup.getByRole('status').getByText('204').waitFor();
  await expectNoViolation(popup);
  extension.sandbox.fault('reset', { kind: 'status', status: 400 });
  await resetByKeyboard(popup, 'wrong');
  await popup.getByRole('status').getByRole('button', { name: /^Edit/u }).waitFor();
  await expectNoViolation(popup);
  await popup.getByRole('button', { name: 'Reset every device…' }).click();
  await expectNoViolation(popup);
  const settings = await extension.open('settings');
  await settings.getByRole('button', { name: 'Add Temp Pass' }).click();
  await expectNoViolation(settings);
  for (const section of settingsSections) {
    await showSection(settings, section);
    await expectNoViolation(settings);
  }
});

test('axe finds nothing on a trial in each state, a reason, a loud notice, a permit and a denial', async () => {
  const environment = 'prequal-staging';
  const promotional = { mvpdId: 'flexibleTempPass', kind: 'promotional' } as const;
  const more = { name: 'With trials', resourceIds: ['res01'] };
  await setUp(extension, { environment, ...promotional, scopes: bothScopes, more });
  const key = sampleKey;
  const viewer = { requestorId: 'REF30', mvpdId: 'flexibleTempPass', deviceId: sampleDevice, key };
  const popup = await extension.open('popup');
  await chooseTempPass(popup, 'With trials');
  await popup.getByText(t('trial_needs_email')).waitFor();
  await expectNoViolation(popup);
  await enter(popup, sampleDevice, sampleAddress);
  await trialShows(popup, 'none');
  await expectNoViolation(popup);
  await press(popup, 'Start trial (uses 1 title)');
  await statusShows(popup, t('trial_permitted'));
  await trialShows(popup, /^running/u);
  await expectNoViolation(popup);
  extension.sandbox.useUp(environment, viewer);
  await popup.reload();
  await trialShows(popup, 'used up');
  await press(popup, 'Start trial (uses 1 title)');
  await statusShows(popup, t('trial_denied'));
  await expectNoViolation(popup);
  await pressOnly(popup, 'device');
  await popup.locator('.still-there').waitFor();
  await expectNoViolation(popup);
  extension.sandbox.fault('reset', { kind: 'status', status: 400 });
  await press(popup, 'Reset Temp Pass');
  await statusShows(popup, /reset; (device|key) failed/u);
  await expectNoViolation(popup);
  extension.sandbox.fault('api', { kind: 'apiError', code: 'invalid_integration' });
  await popup.reload();
  await trialShows(popup, t('trial_unknown'));
  await expectNoViolation(popup);
  await popup.locator('.trial summary').click();
  await expectNoViolation(popup);
  await popup.close();
});

test('each event after one Enter is announced once, and nothing that is seen is live by itself', async () => {
  const popup = await extension.open('popup');
  await chooseTempPass(popup, 'With trials');
  // The trial of the viewer before is gone first, and what was said of it: what comes is of this one.
  await enter(popup, sampleDevice, '');
  await popup.getByText(t('trial_needs_email')).waitFor();
  const announcer = popup.locator('.announcer');
  await announcer.evaluate((region) => {
    region.textContent = '';
  });
  await enter(popup, sampleDevice, `${crypto.randomUUID()}@domain.com`);
  await trialShows(popup, t('trial_state_none'));
  await announcer.getByText(t('trial_said', { state: t('trial_state_none') })).waitFor();
  await popup.evaluate(() => {
    const announced: string[] = [];
    Reflect.set(globalThis, 'announced', announced);
    const isLive = '[aria-live]:not([aria-live="off"]), :is([role="status"], [role="alert"])';
    new MutationObserver((changes) => {
      const regions = changes.map(({ target }) => {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(isLive);
        return region?.getAttribute('aria-live') === 'off' ? undefined : region;
      });
      for (const region of new Set(regions)) if (region) announced.push(region.textContent ?? '');
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await popup.getByRole('combobox', { name: 'Device ID', exact: true }).press('Enter');
  const never = t('verification_never');
  await announcer.getByText(never).waitFor();
  const announced = v.parse(
    v.array(v.string()),
    await popup.evaluate(() => Reflect.get(globalThis, 'announced')),
  );
  // What comes together is one sentence; on a slow machine each comes by itself.
  const events = [t('popup_pending'), '204', never];
  for (const said of announced) expect(events.some((event) => said.includes(event))).toBe(true);
  for (const event of events) {
    const count = announced.filter((said) => said.includes(event)).length;
    expect(count, event).toBeLessThanOrEqual(1);
  }
  expect(announced.join()).toContain('204');
  expect(announced.join()).toContain(never);
  await expect.poll(() => popup.locator('[role="status"] [role="alert"]').count()).toBe(0);
  await popup.close();
});

test('axe finds nothing on what is pasted: claims, a request, a refusal, a preview, an undo', async () => {
  await allowClipboard(extension);
  const settings = await extension.open('settings');
  async function pasteHere(text: string, shown: string) {
    await showSection(settings, 'set-up');
    await pasteField(settings).focus();
    await paste(settings, text);
    await settings.getByText(shown).first().waitFor();
    await expectNoViolation(settings);
  }
  await pasteHere(await extension.sandbox.statement('release-staging'), t('paste_claims'));
  await pasteHere(
    `https://proxy.example.com/reset-tempass/v3/reset?requestor_id=REF30&mvpd_id=Other&device_id=${sampleDevice}`,
    t('paste_checkServiceUrl'),
  );
  await pasteHere('Hello', t('pasted_unknown'));
  const tempPass = { environment: 'release-staging', requestorId: 'REF30', kind: 'basic' };
  const { serviceUrl, managementUrl } = adobeEnvironments['release-staging'];
  const custom = { serviceUrl, managementUrl: `${managementUrl}/proxy` };
  await pasteHere(
    JSON.stringify({
      resetTempPass: 1,
      tempPasses: [
        { ...tempPass, mvpdId: 'flexibleTempPass' },
        { ...tempPass, mvpdId: 'TempPass', environment: custom },
      ],
      applications: [{ name: 'Team', environment: 'release-staging', credential: 'statement' }],
      watchedSites: ['https://tools.example.com/*'],
    }),
    t('config_preview'),
  );
  await drop(settings, { text: 'x' }, () => expectNoViolation(settings));
  await settings.getByText(t('pasted_unknown')).waitFor();
  await showSection(settings, 'data');
  await settings.evaluate(() => {
    chrome.permissions.request = () => Promise.resolve(false);
  });
  await settings.getByRole('button', { name: t('config_import'), exact: true }).click();
  await settings.getByText(t('config_grant')).waitFor();
  await expectNoViolation(settings);
});

test('axe finds nothing on Security with a passphrase, locked and unlocked, nor on a locked popup', async () => {
  const settings = await extension.open('settings', '#security');
  await setPassphrase(settings);
  for (const summary of ['Change passphrase', 'Remove passphrase']) {
    await settings.locator('summary').getByText(summary).click();
  }
  await expectNoViolation(settings);
  await showSection(settings, 'data');
  await settings.locator('summary').getByText('Export with statements').click();
  await expectNoViolation(settings);
  await showSection(settings, 'security');
  await settings.getByRole('button', { name: 'Lock now' }).click();
  await settings.getByRole('button', { name: 'Unlock' }).waitFor();
  await settings.getByRole('button', { name: 'Forget all secrets…' }).click();
  await expectNoViolation(settings);
  await settings.getByRole('button', { name: 'Cancel' }).click();
  const popup = await extension.open('popup');
  const field = popup.getByLabel(t('lock_passphrase'), { exact: true });
  await field.fill('wrong one');
  await popup.keyboard.press('Enter');
  await popup.locator('main').getByText(t('failure_passphraseWrong_title')).waitFor();
  await expectNoViolation(popup);
  await settings.evaluate(() => chrome.storage.local.remove('unlockAttempts'));
  for (const message of [
    { type: 'unlock', passphrase },
    { type: 'removePassphrase', current: passphrase },
  ]) {
    expect(await command(settings, message)).toMatchObject({ ok: true });
  }
  await settings.close();
  await popup.close();
});

test('axe finds nothing on what comes from a page, and on the question before production', async () => {
  const production = await setUp(extension, { environment: 'release-production' });
  const page = await extension.visit(
    `${extension.pagesUrl}/household-list-this-device-marker.html`,
  );
  const popup = await extension.popupOver(page);
  await popup.getByText('From this page').waitFor();
  await expectNoViolation(popup);
  await popup.getByRole('combobox', { name: 'Device ID' }).press('ArrowDown');
  await popup.getByRole('listbox').getByRole('option').first().waitFor();
  await expectNoViolation(popup);

  const opened = extension.context.waitForEvent('page');
  const selected = { menuItemId: `device:${production}`, selectionText: sampleDevice };
  await dispatch(extension, 'contextMenus.onClicked', selected);
  const question = await opened;
  await question.getByRole('button', { name: 'Reset Temp Pass' }).waitFor();
  await expectNoViolation(question);
});

import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsIn } from '../../scripts/pictures/axe';
import { faultsIn, isLoss } from '../../scripts/pictures/checks';
import { lookAt, looks } from '../../scripts/pictures/looks';
import { stateNamed } from '../../scripts/pictures/states/index';
import { t } from '../../src/text/t';
import { startTheatre, type TestTheatre } from './theatre';

let theatre: TestTheatre;
beforeAll(async () => {
  theatre = await startTheatre();
});
afterAll(() => theatre.close());

/**
 * Each page, section and dialog, and each kind of status: every element of the pages that looks or
 * behaves in a way of its own is in one of these, as far as it is in any of `npm run pictures`, which
 * looks at all of them: `npm run pictures -- --axe`.
 */
const shown = [
  ...['popup-device-list', 'popup-failed', 'popup-failed-forbidden', 'popup-first-run'],
  ...['popup-locked', 'popup-locked-wrong', 'popup-name-device', 'popup-only-menu'],
  ...['popup-promotional-empty', 'popup-promotional-failed', 'popup-promotional-partly'],
  ...['popup-promotional-still-there', 'popup-reset-everyone-long', 'popup-resetting'],
  ...['popup-start-question', 'popup-trial-denied', 'popup-trial-unknown-why'],
  ...['popup-app-pasted-promotional', 'popup-app-refused-production', 'panel-unread'],
  ...['confirm-done', 'confirm-failed', 'confirm-locked'],
  ...['settings-welcome', 'settings-first-run-app', 'settings-set-up-drag', 'settings-unreadable'],
  ...['settings-app-pasted-several', 'settings-application-pasted', 'settings-data-preview'],
  ...['settings-temp-passes-menu', 'settings-temp-pass-form-promotional', 'settings-mvpd-list'],
  ...['settings-elsewhere-curl', 'settings-devices', 'settings-sites', 'settings-security-tried'],
  ...['settings-security-forget', 'settings-history', 'settings-about-ready-busy'],
  ...['history-again-failed', 'history-delete', 'history-no-match'],
  ...['runs-table', 'runs-list', 'runs-locked', 'runs-same-trouble', 'runs-resume-production'],
  ...['runs-elsewhere', 'devices-unknown', 'devices-start', 'devices-production', 'devices-wall'],
  ...['try-out-set-up-first', 'try-out-done'],
];
/** A narrow window has 320 px, as one of 1,280 px has at 400 %. */
const wanted = ['light', 'dark', 'forced', 'narrow', 'spaced'];

test.each(shown)(
  '%s: axe finds nothing in light, dark and forced colours, and nothing is cut, in 320 px and with more space in texts',
  async (name) => {
    const state = stateNamed(name);
    const page = await theatre.show(state);
    for (const look of looks.filter((one) => wanted.includes(one.name))) {
      if (look.pages && !look.pages.includes(state.page)) continue;
      await lookAt(page, state, look);
      const faults = async () => {
        const found = await faultsIn(page, state);
        return look.isSpaced ? found.filter(isLoss) : found;
      };
      // In dark it stands where it stands in light.
      if (look.name !== 'dark') await expect.poll(faults, { message: look.name }).toEqual([]);
      if (!look.isAxed) continue;
      await expect.poll(() => violationsIn(page, look), { message: look.name }).toEqual([]);
    }
  },
);

test('each event after one Enter is announced once, and nothing that is seen is live by itself', async () => {
  const popup = await theatre.show(stateNamed('popup-promotional'));
  const announcer = popup.locator('.announcer');
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
  await popup.getByRole('combobox', { name: t('label_deviceId'), exact: true }).press('Enter');
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
});

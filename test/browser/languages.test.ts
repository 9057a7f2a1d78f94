import { expect, test } from 'vitest';
import german from '../../public/_locales/de/messages.json' with { type: 'json' };
import japanese from '../../public/_locales/ja/messages.json' with { type: 'json' };
import { adobeEnvironments } from '../../src/pass/ids/environment';
import { sampleDevice } from './extension';
import { startOverPages } from './over-pages';
import { ownTexts } from './own-texts';
import { allowClipboard, paste } from './pasting';
import { bothScopes } from './trials';

/** What a page of a tester's team may call the ID, and how people there write a date. */
const spoken = [
  {
    ...{ tag: 'de-DE', language: 'de', catalogue: german, label: 'Geräte-ID' },
    date: /\b\d{1,2}\.\d{1,2}\.\d{4}, \d{2}:\d{2}:\d{2}$/u,
  },
  {
    ...{ tag: 'ja-JP', language: 'ja', catalogue: japanese, label: 'デバイスID' },
    date: /^\d{4}\/\d{1,2}\/\d{1,2} \d{1,2}:\d{2}:\d{2}$/u,
  },
] as const;

test.each(spoken)(
  'in $tag, set-up by pasting, a reset from a page, its trial and the history are in that language',
  async ({ tag, language, catalogue, label, date }) => {
    const { say, englishOn } = ownTexts(catalogue, tag);
    const extension = await startOverPages({ language: tag });
    try {
      await allowClipboard(extension);
      const settings = await extension.open('settings', '?welcome');
      await settings.getByText(say('welcome_title')).waitFor();
      expect(await englishOn(settings)).toEqual([]);
      await expect
        .poll(() => settings.evaluate(() => document.documentElement.lang))
        .toBe(language);
      const area = settings.locator('#set-up textarea');
      await area.focus();
      await paste(settings, await extension.sandbox.statement('release-staging', bothScopes));
      await settings.getByRole('group', { name: say('firstRun_whichEnvironment') }).waitFor();
      expect(await englishOn(settings)).toEqual([]);
      const { managementUrl } = adobeEnvironments['release-staging'];
      await paste(
        settings,
        `curl -X DELETE "${managementUrl}/reset-tempass/v3/reset?requestor_id=REF30&mvpd_id=TempPass&device_id=other"`,
      );
      await settings.getByRole('button', { name: say('firstRun_saveBoth') }).press('Enter');
      await settings.getByRole('button', { name: say('firstRun_openTryOut') }).waitFor();
      expect(await englishOn(settings)).toEqual([]);

      const { popup } = await extension.overMarkup(
        `<table><tr><th>${label}</th></tr><tr><td>${sampleDevice}</td></tr></table>`,
      );
      const field = popup.getByRole('combobox', { name: say('label_deviceId'), exact: true });
      await expect.poll(() => field.inputValue()).toBe(sampleDevice);
      const trial = popup.locator('.trial .state');
      await trial.getByText(say('trial_state_none'), { exact: true }).waitFor();
      expect(await englishOn(popup)).toEqual([]);
      await field.press('Enter');
      const status = popup.getByRole('status');
      await status.getByText(say('verification_never')).waitFor();
      await status.getByText('204').waitFor();
      await popup.getByRole('button', { name: say('trial_start'), exact: true }).click();
      await trial.getByText(say('trial_state_running'), { exact: true }).waitFor();
      await status.getByText(say('trial_permitted')).waitFor();
      expect(await englishOn(popup)).toEqual([]);

      const opening = extension.context.waitForEvent('page');
      await popup.getByRole('button', { name: say('recent_allNamed'), exact: true }).click();
      const history = await opening;
      const row = history.locator('.history-list li');
      await expect.poll(() => row.count()).toBe(1);
      await row.getByText(say('recent_state_done'), { exact: true }).waitFor();
      await expect.poll(() => row.locator('time').getAttribute('title')).toMatch(date);
      expect(await englishOn(history)).toEqual([]);
    } finally {
      await extension.close();
    }
  },
);

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pseudoCatalogue } from '../../scripts/texts/pseudo-locale';
import { settingsSections } from '../../src/messages/page-urls';
import { type ChangedBuild, changedBuild } from './changed-build';
import { type Extension, sampleDevice, startExtension } from './extension';
import { setUp } from './set-up';
import { bothScopes } from './trials';
import { dispatch } from './worker-probe';

let build: ChangedBuild;
let extension: Extension;
let confirmation: Page;
beforeAll(async () => {
  const catalogue = JSON.stringify(pseudoCatalogue());
  build = await changedBuild(() => undefined, { '_locales/en/messages.json': catalogue });
  extension = await startExtension(build.folder);
  const id = await setUp(extension, {
    environment: 'release-production',
    kind: 'promotional',
    scopes: bothScopes,
  });
  const opened = extension.context.waitForEvent('page');
  await dispatch(extension, 'contextMenus.onClicked', {
    menuItemId: `device:${id}`,
    selectionText: sampleDevice,
  });
  confirmation = await opened;
});
afterAll(async () => {
  await extension.close();
  await build.remove();
});

/** IDs, names of hashes and of keys, samples, and what `Intl` writes in English. */
const notTexts =
  /^(?:REF|TempPass|TEST|SHA|days?|minutes?|hours?|seconds?|ms|AM|PM|and|Channel|app|viewer|example|com)$/u;

/** Words that are not from the catalogue. */
async function foreignWords(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    // Those of a row of the last resets have an ID in their names, as what is code has.
    const others = 'code, kbd, time, .identity-preview bdi, .recent .button';
    const all = [...document.querySelectorAll(`body *:not(${others})`)];
    const attributes = ['title', 'aria-label', 'placeholder'];
    return [
      document.title,
      ...all.flatMap((one) => attributes.map((name) => one.getAttribute(name) ?? '')),
      ...all.flatMap((one) =>
        [...one.childNodes].flatMap((node) => (node instanceof Text ? [node.data] : [])),
      ),
    ];
  });
  expect(texts.join('')).toContain('[');
  // A header's name and the beginning of its value are the same in every language.
  const translated = texts.map((text) => text.replace('X-Device-Info: eyJ…', ''));
  const words = translated.flatMap(
    (text) => text.match(/(?<![\p{L}])[A-Za-z]{2,}(?!\p{L})/gu) ?? [],
  );
  return [...new Set(words)].filter((word) => !notTexts.test(word));
}

/** Elements that hide a part of what is in them, and those that reach out of the page. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const right = document.documentElement.clientWidth;
    const isCut = (one: Element) => {
      const { overflowX, textOverflow, position } = getComputedStyle(one);
      // For ears only, or meant: links to scroll to, and what has the whole of it in its title.
      if (position === 'absolute' && one.clientWidth <= 1) return false;
      if (one.closest('nav') !== null) return false;
      if (textOverflow === 'ellipsis' || one.matches('input, select, textarea')) return false;
      const isHidden = overflowX !== 'visible' || one.matches('button');
      const isOut = one.getBoundingClientRect().right > right + 0.5;
      return isOut || (isHidden && one.scrollWidth > one.clientWidth + 1);
    };
    return [...document.querySelectorAll('body, body *')]
      .filter((one) => one.checkVisibility() && isCut(one))
      .map((one) => `${one.tagName} .${one.className}: ${one.textContent}`);
  });
}

async function expectWhole(page: Page): Promise<void> {
  expect(await foreignWords(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
}

test('in a longer language the popup is whole, with a trial and with a result', async () => {
  const popup = await extension.open('popup');
  await popup.locator('.combobox input').first().fill(sampleDevice);
  await expectWhole(popup);
  await popup.keyboard.press('Enter');
  await popup.locator('.status [data-said]').first().waitFor();
  await expectWhole(popup);
  await popup.locator('.everybody-row button').first().click();
  await popup.locator('dialog').waitFor();
  await expectWhole(popup);
  await popup.close();
});

test('in a longer language the question before production is whole', async () => {
  await confirmation.locator('button.production').waitFor();
  await confirmation.setViewportSize({ width: 400, height: 340 });
  await expectWhole(confirmation);
});

test.each([320, 900])('in a longer language Settings are whole at %i pixels', async (width) => {
  const settings = await extension.open('settings');
  await settings.setViewportSize({ width, height: 600 });
  for (const section of settingsSections) {
    await settings.evaluate((name) => location.assign(`#${name}`), section);
    await settings.locator(`#${section}-title`).waitFor();
    await expectWhole(settings);
    if (section === 'applications' || section === 'temp-passes') {
      await settings.locator(`#${section} .rows button.name`).first().click();
    }
    for (const details of await settings.locator(`#${section} summary`).all())
      await details.click();
    await expectWhole(settings);
  }
  await settings.close();
});

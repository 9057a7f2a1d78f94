import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adobeEnvironments } from '../../src/pass/ids/environment';
import { t } from '../../src/text/t';
import { drawnIn } from './drawn';
import { chooseTempPass, type Extension, sampleDevice, startExtension } from './extension';
import { saveTempPass, setUp } from './set-up';
import { dispatch } from './worker-probe';

const source = new URL('../../src/', import.meta.url);
const used = readFileSync(new URL('ui/Icon.tsx', source), 'utf8');
/** Every icon, as the elements in it. */
const icons = [...used.matchAll(/lucide-static\/icons\/([\w-]+)\.svg/gu)].map(([, name = '']) => {
  const file = new URL(`../node_modules/lucide-static/icons/${name}.svg`, source);
  const shapes = [...readFileSync(file, 'utf8').matchAll(/<(\w+) ([^>]*?)\/>/gu)].map(
    ([, shape = '', text = '']) => ({
      shape,
      attributes: [...text.matchAll(/([\w-]+)="([^"]*)"/gu)].map(([, key = '', value = '']) => ({
        key,
        value,
      })),
    }),
  );
  return { name, shapes };
});
const environments = [...Object.keys(adobeEnvironments), 'custom'];
let extension: Extension;
let blank: Page;
let confirmation: Page;
beforeAll(async () => {
  extension = await startExtension();
  blank = await extension.context.newPage();
  const production = await setUp(extension, { environment: 'release-production' });
  const opened = extension.context.waitForEvent('page');
  const selected = { menuItemId: `device:${production}`, selectionText: sampleDevice };
  await dispatch(extension, 'contextMenus.onClicked', selected);
  confirmation = await opened;
  await confirmation.getByRole('button', { name: 'Reset Temp Pass' }).waitFor();
});
afterAll(() => extension.close());

/** Adds every icon, alone and on buttons of both kinds, the spinner, and every environment's mark. */
function addSamples(page: Page): Promise<void> {
  return page.evaluate(
    ({ icons, environments }) => {
      // Over all that the page may still be drawing.
      const board = document.createElement('div');
      board.style.cssText = 'position: fixed; z-index: 9; inset: 0; background: Canvas';
      document.body.append(board);
      const spinner = { name: 'spinner', shapes: [] };
      for (const { name, shapes } of [...icons, spinner]) {
        for (const parent of ['span', 'button', 'disabled']) {
          const place = document.createElement(parent === 'span' ? 'span' : 'button');
          if (parent !== 'span') place.className = 'button button-text';
          if (parent === 'disabled') place.setAttribute('aria-disabled', 'true');
          const svg = 'http://www.w3.org/2000/svg';
          const drawn =
            name === 'spinner'
              ? document.createElement('span')
              : document.createElementNS(svg, 'svg');
          drawn.setAttribute('class', name === 'spinner' ? 'spinner' : 'icon');
          drawn.setAttribute('viewBox', '0 0 24 24');
          drawn.style.display = 'inline-block';
          for (const { shape, attributes } of shapes) {
            const part = document.createElementNS(svg, shape);
            for (const { key, value } of attributes) part.setAttribute(key, value);
            drawn.append(part);
          }
          const around = document.createElement('span');
          around.className = 'sample';
          around.title = `${name} in ${parent}`;
          around.style.cssText = 'display: inline-block; padding: 4px; animation: none';
          around.append(drawn);
          place.append(around);
          board.append(place);
        }
      }
      for (const kind of environments) {
        const badge = document.createElement('span');
        badge.className = 'environment sample';
        badge.title = kind;
        badge.style.padding = '4px';
        badge.dataset['environment'] = kind;
        board.append(badge);
      }
    },
    { icons, environments },
  );
}

test.each(['popup', 'settings', 'confirm'] as const)(
  'with forced colours every icon and every mark of an environment is seen in the page %s',
  async (name) => {
    const page = name === 'confirm' ? confirmation : await extension.open(name);
    await page.locator('.button:visible').first().waitFor();
    await addSamples(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce' });
      const seen = await drawnIn(page, '.sample', blank);
      const names = await page
        .locator('.sample')
        .evaluateAll((all) => all.map((one) => one.getAttribute('title')));
      expect(names.length).toBeGreaterThan(30);
      expect(names.filter((_, at) => !seen[at])).toEqual([]);
    }
    await page.emulateMedia({ forcedColors: null, colorScheme: null });
  },
);

/** The classes of every button in the source. */
function kindsOfButton(): string[] {
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' });
  const code = names.filter((name) => name.endsWith('.tsx')).map((name) => new URL(name, source));
  const found = code.flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/["'](button(?: [\w-]+)*)["']/gu),
  ]);
  return [...new Set(found.map(([, kind = '']) => kind))].filter((kind) => kind !== 'submit');
}

test.each(['popup', 'settings'] as const)(
  'a button that is disabled looks so, of whatever kind and in all colours, in the page %s',
  async (name) => {
    const kinds = kindsOfButton();
    expect(kinds).toContain('button primary production');
    const page = await extension.open(name);
    await page.locator('.button:visible').first().waitFor();
    for (const media of [
      { colorScheme: 'light', forcedColors: 'none' },
      { colorScheme: 'dark', forcedColors: 'none' },
      { colorScheme: 'light', forcedColors: 'active' },
    ] as const) {
      await page.emulateMedia(media);
      const looks = await page.evaluate((kinds) => {
        function look(kind: string, disable: (button: HTMLButtonElement) => void): string[] {
          const button = document.createElement('button');
          button.className = kind;
          disable(button);
          document.body.append(button);
          const { color, borderTopColor, backgroundColor } = getComputedStyle(button);
          button.remove();
          return [color, borderTopColor, backgroundColor];
        }
        const plain = look('button', (button) => {
          button.disabled = true;
        });
        return kinds.map((kind) => ({
          kind,
          plain,
          enabled: look(kind, () => undefined),
          disabled: look(kind, (button) => {
            button.disabled = true;
          }),
          unavailable: look(kind, (button) => button.setAttribute('aria-disabled', 'true')),
        }));
      }, kinds);
      for (const { kind, plain, enabled, disabled, unavailable } of looks) {
        const where = `${kind} ${JSON.stringify(media)}`;
        // A text button has neither background nor border, enabled or not.
        const wanted = kind.includes('button-text') ? plain.slice(0, 1) : plain;
        expect(disabled.slice(0, wanted.length), where).toEqual(wanted);
        expect(unavailable, where).toEqual(disabled);
        expect(disabled[0], where).not.toBe(enabled[0]);
      }
    }
    await page.close();
  },
);

test.each([30, 300, 1_024])(
  'the dialog before a reset of everybody holds an MVPD ID of %i characters, however narrow',
  async (length) => {
    const mvpdId = `TempPass_${'x'.repeat(length - 12)}end`;
    await saveTempPass(extension, { mvpdId, more: { name: `${length}` } });
    const popup = await extension.open('popup');
    await chooseTempPass(popup, `${length}`);
    const opener = popup.getByRole('button', { name: t('popup_every_everyDevice_open') });
    await opener.click();
    const dialog = popup.getByRole('dialog');
    const field = dialog.getByLabel(t('popup_confirm'));
    const confirm = dialog.getByRole('button', { name: t('popup_confirmEvery') });
    for (const width of [320, 360, 380, 400]) {
      await popup.setViewportSize({ width, height: 420 });
      const { over, right } = await dialog.evaluate((one) => ({
        over: one.scrollWidth - one.clientWidth,
        right: one.getBoundingClientRect().right,
      }));
      expect([over, right <= width], `${width} px`).toEqual([0, true]);
      await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
      const box = await confirm.boundingBox();
      expect(box && box.y + box.height <= 420 && box.x + box.width <= width).toBe(true);
    }
    await expect.poll(() => dialog.locator('code').last().innerText()).toBe(mvpdId);
    await field.fill(mvpdId);
    await expect.poll(() => confirm.isEnabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    // Where the key that opened it was pressed, the next one goes on.
    await expect.poll(() => opener.evaluate((one) => one === document.activeElement)).toBe(true);
    await popup.close();
  },
);

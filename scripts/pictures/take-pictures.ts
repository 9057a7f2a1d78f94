import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { startSandbox } from '../../sandbox/index';
import { launchChromium } from '../browser/chromium';
import { answerFromCatalogue } from '../texts/answer-from-catalogue';
import { browserLanguageOf } from '../texts/languages';
import { pseudoCatalogue } from '../texts/pseudo-locale';
import { readCatalogue } from '../texts/read-catalogue';
import { violationsIn } from './axe';
import { makeBuilds } from './builds';
import { faultsIn } from './checks';
import type { CommandLine } from './command-line';
import { englishFinder } from './left-in-english';
import { lookAt } from './looks';
import { makeSheets, type Picture } from './sheets/make-sheets';
import { shortenedFinder } from './shortened';
import { openTheatre } from './stage';
import type { State } from './state';

/** @returns how many pictures have something wrong */
export async function takePictures(asked: CommandLine): Promise<number> {
  const { states, looks, axe } = asked;
  const [language] = asked.languages ?? [];
  const folder = language === undefined ? asked.folder : join(asked.folder, language);
  const englishIn =
    language === undefined || language === 'en' ? undefined : englishFinder(language);
  const shortenedIn = language && shortenedFinder(language);
  const builds = await makeBuilds();
  const ofSheets = new Map<string, Picture[]>();
  let pictures = 0;
  let wrong = 0;
  try {
    for (const texts of ['english', 'pseudo'] as const) {
      const chosen = looks.filter((look) => look.texts === texts);
      if (chosen.length === 0) continue;
      answerFromCatalogue(
        texts === 'pseudo' ? pseudoCatalogue() : readCatalogue(language ?? 'en'),
        browserLanguageOf(language ?? 'en'),
      );
      const takeAll = async (page: Page, state: State) => {
        for (const look of chosen) {
          if (look.pages && !look.pages.includes(state.page)) continue;
          await lookAt(page, state, look);
          const picture = await take(page, state, join(folder, look.name));
          const sheet = `${look.name}-${state.page}`;
          ofSheets.set(sheet, [...(ofSheets.get(sheet) ?? []), picture]);
          pictures += 1;
          const faults = await faultsIn(page, state, texts);
          if (axe && look.isAxed) faults.push(...(await violationsIn(page)));
          faults.push(...((await englishIn?.(page)) ?? []));
          faults.push(...((await shortenedIn?.(page)) ?? []));
          if (faults.length > 0) wrong += 1;
          for (const fault of faults) console.log(`${state.name}, ${look.name}: ${fault}`);
        }
      };
      await inBrowser({
        extension: builds[texts],
        language: browserLanguageOf(language ?? 'en'),
        wanted: states,
        onShown: takeAll,
        onLost: (state, why) => {
          wrong += 1;
          console.log(`${state.name}, ${texts}: not reached. ${why}`);
        },
        onEnd: async (context) => {
          if (language === undefined) return;
          const page = await context.newPage();
          for (const [name, taken] of ofSheets) {
            await makeSheets(page, taken, (number) => join(folder, `${name}-${number}.png`));
          }
        },
      });
    }
  } finally {
    await builds.remove();
  }
  console.log(`${pictures} pictures in ${folder}, ${wrong} with something wrong`);
  return wrong;
}

interface Showing {
  /** Folder of the build. */
  readonly extension: string;
  /** What the browser speaks. */
  readonly language: string;
  readonly wanted: readonly State[];
  readonly onShown: (page: Page, state: State) => Promise<void>;
  readonly onLost: (state: State, why: string) => void;
  readonly onEnd: (context: BrowserContext) => Promise<void>;
}

/** Brings each state onto the screen, one after the other. */
async function inBrowser(showing: Showing): Promise<void> {
  const { extension, language, wanted, onShown, onLost, onEnd } = showing;
  const sandbox = await startSandbox({ throttle: false });
  const chromium = await launchChromium({ extension, sandbox, headless: true, language });
  // The compiler of this program names functions with it, those too that run in a page.
  await chromium.context.addInitScript('globalThis.__name = (named) => named');
  const theatre = await openTheatre({ ...chromium, sandbox });
  try {
    for (const state of wanted) {
      try {
        await onShown(await theatre.show(state), state);
      } catch (error) {
        onLost(state, error instanceof Error ? error.message : `${error}`);
      }
    }
    await onEnd(chromium.context);
  } finally {
    await theatre.close();
    await chromium.close();
    await sandbox.close();
  }
}

/** All of a page; of one with a dialog over it, what the browser shows, and all of the dialog. */
async function take(page: Page, state: State, folder: string): Promise<Picture> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${state.name}.png`);
  const before = page.viewportSize();
  const { width, height } = await page.evaluate(sizeOf, state.page === 'popup');
  await page.setViewportSize({ width, height });
  // Of a long list only what is in the window is on the page, and it has just become larger.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await page.screenshot({ path: file });
  const filled = await page.evaluate(filledOf);
  if (before !== null) await page.setViewportSize(before);
  return { file, width, filled };
}

/** How large a window has to be for its page. Runs in the page, and knows nothing outside itself. */
function sizeOf(isPopup: boolean): { width: number; height: number } {
  const { scrollHeight } = document.documentElement;
  const dialog = document.querySelector('dialog[open]');
  if (isPopup) return { width: innerWidth, height: Math.min(scrollHeight, 600) };
  // In the middle of a window as high as a long page nobody would find it.
  const height =
    dialog === null ? scrollHeight : innerHeight + dialog.scrollHeight - dialog.clientHeight;
  return { width: innerWidth, height };
}

/** Where the last thing of a page ends, with some room below it. Runs in the page as well. */
function filledOf(): number {
  const ends = [...document.querySelectorAll('body *')]
    .filter((one) => one.checkVisibility() && one.closest('.visually-hidden, .announcer') === null)
    .filter(
      (one) =>
        one.children.length === 0 ||
        one.matches('dialog, [role=menu], .options-list') ||
        [...one.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
    )
    .map((one) => one.getBoundingClientRect().bottom);
  return Math.min(Math.max(...ends) + 24, innerHeight);
}

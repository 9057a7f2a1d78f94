import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startSandbox } from '../../sandbox/index';
import { launchChromium } from '../browser/chromium';
import { pinnedFont } from '../browser/pinned-font';
import { answerFromCatalogue } from '../texts/answer-from-catalogue';
import { pseudoCatalogue } from '../texts/pseudo-locale';
import { violationsIn } from './axe';
import { makeBuilds } from './builds';
import { faultsIn, isLoss } from './checks';
import { type CommandLine, readCommandLine, usage } from './command-line';
import { lookAt } from './looks';
import { openTheatre } from './stage';
import type { State } from './state';
import { states } from './states/index';

/** `npm run pictures`: see usage. Ends with 1 where a picture shows what a machine can see is wrong. */
const asked = readAsked();
if (asked === undefined) process.exitCode = 1;
else {
  // Layout that fits with the widest font fits with any.
  Object.assign(process.env, pinnedFont());
  process.exitCode = (await takePictures(asked)) === 0 ? 0 : 1;
}

function readAsked() {
  try {
    return readCommandLine(process.argv.slice(2), states);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return undefined;
  }
}

/** @returns how many pictures have something wrong */
async function takePictures({ states, looks, folder, axe }: CommandLine): Promise<number> {
  const builds = await makeBuilds();
  let pictures = 0;
  let wrong = 0;
  try {
    for (const texts of ['english', 'pseudo'] as const) {
      const chosen = looks.filter((look) => look.texts === texts);
      if (chosen.length === 0) continue;
      answerFromCatalogue(texts === 'pseudo' ? pseudoCatalogue() : undefined);
      const takeAll = async (page: Page, state: State) => {
        for (const look of chosen) {
          if (look.pages && !look.pages.includes(state.page)) continue;
          await lookAt(page, state, look);
          await take(page, state, join(folder, look.name));
          pictures += 1;
          const found = await faultsIn(page, state, texts);
          // So much room is asked for by readers, and never by a font.
          const faults = look.isSpaced ? found.filter(isLoss) : found;
          if (axe && look.isAxed) faults.push(...(await violationsIn(page, look)));
          if (faults.length > 0) wrong += 1;
          for (const fault of faults) console.log(`${state.name}, ${look.name}: ${fault}`);
        }
      };
      await inBrowser(builds[texts], states, takeAll, (state, why) => {
        wrong += 1;
        console.log(`${state.name}, ${texts}: not reached. ${why}`);
      });
    }
  } finally {
    await builds.remove();
  }
  console.log(`${pictures} pictures in ${folder}, ${wrong} with something wrong`);
  return wrong;
}

/** Brings each state onto the screen, one after the other. */
async function inBrowser(
  extension: string,
  wanted: readonly State[],
  onShown: (page: Page, state: State) => Promise<void>,
  onLost: (state: State, why: string) => void,
): Promise<void> {
  const sandbox = await startSandbox({ throttle: false });
  const chromium = await launchChromium({ extension, sandbox, headless: true });
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
  } finally {
    await theatre.close();
    await chromium.close();
    await sandbox.close();
  }
}

/** All of Settings, and what the browser shows of the others. */
async function take(page: Page, state: State, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${state.name}.png`);
  const { width, height } = await page.evaluate(() => ({
    width: innerWidth,
    height: document.documentElement.scrollHeight,
  }));
  const before = page.viewportSize();
  await page.setViewportSize({
    width,
    height: state.page === 'popup' ? Math.min(height, 600) : height,
  });
  await page.screenshot({ path });
  if (before !== null) await page.setViewportSize(before);
}

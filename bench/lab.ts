import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import * as v from 'valibot';
import { type LogEntry, type Sandbox, startSandbox } from '../sandbox/index';
import { launchChromium } from '../scripts/browser/chromium';
import { browserSession } from '../scripts/browser/toolbar';
import { selfContained } from '../scripts/build/self-contained';
import { watchBackgrounds } from './backgrounds';

/** An extension in the lab's browser. */
export interface Installed {
  /** The address of one of its pages. */
  url(path: string): string;
  /** Opens one of its pages in a tab of its own. */
  open(path: string): Promise<Page>;
  remove(): Promise<void>;
}

/** One browser with the sandbox behind Adobe's host names, and the extensions that are compared. */
export interface Lab {
  readonly context: BrowserContext;
  readonly sandbox: Sandbox;
  /** The smallest extension that writes down what it is about to do, and does it. */
  readonly smallestReset: Installed;
  /** Installs a field and a button. */
  smallestPopup(): Promise<Installed>;
  /** Installs our build, as new: each copy has a storage of its own. */
  product(): Promise<Installed>;
  /** The next request with this method that resets this device; its time is that of arrival. */
  arrivalOf(deviceId: string): Promise<LogEntry>;
  /** Stops every background, and waits until none is there. */
  stopBackgrounds(): Promise<void>;
  close(): Promise<void>;
}

const baselines = fileURLToPath(new URL('./baselines', import.meta.url));
const loaded = v.object({ id: v.string() });

/** @param build folder of our built extension */
export async function startLab(build: string): Promise<Lab> {
  const folder = await mkdtemp(join(tmpdir(), 'reset-temp-pass-bench-'));
  const waiting = new Map<string, (entry: LogEntry) => void>();
  const sandbox = await startSandbox({
    throttle: false,
    // The same clock as a page's `performance.timeOrigin + performance.now()`, finer than Date.now.
    now: () => performance.timeOrigin + performance.now(),
    onRequest(entry) {
      if (entry.target?.kind !== 'device') return;
      const deviceId = entry.target.deviceId ?? '';
      waiting.get(deviceId)?.(entry);
      waiting.delete(deviceId);
    },
  });
  const smallestReset = await baseline(folder, 'intent-then-send', ['popup', 'background']);
  const chromium = await launchChromium({
    extension: smallestReset,
    takesMore: true,
    sandbox,
    headless: true,
  });
  const { context } = chromium;
  const [browser, backgrounds] = await Promise.all([
    browserSession(context),
    watchBackgrounds(context),
  ]);
  let copies = 0;

  function installedAs(id: string): Installed {
    const url = (path: string) => `chrome-extension://${id}/${path}`;
    return {
      url,
      async open(path) {
        const page = await context.newPage();
        await page.goto(url(path));
        return page;
      },
      async remove() {
        await browser.send('Extensions.uninstall', { id });
      },
    };
  }
  async function install(path: string): Promise<Installed> {
    const answer = await browser.send('Extensions.loadUnpacked', { path });
    return installedAs(v.parse(loaded, answer).id);
  }

  return {
    context,
    sandbox,
    smallestReset: installedAs(chromium.extensionId),
    smallestPopup: async () => install(await baseline(folder, 'smallest-popup', ['background'])),
    async product() {
      copies += 1;
      const copy = join(folder, `product-${copies}`);
      await cp(build, copy, { recursive: true });
      return install(copy);
    },
    arrivalOf: (deviceId) =>
      new Promise((resolve) => {
        waiting.set(deviceId, resolve);
      }),
    stopBackgrounds: backgrounds.stop,
    async close() {
      await chromium.close();
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Writes a baseline with its scripts, each as one file that imports nothing. */
async function baseline(folder: string, name: string, scripts: readonly string[]): Promise<string> {
  const target = join(folder, name);
  await mkdir(target, { recursive: true });
  await cp(join(baselines, name), target, {
    recursive: true,
    filter: (path) => !path.endsWith('.ts'),
  });
  for (const script of scripts) {
    const { code } = await selfContained(`bench/baselines/${name}/${script}.ts`);
    await writeFile(join(target, `${script}.js`), code);
  }
  return target;
}

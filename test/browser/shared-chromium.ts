import { cp, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { inject } from 'vitest';
import { adobeHostNames } from '../../sandbox/model/environments';
import { openServer, type SandboxServer } from '../../sandbox/server';
import {
  launchEmptyChromium,
  loadExtension,
  type RunningChromium,
} from '../../scripts/browser/chromium';
import { browserSession } from '../../scripts/browser/toolbar';
import { exitWhenEnded } from './exit-when-ended';

/** A Chromium that one file of tests after the other uses, each with its own extension in it. */
export interface SharedChromium {
  /** Where its host names lead. */
  readonly server: SandboxServer;
  /**
   * Puts an extension in. Each time it is a copy in another folder, and so has another ID: nothing
   * that the browser remembers by ID, such as storage, permissions and zoom, can come from before.
   *
   * @param others folders of other extensions, none of which has a background
   */
  install(build: string, others: readonly string[]): Promise<Omit<RunningChromium, 'close'>>;
  /**
   * Takes everything out again and lets the next file have it; one that is broken is ended. A
   * second time nothing is done.
   */
  giveBack(): Promise<void>;
}

interface Chromium extends SharedChromium {
  readonly context: BrowserContext;
  /** Ends it, and removes what it had on disk. */
  end(): Promise<void>;
}

/** A second one lives while one file uses two; more than one is not kept for the next file. */
const idle: Chromium[] = [];

/** One that nobody uses, or a new one. */
export async function sharedChromium(): Promise<SharedChromium> {
  for (let one = idle.pop(); one !== undefined; one = idle.pop()) {
    if (one.context.browser()?.isConnected()) return one;
    await one.end();
  }
  return startShared();
}

async function startShared(): Promise<Chromium> {
  const folder = await mkdtemp(join(inject('sharedBrowsers'), 'chromium-'));
  const server = await openServer();
  const address = { ...server, hosts: adobeHostNames };
  const browser = await launchEmptyChromium(address, join(folder, 'profile'));
  const { context } = browser;
  const session = await browserSession(context);
  exitWhenEnded();
  let builds = 0;
  let installed: string[] = [];
  let isLent = false;

  async function load(path: string): Promise<void> {
    const { id } = await session.send('Extensions.loadUnpacked', { path });
    installed.push(id);
  }
  async function end(): Promise<void> {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  async function tidy(): Promise<void> {
    // Without a tab the browser would end.
    const blank = await context.newPage();
    for (const id of installed) await session.send('Extensions.uninstall', { id });
    installed = [];
    const other = () => context.pages().find((page) => page !== blank);
    for (let page = other(); page !== undefined; page = other()) await page.close();
    const workers = context.serviceWorkers();
    await Promise.all(workers.map((worker) => worker.waitForEvent('close')));
    await context.clearPermissions();
    await context.clearCookies();
    await context.setOffline(false);
    const page = await context.newCDPSession(blank);
    await page.send('Network.clearBrowserCache');
    const origin = `https://localhost:${server.port}`;
    await page.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await page.detach();
    await rm(join(folder, `build-${builds}`), { recursive: true, force: true });
  }
  const chromium: Chromium = {
    context,
    server,
    async install(build, others) {
      isLent = true;
      builds += 1;
      const copy = join(folder, `build-${builds}`);
      await cp(build, copy, { recursive: true });
      for (const other of others) await load(other);
      const extension = await loadExtension(context, copy);
      installed.push(extension.extensionId);
      return { context, ...extension };
    },
    async giveBack() {
      if (!isLent) return;
      isLent = false;
      if (!context.browser()?.isConnected()) return end();
      const isTidy = await tidy().then(
        () => true,
        (error: unknown) => console.error(`This Chromium is not used again: ${error}`),
      );
      if (isTidy && idle.length === 0) idle.push(chromium);
      else await end();
    },
    end,
  };
  return chromium;
}

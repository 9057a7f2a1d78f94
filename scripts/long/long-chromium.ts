import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sandbox } from '../../sandbox/index';
import { pagePaths } from '../../src/messages/page-urls';
import { t } from '../../src/text/t';
import { launchChromium, switchesFor } from '../browser/chromium';
import { chromiumPath } from '../browser/chromium-path';
import { browserSession } from '../browser/toolbar';
import { endProcess } from './end-process';
import { type DrivenBrowser, type LongBrowser, pressAndRead } from './long-browser';

/** Chromium with a built extension that is loaded at each start of the same profile. */
export async function longChromium(sandbox: Sandbox, extension: string): Promise<LongBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'long-chromium-'));

  async function driven(): Promise<DrivenBrowser> {
    const launched = await launchChromium({ extension, sandbox, headless: true, profile });
    const { context, extensionId } = launched;
    const origin = `chrome-extension://${extensionId}`;
    const page = await context.newPage();
    await page.goto(`${origin}/${pagePaths.settings}`);
    return {
      command: (sent) =>
        page.evaluate((message): Promise<unknown> => chrome.runtime.sendMessage(message), sent),
      async exportedCsv(path) {
        const exporting = await context.newPage();
        await exporting.goto(`${origin}/${path}`);
        const text = await exporting.evaluate(pressAndRead, t('history_exportCsv'));
        await exporting.close();
        return text;
      },
      async stopBackground() {
        const session = await context.newCDPSession(page);
        await session.send('ServiceWorker.enable');
        await session.send('ServiceWorker.stopAllWorkers');
        await session.detach();
      },
      async kill() {
        const session = await browserSession(context);
        const { processInfo } = await session.send('SystemInfo.getProcessInfo');
        const main = processInfo.find(({ type }) => type === 'browser');
        if (main === undefined) throw new Error('Chromium has no process');
        const closed = new Promise((resolve) => context.once('close', resolve));
        process.kill(main.id, 'SIGKILL');
        await closed;
      },
      close: launched.close,
    };
  }
  return {
    driven,
    async alone() {
      const args = [
        '--headless=new',
        '--password-store=basic',
        ...switchesFor(sandbox, [extension]),
        `--user-data-dir=${profile}`,
      ];
      const child = spawn(chromiumPath(), args, { stdio: 'ignore' });
      // Whatever ends this program, nothing of it stays.
      process.once('exit', () => child.kill());
      return { close: () => endProcess(child) };
    },
    remove: () => rm(profile, { recursive: true, force: true, maxRetries: 5 }),
  };
}

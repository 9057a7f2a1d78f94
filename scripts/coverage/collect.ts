import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setInterval } from 'node:timers';
import puppeteer, { type CDPSession, type Protocol } from 'puppeteer-core';

/** What one script of the extension ran, as V8 counts it. */
export type ScriptCoverage = Protocol.Profiler.ScriptCoverage;

/** How often counts are fetched, in ms: what a target ran after the last time is lost with it. */
const pause = 250;
const precise = { callCount: true, detailed: true };

/**
 * Counts what runs in every page, frame, worker and content script of a browser's extension.
 *
 * @param profile the browser's profile folder, where it says at which port it listens
 * @param folder where the counts are written at the end
 * @returns ends the counting
 */
export async function collectCoverage(
  profile: string,
  folder: string,
): Promise<() => Promise<void>> {
  const [port = '', path = ''] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split(
    '\n',
  );
  const browser = await puppeteer.connect({
    browserWSEndpoint: `ws://127.0.0.1:${port}${path}`,
    // Its own attachments are of no use here.
    targetFilter: () => false,
  });
  const sessions = new Set<CDPSession>();
  const taken: ScriptCoverage[] = [];

  async function attach(session: CDPSession): Promise<void> {
    const wanted = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
    session.on('sessionattached', (child: CDPSession) => void attach(child).catch(() => undefined));
    await Promise.allSettled([
      session.send('Target.setAutoAttach', wanted),
      session.send('Profiler.enable'),
      session.send('Profiler.startPreciseCoverage', precise).then(() => sessions.add(session)),
      session.send('Runtime.runIfWaitingForDebugger'),
    ]);
  }
  async function take(): Promise<void> {
    await Promise.all(
      [...sessions].map(async (session) => {
        try {
          const { result } = await session.send('Profiler.takePreciseCoverage');
          taken.push(...result.filter(({ url }) => url.startsWith('chrome-extension://')));
        } catch {
          // The target is gone.
          sessions.delete(session);
        }
      }),
    );
  }

  await attach(await browser.target().createCDPSession());
  let last = Promise.resolve();
  const timer = setInterval(() => {
    last = last.then(take);
  }, pause);
  return async () => {
    clearInterval(timer);
    await last;
    await take();
    await browser.disconnect();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${process.pid}-${Date.now()}.json`), JSON.stringify(taken));
  };
}

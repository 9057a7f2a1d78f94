import { type Sandbox, startSandbox } from '../../sandbox/index';
import { logLine } from '../../sandbox/log-line';
import { launchChromium, type RunningChromium } from '../browser/chromium';
import { browserSession } from '../browser/toolbar';
import { setUpExtension } from '../start/job';
import { startDevServer } from './server';

/** A browser in which every change to the code shows. */
export interface DevSession {
  readonly chromium: RunningChromium;
  readonly sandbox: Sandbox;
  close(): Promise<void>;
}

export interface SessionOptions {
  /** The repository's root. */
  readonly root: string;
  readonly headless: boolean;
  /** Told what happens, one line at a time. */
  readonly say: (line: string) => void;
}

/** Starts Vite's server, the sandbox and a browser, and sets the extension up. */
export async function startDevSession({
  root,
  headless,
  say,
}: SessionOptions): Promise<DevSession> {
  let reload = async () => {};
  let reloading = Promise.resolve();
  const server = await startDevServer(root, {
    onBackground(file) {
      reloading = reloading
        .then(() => reload())
        .then(
          () => say(`${file}: the extension was loaded again`),
          // What is broken now may be right with the next change.
          (error: unknown) => say(`${file}: the browser does not load this: ${error}`),
        );
    },
    onContentScript: (file) =>
      say(`${file}: load the web page again, it has the old content script`),
    onManifest: (file) => say(`${file}: end this and start it again`),
  });
  const sandbox = await startSandbox({ onRequest: (entry) => say(`  ${logLine(entry)}`) });
  const { extension } = server;
  const chromium = await launchChromium({ extension, sandbox, headless });
  const browser = await browserSession(chromium.context);
  await isActive(chromium);
  await setUpExtension(chromium, sandbox);
  reload = async () => {
    const own = `chrome-extension://${chromium.extensionId}/`;
    const pages = chromium.context.pages().filter((page) => page.url().startsWith(own));
    const urls = pages.map((page) => page.url());
    // It keeps its ID and what is stored, and `runtime.reload()` would leave it disabled.
    await browser.send('Extensions.loadUnpacked', { path: extension });
    for (const [index, url] of urls.entries()) {
      const old = pages[index];
      const page = old === undefined || old.isClosed() ? await chromium.context.newPage() : old;
      await page.goto(url);
    }
  };
  return {
    chromium,
    sandbox,
    async close() {
      await chromium.close();
      await sandbox.close();
      await server.close();
    },
  };
}

/** The background hands out the pages: before it is active, a page only waits for it. */
async function isActive({ worker }: RunningChromium): Promise<void> {
  await worker.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const registration: ServiceWorkerRegistration = Reflect.get(globalThis, 'registration');
        const own: ServiceWorker = Reflect.get(globalThis, 'serviceWorker');
        if (own.state === 'activated' && registration.active !== null) return resolve();
        own.addEventListener('statechange', () => own.state === 'activated' && resolve());
      }),
  );
}

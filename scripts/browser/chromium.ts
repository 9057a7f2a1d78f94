import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright-core';
import { collectCoverage } from '../coverage/collect';
import { chromiumArguments, chromiumPath } from './chromium-path';
import { browserSession } from './toolbar';

/** Where `npm run coverage` wants the counts of what ran; nothing is counted otherwise. */
const coverageFolder = process.env['COVERAGE_FOLDER'];

/** Which stand-in answers under Adobe's host names. */
export interface SandboxAddress {
  readonly port: number;
  readonly spki: string;
  readonly hosts: readonly string[];
}

export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  /** Folders of other extensions, which the same person has installed; none has a background. */
  readonly others?: readonly string[];
  /** Whether more may be installed while it runs; otherwise only the named ones work. */
  readonly takesMore?: boolean;
  readonly sandbox: SandboxAddress;
  readonly headless: boolean;
  /** The X display for its window, such as `:99`; the one of the environment where left out. */
  readonly display?: string;
  /** A profile folder to go on with; a new one, removed at the end, where left out. */
  readonly profile?: string;
}

export interface RunningChromium {
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly extensionId: string;
  close(): Promise<void>;
}

/**
 * Starts Chromium with the extension, so that the shipped build talks to its real host names and
 * the sandbox answers. Every other host name is unknown to it.
 */
export async function launchChromium(options: LaunchOptions): Promise<RunningChromium> {
  const {
    extension,
    others = [],
    takesMore = false,
    sandbox,
    headless,
    display,
    profile,
  } = options;
  // Counting begins once the browser runs; only a profile that goes on has the extension before.
  const loadedLater = coverageFolder !== undefined && profile === undefined;
  const loaded = [...(loadedLater ? [] : [extension]), ...others].join(',');
  const takesOthers = takesMore || loadedLater;
  const folder = profile ?? (await mkdtemp(join(tmpdir(), 'reset-temp-pass-')));
  const rules = [
    ...sandbox.hosts.map((host) => `MAP ${host} 127.0.0.1:${sandbox.port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE localhost',
    'EXCLUDE 127.0.0.1',
  ];
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: chromiumPath(),
    headless: false,
    // The driver switches off every extension that `--disable-extensions-except` does not name.
    ...(takesOthers ? { ignoreDefaultArgs: ['--disable-extensions'] } : {}),
    viewport: headless ? { width: 1000, height: 800 } : null,
    ...(display === undefined ? {} : { env: { ...process.env, DISPLAY: display } }),
    args: [
      ...(headless ? ['--headless=new'] : []),
      ...(display === undefined ? [] : ['--ozone-platform=x11', '--window-position=0,0']),
      ...chromiumArguments,
      ...(coverageFolder ? ['--remote-debugging-port=0'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(takesOthers ? [] : [`--disable-extensions-except=${loaded}`]),
      ...(loaded === '' ? [] : [`--load-extension=${loaded}`]),
      `--host-resolver-rules=${rules.join(',')}`,
      `--ignore-certificate-errors-spki-list=${sandbox.spki}`,
    ],
  });
  const endCoverage = coverageFolder && (await collectCoverage(folder, coverageFolder));
  if (loadedLater) {
    const session = await browserSession(context);
    await session.send('Extensions.loadUnpacked', { path: extension });
  }
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return {
    context,
    worker,
    extensionId: new URL(worker.url()).host,
    async close() {
      if (endCoverage) await endCoverage();
      await context.close();
      if (profile === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright-core';
import { collectCoverage } from '../coverage/collect';
import { chromiumArguments, chromiumPath } from './chromium-path';
import { speechOf } from './speech';
import { browserSession } from './toolbar';

/** Where `npm run coverage` wants the counts of what ran; nothing is counted otherwise. */
const coverageFolder = process.env['COVERAGE_FOLDER'];

/** Whether what runs is counted, for each browser from its start to its end. */
export const isCounted = coverageFolder !== undefined;

const noNetworking = '--disable-background-networking';

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
  /** Whether it fetches what a policy installs, and updates, by itself. */
  readonly fetchesExtensions?: boolean;
  /**
   * What its own texts are in, as a BCP 47 tag: `de-DE`. American English where left out, whatever the
   * machine speaks; the machine's for `system`.
   */
  readonly language?: string;
}

export interface RunningChromium {
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly extensionId: string;
  close(): Promise<void>;
}

/** A Chromium that knows the sandbox, with or without extensions. */
interface StartedChromium {
  readonly context: BrowserContext;
  /** Its profile folder. */
  readonly folder: string;
  close(): Promise<void>;
}

/**
 * Starts Chromium with the extension, so that the shipped build talks to its real host names and
 * the sandbox answers. Every other host name is unknown to it.
 */
export async function launchChromium(options: LaunchOptions): Promise<RunningChromium> {
  const { extension, others = [], takesMore = false, profile } = options;
  // Counting begins once the browser runs; only a profile that goes on has the extension before.
  const loadedLater = coverageFolder !== undefined && profile === undefined;
  const loaded = [...(loadedLater ? [] : [extension]), ...others];
  const started = await startChromium(options, loaded, takesMore || loadedLater);
  const { context, folder } = started;
  const endCoverage = coverageFolder && (await collectCoverage(folder, coverageFolder));
  const close = async () => {
    if (endCoverage) await endCoverage();
    await started.close();
  };
  if (loadedLater) return { context, ...(await loadExtension(context, extension)), close };
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return { context, worker, extensionId: new URL(worker.url()).host, close };
}

/**
 * The same without an extension, for whoever loads one after the other into it.
 *
 * @param profile its profile folder, which stays
 * @param fetchesExtensions whether it fetches what a policy installs, and updates
 */
export function launchEmptyChromium(
  sandbox: SandboxAddress,
  profile: string,
  fetchesExtensions = false,
): Promise<StartedChromium> {
  return startChromium({ sandbox, headless: true, profile, fetchesExtensions }, [], true);
}

/**
 * Loads an unpacked extension with a background into a browser that takes more.
 * (Chrome DevTools Protocol, Extensions.loadUnpacked)
 */
export async function loadExtension(
  context: BrowserContext,
  path: string,
): Promise<Pick<RunningChromium, 'worker' | 'extensionId'>> {
  const session = await browserSession(context);
  const { id } = await session.send('Extensions.loadUnpacked', { path });
  await session.detach();
  const isIts = (worker: Worker) => new URL(worker.url()).host === id;
  const worker =
    context.serviceWorkers().find(isIts) ??
    (await context.waitForEvent('serviceworker', { predicate: isIts }));
  return { worker, extensionId: id };
}

/**
 * The switches of every Chromium that knows the sandbox, whoever starts it.
 *
 * @param loaded folders of extensions
 * @param takesMore whether others may be installed while it runs
 */
export function switchesFor(
  sandbox: SandboxAddress,
  loaded: readonly string[],
  takesMore = false,
): string[] {
  const rules = [
    ...sandbox.hosts.map((host) => `MAP ${host} 127.0.0.1:${sandbox.port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE localhost',
    'EXCLUDE 127.0.0.1',
  ];
  return [
    ...chromiumArguments,
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-component-update',
    '--disable-sync',
    ...(takesMore ? [] : [`--disable-extensions-except=${loaded.join(',')}`]),
    ...(loaded.length === 0 ? [] : [`--load-extension=${loaded.join(',')}`]),
    `--host-resolver-rules=${rules.join(',')}`,
    `--ignore-certificate-errors-spki-list=${sandbox.spki}`,
  ];
}

async function startChromium(
  {
    sandbox,
    headless,
    display,
    profile,
    fetchesExtensions,
    language = 'en-US',
  }: Omit<LaunchOptions, 'extension'>,
  loaded: readonly string[],
  takesMore: boolean,
): Promise<StartedChromium> {
  const speech = language === 'system' ? undefined : speechOf(language);
  const folder = profile ?? (await mkdtemp(join(tmpdir(), 'reset-temp-pass-')));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: chromiumPath(),
    headless: false,
    // The driver switches off every extension that `--disable-extensions-except` does not name.
    ignoreDefaultArgs: [
      ...(takesMore ? ['--disable-extensions'] : []),
      ...(fetchesExtensions ? [noNetworking] : []),
    ],
    viewport: headless ? { width: 1000, height: 800 } : null,
    env: { ...process.env, ...speech?.env, ...(display && { DISPLAY: display }) },
    ...speech?.page,
    args: [
      ...(headless ? ['--headless=new'] : []),
      ...(display === undefined ? [] : ['--ozone-platform=x11', '--window-position=0,0']),
      ...(coverageFolder ? ['--remote-debugging-port=0'] : []),
      ...(speech?.switches ?? []),
      ...(fetchesExtensions ? [] : [noNetworking]),
      ...switchesFor(sandbox, loaded, takesMore),
    ],
  });
  return {
    context,
    folder,
    async close() {
      await context.close();
      if (profile === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

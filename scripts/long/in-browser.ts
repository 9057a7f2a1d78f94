import { resolve } from 'node:path';
import Papa from 'papaparse';
import * as v from 'valibot';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { pagePaths, runPath } from '../../src/messages/page-urls';
import type { LongOptions } from './command-line';
import { type Ledger, ledgerOf, makeIds, report } from './ledger';
import type { DrivenBrowser, LongBrowser } from './long-browser';
import { longChromium } from './long-chromium';
import { longFirefox } from './long-firefox';
import { setUpRun } from './set-up-run';
import { until } from './until';

/** So many resets are seen before nothing is attached to the browser any more. */
const attachedFor = 20;
/** So many resets after each stop of the background. */
const betweenStops = 400;
/** In s: the longest time without a request that a run is given. */
const patience = 180;
/** In s: so long after its end a run is given to have all of it written. */
const settleTime = 60;
/** What Adobe documents (Throttling mechanism): a burst, then one a second. */
const burst = 10;

/** Nothing is attached to the browser while it runs. */
export function undisturbed(options: LongOptions): Promise<boolean> {
  return inBrowser(options, { lanes: 4 }, async (world, browser) => {
    await world.reset(attachedFor);
    await browser.close();
    const alone = await world.installed.alone();
    say('nothing is attached any more');
    await world.reset(options.items);
    const ledger = ledgerOf(world.sandbox);
    await alone.close();
    say('the browser was closed');
    return { ledger, browser: await world.installed.driven() };
  });
}

/** The background is stopped every few hundred resets, and the browser killed once. */
export function disturbed(options: LongOptions): Promise<boolean> {
  return inBrowser(options, { lanes: 8 }, async (world, first) => {
    let browser = first;
    let stops = 0;
    for (let count = betweenStops; count < options.items; count += betweenStops) {
      await world.reset(count);
      if (count * 2 >= options.items && (count - betweenStops) * 2 < options.items) {
        await browser.kill();
        browser = await world.installed.driven();
      } else {
        await browser.stopBackground();
        stops += 1;
      }
    }
    await world.reset(options.items);
    console.log(`The background was stopped ${stops} times, and the browser killed once.`);
    return { ledger: ledgerOf(world.sandbox), browser };
  });
}

/** Resets are throttled as Adobe documents it of other requests. */
export function throttled(options: LongOptions): Promise<boolean> {
  return inBrowser(options, { lanes: 4, throttle: true }, async (world, browser) => {
    await world.reset(attachedFor);
    await browser.close();
    const alone = await world.installed.alone();
    await world.reset(options.items);
    const ledger = ledgerOf(world.sandbox);
    await alone.close();
    const { log } = world.sandbox;
    const taken = log.filter(({ status }) => status !== 429).length;
    const seconds = ((log.at(-1)?.time ?? 0) - (log[0]?.time ?? 0)) / 1_000;
    const best = taken - burst;
    const share = (ledger.throttled / ledger.requests) * 100;
    console.log(
      `${share.toFixed(2)} % met a 429; ${seconds.toFixed(1)} s, ` +
        `${(seconds / best).toFixed(3)} × the ${best} s that the throttle allows at best`,
    );
    return { ledger, browser: await world.installed.driven() };
  });
}

interface World {
  readonly sandbox: Sandbox;
  readonly installed: LongBrowser;
  /** Resolves once so many devices were reset. */
  reset(count: number): Promise<void>;
}

async function inBrowser(
  { browser: name, items, rate, builds }: LongOptions,
  { lanes, throttle = false }: { readonly lanes: number; readonly throttle?: boolean },
  work: (
    world: World,
    browser: DrivenBrowser,
  ) => Promise<{ readonly ledger: Ledger; readonly browser: DrivenBrowser }>,
): Promise<boolean> {
  const reset = new Set<string>();
  let heardAt = performance.now();
  const sandbox = await startSandbox({
    throttle,
    onRequest({ status, target }) {
      heardAt = performance.now();
      if (status === 204 && target?.kind === 'device') reset.add(target.deviceId);
    },
  });
  sandbox.settings({ throttleResets: throttle });
  const build = resolve(builds, name);
  const installed = await (name === 'chromium' ? longChromium : longFirefox)(sandbox, build);
  const world = {
    sandbox,
    installed,
    reset: (count: number) =>
      until(() => {
        if (performance.now() - heardAt > patience * 1_000) {
          throw new Error(`No request for ${patience} s, after ${reset.size} resets`);
        }
        return reset.size >= count ? null : undefined;
      }, Number.POSITIVE_INFINITY).then(() => undefined),
  };
  try {
    const ids = makeIds(items);
    const browser = await installed.driven();
    const run = await setUpRun(browser, sandbox, ids, { rate, lanes });
    await run.start();
    say('the run was started');
    const worked = await work(world, browser);
    // The last outcomes may have been on their way to the disk.
    const told = async (path: string) => {
      let outcomes: ReadonlyMap<string, string> = new Map();
      const end = performance.now() + settleTime * 1_000;
      while (outcomes.size < items && performance.now() < end) {
        outcomes = outcomesIn(await worked.browser.exportedCsv(path));
      }
      return outcomes;
    };
    const byRun = await told(runPath(run.id));
    say('the run was read');
    const byHistory = await told(pagePaths.history);
    await worked.browser.close();
    const agrees = report(`${name}, the run's CSV`, ids, worked.ledger, byRun);
    return report(`${name}, the history's CSV`, ids, worked.ledger, byHistory) && agrees;
  } finally {
    await installed.remove().catch(() => undefined);
    await sandbox.close();
  }
}

const rowSchema = v.object({ deviceId: v.string(), outcome: v.string() });

/** What an exported file says of each device. */
function outcomesIn(csv: string): ReadonlyMap<string, string> {
  const { data } = Papa.parse(csv.replace(/^\ufeff/u, ''), { header: true, skipEmptyLines: true });
  const rows = v.parse(v.array(rowSchema), data).filter(({ outcome }) => outcome !== 'notSent');
  return new Map(rows.map(({ deviceId, outcome }) => [deviceId, outcome]));
}

function say(what: string): void {
  console.log(`${new Date().toISOString()} ${what}`);
}

import { parseArgs } from 'node:util';

export const browsers = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof browsers)[number];

export interface LongOptions {
  readonly browser: BrowserName;
  readonly items: number;
  /** Requests a second. */
  readonly rate: number;
  /** The folder of what was built. */
  readonly builds: string;
}

export const usage = `npm run long -- run        10,000 resets in a browser that nothing is attached to
npm run long -- stops      the same, with the background stopped and the browser killed in the middle
npm run long -- throttle   600 against the documented throttle
npm run long -- terminal   10,000 with the command line, killed in the middle
npm run long -- shards     10,000 with the command line, in four parts at once
npm run long -- lab        the page Devices with 200 devices, ten minutes against the documented throttle

  --browser NAME   ${browsers.join(' or ')} (chromium)
  --items N        how many devices
  --rate N         requests a second
  --builds FOLDER  where "npm run build" has put what is tried (dist)`;

/**
 * Reads what was typed behind the name of a run.
 *
 * @param otherwise what is not typed
 * @throws where it is not understood
 */
export function readOptions(
  args: readonly string[],
  otherwise: Pick<LongOptions, 'items' | 'rate'>,
): LongOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'string', default: 'chromium' },
      items: { type: 'string', default: String(otherwise.items) },
      rate: { type: 'string', default: String(otherwise.rate) },
      builds: { type: 'string', default: 'dist' },
    },
  });
  const browser = browsers.find((one) => one === values.browser);
  if (browser === undefined) throw new Error(`No browser is called ${values.browser}.`);
  const [items, rate] = [Number(values.items), Number(values.rate)];
  if (!Number.isInteger(items) || items < 1) throw new Error(`--items ${values.items}`);
  if (!(rate > 0)) throw new Error(`--rate ${values.rate}`);
  return { browser, items, rate, builds: values.builds };
}

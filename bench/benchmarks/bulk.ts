import { startSandbox } from '../../sandbox/index';
import { openServer } from '../../sandbox/server';
import type { Benchmark } from '../benchmark';
import { bulkBrowser } from '../bulk/bulk-browser';
import { curlList, type Protocol, parallel } from '../bulk/curl';

const count = 1_000;
/** In ms: how long the server takes for each. */
const answerTime = 20;

/** A thousand resets in one run, as fast as the browser lets them leave. */
function bulk(
  name: string,
  browser: 'chromium' | 'firefox',
  protocol: Protocol,
  aim: number,
): Benchmark {
  const [title, version] = [
    browser === 'chromium' ? 'Chromium' : 'Firefox',
    protocol === 'http1' ? 'HTTP/1.1' : 'HTTP/2',
  ];
  return {
    name,
    isLong: true,
    plan: { warmUps: 2, rounds: 7 },
    metrics: [
      {
        key: 'all',
        title: `1,000 resets in ${title}, ${version}, until the last outcome is stored`,
        baseline: `curl --parallel-max ${parallel[protocol]}`,
        unit: 'ms',
        aim: { ratio: aim },
      },
    ],
    async prepare() {
      const server = await openServer(0, protocol === 'http2');
      const sandbox = await startSandbox({ server, throttle: false });
      sandbox.fault('reset', { kind: 'delay', milliseconds: answerTime }, Number.POSITIVE_INFINITY);
      const product = await bulkBrowser(browser, sandbox);
      return {
        ours: async () => ({ all: await product.run({ count, lanes: 8 }) }),
        baseline: async () => ({ all: await curlList(sandbox, count, protocol) }),
        async close() {
          await product.close();
          await sandbox.close();
          await server.close();
        },
      };
    },
  };
}

export const bulkChromium = bulk('bulk', 'chromium', 'http1', 1.15);
export const bulkChromiumHttp2 = bulk('bulk-http2', 'chromium', 'http2', 1.32);
export const bulkFirefox = bulk('bulk-firefox', 'firefox', 'http1', 1.15);
export const bulkFirefoxHttp2 = bulk('bulk-firefox-http2', 'firefox', 'http2', 1.45);

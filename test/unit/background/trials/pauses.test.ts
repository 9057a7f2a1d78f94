import { expect, test, vi } from 'vitest';
import { background, FakeAdobe, freshForEach } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';
import { resetOf, startOf } from '../parsed-command';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
/** Nobody waits between two tries. */
vi.mock('../../../../src/pass/http/http', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../../../src/pass/http/http')>();
  return { ...real, browserNetwork: { ...real.browserNetwork, sleep: async () => undefined } };
});
const adobe = new FakeAdobe();
freshForEach(browser, adobe);

const throttled = () => new Response(null, { status: 429 });

test('where Adobe does not say for how long it pauses, the count of requests does', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const now = Date.now();
  const { startTrial } = await background(browser);
  const answers = Array.from({ length: 20 }, () => throttled);
  adobe.next('POST', ...answers);
  const starts = [];
  // More than the ten that Adobe takes at once.
  for (const deviceId of ['one', 'two', 'three', 'four']) {
    starts.push(await startTrial(startOf({ viewer: { deviceId } })));
  }
  vi.useRealTimers();
  expect(starts[0]).toMatchObject({ error: { kind: 'throttled' } });
  expect(starts.at(-1)).toMatchObject({ error: { kind: 'throttled', until: expect.any(Number) } });
  const last = starts.at(-1);
  expect(last?.ok === false && (last.error.until ?? 0) > now).toBe(true);
});

test('nothing is counted of resets: without a word of Adobe’s the end of a pause is unknown', async () => {
  const { resetSome } = await background(browser);
  adobe.next('DELETE', ...Array.from({ length: 20 }, () => throttled));
  const reset = await resetSome(resetOf());
  const outcome = reset.ok ? reset.value.parts[0]?.outcome : undefined;
  expect(outcome).toMatchObject({ state: 'failed', error: { kind: 'throttled' } });
  expect(outcome).not.toMatchObject({ error: { until: expect.any(Number) } });
});

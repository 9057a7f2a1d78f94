import { afterAll, beforeAll, expect, test } from 'vitest';
import { bestOf, merged } from '../../src/detection/merge-frames';
import { expected } from '../pages/expected';
import { lookThrough, startFinder } from '../pages/isolated-look';

let finder: Awaited<ReturnType<typeof startFinder>>;
beforeAll(async () => {
  finder = await startFinder();
});
afterAll(() => finder.close());

test.each(expected)('$file: $why', async ({ file, query, count, ...wanted }) => {
  const page = await finder.show(`${file}${query}`);
  const seen = async () => {
    const reports = await lookThrough(page, finder.script);
    const sorted = await merged(reports.map((report) => report.candidates));
    // A page that names several names the wanted one among them; null is a page that names none.
    const of = (kind: 'requestorIds' | 'mvpdIds', one: string | null) => {
      const named = reports.flatMap((report) => report[kind].map(String));
      return one !== null && named.includes(one) ? one : (named[0] ?? null);
    };
    return {
      candidates: count === undefined ? sorted.map((one) => `${one.deviceId}`).sort() : [],
      count: count && reports.reduce((sum, one) => sum + one.candidates.length + one.more, 0),
      best: bestOf(sorted)?.deviceId ?? null,
      requestor: of('requestorIds', wanted.requestor),
      mvpd: of('mvpdIds', wanted.mvpd),
    };
  };
  const { candidates, best, requestor, mvpd } = wanted;
  // Polled, as some pages bring their content late.
  await expect
    .poll(seen, { timeout: 10_000 })
    .toEqual({ candidates: [...candidates].sort(), count, best, requestor, mvpd });
});

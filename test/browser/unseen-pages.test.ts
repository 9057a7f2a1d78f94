import { afterAll, beforeAll, expect, test } from 'vitest';
import { bestOf, merged } from '../../src/detection/merge-frames';
import { expectedIn } from '../pages/expected';
import { lookThrough, startFinder } from '../pages/isolated-look';

// Whole pages that nobody tunes the finder to: not read by those who change it, and no reason for a
// rule. What each was read as before is recorded, and may only get better.

const parts = ['requestor', 'mvpd'] as const;
/** What of each page is read wrongly. */
const wrong: Readonly<Record<string, readonly string[]>> = {
  'code-review.html': ['requestor', 'mvpd'],
};

let finder: Awaited<ReturnType<typeof startFinder>>;
beforeAll(async () => {
  finder = await startFinder();
});
afterAll(() => finder.close());

test.each(expectedIn('unseen/expected.json'))(
  '$file is read as before or better',
  async ({ file, ...wanted }) => {
    const page = await finder.show(`unseen/${file}`);
    const reports = await lookThrough(page, finder.script);
    const sorted = await merged(reports.map((report) => report.candidates));
    const named = (kind: 'requestorIds' | 'mvpdIds') =>
      reports.flatMap((report) => report[kind].map(String)).join() || null;
    const seen = {
      candidates: sorted.map(({ deviceId }) => `${deviceId}`).sort(),
      best: bestOf(sorted)?.deviceId ?? null,
      requestor: named('requestorIds'),
      mvpd: named('mvpdIds'),
    };
    const faults = parts.filter(
      (part) => JSON.stringify(seen[part]) !== JSON.stringify(wanted[part]),
    );
    const before = wrong[file] ?? [];
    expect(
      before.filter((part) => !faults.some((one) => one === part)),
      'Read rightly now: take it off the record',
    ).toEqual([]);
    expect(
      faults.map((part) => (before.includes(part) ? part : { part, seen: seen[part] })),
    ).toEqual(before);
  },
);

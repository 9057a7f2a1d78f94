// @own-process: it counts the time of its process, in which 50 MB leave garbage behind
import { expect, test } from 'vitest';
import { requestsOfFile } from '../../../src/app-request/files/requests-of-file';
import { harFile } from '../../generated/app-requests/har-file';
import { cpuTime } from '../cpu-time';

const entries = 5_000;
const bytes = 50 * 1024 * 1024;

test('a HAR of 50 MB is read in twice the time of JSON.parse at most', async () => {
  const { text, requests } = harFile(entries, bytes);
  expect(text.length).toBeGreaterThan(bytes);
  const file = new File([text], 'traffic.har');
  const rounds: { parsing: number; reading: number }[] = [];
  for (let round = 0; round < 5; round += 1) {
    const reads = cpuTime();
    const answer = await requestsOfFile(file, []);
    const reading = reads();
    expect(answer?.requests).toHaveLength(requests.length);
    const parses = cpuTime();
    JSON.parse(await file.text());
    rounds.push({ reading, parsing: parses() });
  }
  // Garbage of one round is collected in another: the best of each has least of it.
  const best = (of: keyof (typeof rounds)[number]) => Math.min(...rounds.map((one) => one[of]));
  expect(best('reading')).toBeLessThanOrEqual(2 * best('parsing'));
});

import { expect, test, vi } from 'vitest';
import { choicesOf } from '../../../src/history/filter/choices';
import {
  filtered,
  type HistoryFilter,
  noFilter,
  type Sorting,
} from '../../../src/history/filter/filter';
import { sorted } from '../../../src/history/filter/sort';
import type { HistoryEntry } from '../../../src/storage/history/history-entry';
import { t } from '../../../src/text/t';
import { deviceId, entryOf, failed, key, partsOf, pending, unknown } from './sample-entries';

const device = { kind: 'device', deviceId };
const named = entryOf({ deviceName: 'Living room Röku' });
const ofPass = entryOf({ tempPassName: 'Channel trial', tempPassId: 'other', mvpdId: 'Promo' });
const ofKey = entryOf({ parts: partsOf({ kind: 'key', key }) });
const refused = entryOf({ parts: partsOf(device, failed), requestorId: 'REF31' });
const doubtful = entryOf({ parts: partsOf(device, unknown) });
const running = entryOf({ parts: partsOf(device, pending) });
const partly = entryOf({
  parts: [...partsOf(device), ...partsOf({ kind: 'key', key }, failed)],
});
const production = entryOf({ environment: { kind: 'release-production' } });
const everybody = entryOf({ parts: partsOf({ kind: 'everyDevice' }) });
const all = [...[named, ofPass, ofKey, refused, doubtful, running, partly, production, everybody]];
const shown = (change: Partial<HistoryFilter>) => filtered(all, { ...noFilter, ...change });

test.each<[string, string, readonly HistoryEntry[]]>([
  ['a part of a name, in either case', 'RÖKU', [named]],
  ['several parts in any order', 'room living', [named]],
  ['a Temp Pass', 'channel', [ofPass]],
  ['a part of a device ID', '561c-94f4', all.filter((one) => one !== ofKey && one !== everybody)],
  ['the end of a key', '09069fb7', [ofKey, partly]],
  ['a requestor', 'ref31', [refused]],
  ['an MVPD', 'promo', [ofPass]],
  ["a code of Adobe's", 'invalid_mvpd', [refused, partly]],
  ['a status', '400', [refused, partly]],
  ['an environment', 'release production', [production]],
  ['everyone', 'every device', [everybody]],
  ['nothing but spaces', '  ', all],
  ['what nothing has', 'nowhere', []],
])('a search for %s finds what has it', (_, text, expected) => {
  expect(shown({ text })).toEqual(expected);
});

test('each filter leaves what it names, and several what all of them name', () => {
  expect(shown({})).toBe(all);
  expect(shown({ tempPass: 'other' })).toEqual([ofPass]);
  expect(shown({ environment: 'release-production' })).toEqual([production]);
  expect(shown({ device: deviceId })).not.toContain(ofKey);
  expect(shown({ device: deviceId, text: 'ref31' })).toEqual([refused]);
});

test.each([
  ['failed', [refused]],
  ['unknown', [doubtful]],
  ['pending', [running]],
  ['partly', [partly]],
] as const)('of the outcome %s there is what has it as a whole', (outcome, expected) => {
  expect(shown({ outcome })).toEqual(expected);
});

test('a day is that of this machine, from midnight to midnight, where the clocks change too', () => {
  vi.stubEnv('TZ', 'Europe/Berlin');
  // On this day in Berlin it was two o'clock twice.
  const at = (text: string) => entryOf({ startedAt: Date.parse(text) });
  const before = at('2026-10-24T23:59:59+02:00');
  const first = at('2026-10-25T00:00:00+02:00');
  const last = at('2026-10-25T23:59:59+01:00');
  const after = at('2026-10-26T00:00:00+01:00');
  const days = [after, last, first, before];
  expect(filtered(days, { ...noFilter, day: '2026-10-25' })).toEqual([last, first]);
  vi.unstubAllEnvs();
});

test('a day that is typed in part leaves everything', () => {
  expect(shown({ day: '' })).toEqual(all);
});

test('in each order what is alike stays the newest first', () => {
  const of = (startedAt: number, change: object) => entryOf({ startedAt, ...change });
  const slow = partsOf(device, { ...failed, milliseconds: 900 });
  const newest = of(3, { deviceName: 'TV 10', tempPassName: 'B' });
  const middle = of(2, { deviceName: 'TV 2', tempPassName: 'A', parts: slow });
  const oldest = of(1, { deviceName: 'TV 10', tempPassName: 'A' });
  const inOrder = (by: Sorting) => sorted([newest, middle, oldest], by);
  expect(inOrder('newest')).toEqual([newest, middle, oldest]);
  expect(inOrder('oldest')).toEqual([oldest, middle, newest]);
  expect(inOrder('tempPass')).toEqual([middle, oldest, newest]);
  expect(inOrder('device')).toEqual([middle, newest, oldest]);
  expect(inOrder('outcome')).toEqual([middle, newest, oldest]);
  expect(inOrder('slowest')).toEqual([middle, newest, oldest]);
});

test('the choices are what the entries have, by the last name of each', () => {
  const renamed = [
    entryOf({ deviceName: 'Kitchen', tempPassName: 'New' }),
    entryOf({ deviceName: 'Living room', tempPassName: 'Old' }),
    entryOf({ environment: { kind: 'prequal-staging' }, tempPassId: 'other' }),
  ];
  expect(choicesOf(renamed)).toEqual({
    tempPasses: [
      { value: 'pass', name: 'New' },
      { value: 'other', name: 'REF30 · TempPass' },
    ],
    environments: [
      { value: 'prequal-staging', name: t('environment_prequalStaging') },
      { value: 'release-staging', name: t('environment_releaseStaging') },
    ],
    devices: [{ value: deviceId, name: 'Kitchen' }],
  });
});

import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvOf, exportedRows, jsonOf } from '../../../src/history/export/export-history';
import { deviceId, entryOf, failed, key, partsOf } from './sample-entries';

const device = { kind: 'device', deviceId };
const both = entryOf({
  deviceName: 'Living room',
  tempPassName: 'Channel, "trial"\nof two lines',
  parts: [...partsOf(device), ...partsOf({ kind: 'key', key }, failed)],
  verification: { deviceId, before: { state: 'none' }, after: { state: 'none' } },
});

const read = (text: string) =>
  Papa.parse<Record<string, string>>(text.replace('\ufeff', ''), {
    header: true,
    skipEmptyLines: true,
  }).data;

test('each request is a line, with the words of no language', () => {
  expect(read(csvOf([both]))).toEqual([
    {
      time: '2027-01-15T08:00:00.000Z',
      tempPass: 'Channel, "trial"\nof two lines',
      requestorId: 'REF30',
      mvpdId: 'TempPass',
      environment: 'release-staging',
      serviceUrl: '',
      target: 'device',
      deviceId,
      deviceName: 'Living room',
      outcome: 'done',
      status: '204',
      milliseconds: '182',
      failure: '',
      code: '',
      trialBefore: 'none',
      trialAfter: 'none',
      source: 'browser',
      resetId: both.id,
    },
    expect.objectContaining({
      target: 'key',
      deviceId: '',
      outcome: 'failed',
      status: '400',
      failure: 'badRequest',
      code: 'invalid_mvpd',
    }),
  ]);
});

test('the columns of the file are those of its lines', () => {
  const [row = {}] = exportedRows([both]);
  expect(csvOf([]).replace('\ufeff', '').trim().split(',')).toEqual(Object.keys(row));
});

test.each([csvOf, jsonOf])('no file holds a key', (write) => {
  const entries = [both, entryOf({ parts: partsOf({ kind: 'key', key }) })];
  const text = write(entries);
  expect(text).toContain('key');
  expect(text).not.toContain(key.slice(0, 8));
});

test.each(['=HYPERLINK("https://example.com")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  'a name that a spreadsheet would work out is a text there: %j',
  (name) => {
    const entry = entryOf({ deviceName: `x${name}` });
    const [row] = read(csvOf([{ ...entry, deviceName: name }]));
    expect(row?.['deviceName']?.startsWith("'")).toBe(true);
  },
);

test('the file for programs says the same, with its form and numbers as numbers', () => {
  expect(JSON.parse(jsonOf([both]))).toMatchObject({
    resetTempPassHistory: 1,
    resets: [
      { deviceId, status: 204, milliseconds: 182 },
      { target: 'key', outcome: 'failed' },
    ],
  });
});

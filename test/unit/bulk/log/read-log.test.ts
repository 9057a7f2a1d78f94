import { expect, test } from 'vitest';
import { readLog } from '../../../../src/bulk/log/read-log';
import { headOf, lineOf, logOf, refusedLine } from './sample-log';

const atOnce = async () => undefined;

async function* inPieces(text: string, length: number) {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

test('a log gives what came of each item, and knows its Temp Pass', async () => {
  const lines = [lineOf(0), { mayBeSentBelow: 4 }, lineOf(1, refusedLine)];
  const read = await readLog(logOf(headOf(4), ...lines), atOnce);
  expect(read).toEqual({
    ok: true,
    value: {
      runs: [{ head: headOf(4), outcomes: [lineOf(0), { ...lineOf(1), ...refusedLine }] }],
      broken: [],
    },
  });
});

test('lines that are broken are told by their numbers, and the others are read', async () => {
  const noTarget = { ...lineOf(5), device: undefined };
  const everyone = lineOf(6, { device: 'all' });
  const noTime = lineOf(7, { at: '2026-02-31T99:00:00.000Z' });
  const otherStatus = lineOf(8, { status: 500 });
  const text = [
    logOf(headOf(9), lineOf(0)),
    '{"item":1,"li\n',
    '\n',
    'no JSON at all\n',
    logOf(lineOf(2), noTarget, everyone, noTime, otherStatus, lineOf(3)),
  ].join('');
  const read = await readLog(text, atOnce);
  expect(read).toMatchObject({ ok: true, value: { broken: [3, 5, 7, 8, 9, 10] } });
  expect(read).toMatchObject({
    value: { runs: [{ outcomes: [{ item: 0 }, { item: 2 }, { item: 3 }] }] },
  });
});

test('what a stop in the middle of a write left is no broken line, and a last one without its end counts', async () => {
  const log = logOf(headOf(2), lineOf(0));
  const cut = await readLog(`${log}{"item":1,"line":3,"dev`, atOnce);
  expect(cut).toMatchObject({
    ok: true,
    value: { runs: [{ outcomes: [{ item: 0 }] }], broken: [] },
  });
  const whole = await readLog(`${log}${JSON.stringify(lineOf(1))}`, atOnce);
  expect(whole).toMatchObject({ value: { runs: [{ outcomes: [{ item: 0 }, { item: 1 }] }] } });
});

test('the logs of several parts may stand in one file', async () => {
  const text = [1, 2, 3]
    .map((number) => logOf(headOf(3, { shard: `${number}/3` }), lineOf(number - 1)))
    .join('');
  const read = await readLog(text, atOnce);
  expect(read).toMatchObject({
    value: { runs: [{ head: { shard: '1/3' } }, {}, { outcomes: [{ item: 2 }] }] },
  });
});

test.each([
  ['a list', 'device_id\nba23d141-d715-561c-94f4-e9e4c966b1eb\n'],
  ['the middle of a log', logOf(lineOf(0))],
  ['a log of another version', logOf({ ...headOf(1), resetTempPassRun: 2 }, lineOf(0))],
  ['a picture', 'PNG\0\0\0'],
  ['an empty file', ''],
])('%s is no log', async (_, text) => {
  expect(await readLog(text, atOnce)).toEqual({ ok: false, error: 'noLog' });
});

test('it is read the same in any pieces, also in UTF-16 and with CRLF', async () => {
  const text = logOf(headOf(3), lineOf(0), lineOf(1, refusedLine));
  const whole = await readLog(text, atOnce);
  expect(await readLog(inPieces(text, 7), atOnce)).toEqual(whole);
  expect(await readLog(text.replaceAll('\n', '\r\n'), atOnce)).toEqual(whole);
  const utf16 = new Blob([Buffer.from(`\ufeff${text}`, 'utf16le')]);
  expect(await readLog(utf16.stream(), atOnce)).toEqual(whole);
});

test('others get their turn after each hundred of ten thousand lines', async () => {
  const lines = Array.from({ length: 10_000 }, (_, item) => lineOf(item));
  let pauses = 0;
  const read = await readLog(logOf(headOf(10_000), ...lines), async () => {
    pauses += 1;
  });
  expect(pauses).toBe(100);
  expect(read.ok && read.value.runs[0]?.outcomes).toHaveLength(10_000);
});

test('a line of ten megabytes is one that cannot be read', async () => {
  const text = `${logOf(headOf(1))}{"item":"${'x'.repeat(10_000_000)}"}\n${logOf(lineOf(0))}`;
  const read = await readLog(text, atOnce);
  expect(read).toMatchObject({ value: { broken: [2], runs: [{ outcomes: [{ item: 0 }] }] } });
});

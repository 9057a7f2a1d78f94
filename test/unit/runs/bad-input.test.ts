import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ReadableSource } from '../../../src/runs/reading/list-source';
import { mostLinesKept } from '../../../src/runs/reading/preview';
import { type PreviewOptions, readPreview } from '../../../src/runs/reading/read-preview';
import { mostItems } from '../../../src/storage/runs/run-record';

const id = (digit: number) => `0000000${digit}-aaaa-1000-8000-000000000000`;
const emails = { trim: true, lowerCase: true, hash: 'SHA-256' } as const;

function fileOf(...parts: (string | Uint8Array<ArrayBuffer>)[]): ReadableSource {
  return { kind: 'file', file: new File(parts, 'list.csv') };
}
async function preview(source: ReadableSource, options: Partial<PreviewOptions> = {}) {
  const parts: number[] = [];
  const read = await readPreview(
    source,
    { emails: undefined, columns: undefined, ...options },
    (part) => parts.push(part),
  );
  if (!read.ok) throw new Error(read.error);
  return { ...read.value, parts };
}
const idsIn = ({ targets }: Awaited<ReturnType<typeof preview>>) =>
  targets.map(({ target }) => (target.kind === 'device' ? target.deviceId : target.key));

function utf16(text: string, swapped: boolean): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(swapped ? bytes.swap16() : bytes);
}

test.each([
  ['UTF-8', new TextEncoder().encode(`${id(1)}\n${id(2)}\n`)],
  ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${id(1)}\n${id(2)}\n`)],
  ['UTF-16 as Windows writes it', utf16(`\ufeff${id(1)}\r\n${id(2)}\r\n`, false)],
  ['UTF-16 of the other order', utf16(`\ufeff${id(1)}\r\n${id(2)}\r\n`, true)],
  ['UTF-16 without its mark', utf16(`${id(1)}\r\n${id(2)}\r\n`, false)],
])('a file in %s is read, and how far it was is told', async (_, bytes) => {
  const read = await preview(fileOf(bytes));
  expect(idsIn(read)).toEqual([id(1), id(2)]);
  expect(read.parts.at(-1)).toBe(1);
});

test('quotes over lines and CRLF are one row each, and a quote without an end costs one line', async () => {
  const rows = ['Name,Device ID', `"Two\r\nlines",${id(1)}`, `"broken,${id(2)}`, `TV,${id(3)}`];
  const read = await preview(fileOf(`${rows.join('\r\n')}\r\n`));
  expect(idsIn(read)).toEqual([id(1), id(3)]);
  expect(read.refused).toEqual([{ line: 4, part: 'device', refusal: { character: '"' } }]);
});

test.each([
  ['a spreadsheet', 'PK\u0003\u0004\u0014\0\u0006\0'],
  ['a picture', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR'],
])('%s is refused as a whole', async (_, text) => {
  const packed = Buffer.from(Array.from({ length: 4_096 }, (_, at) => (at * at * 31) % 251));
  const source = fileOf(new Uint8Array(Buffer.concat([Buffer.from(text, 'latin1'), packed])));
  const options = { emails: undefined, columns: undefined };
  expect(await readPreview(source, options, () => undefined)).toEqual({
    ok: false,
    error: 'binary',
  });
});

test('a file that is gone by now says so', async () => {
  const file = new File([id(1)], 'list.csv');
  file.stream = () => {
    throw new DOMException('gone', 'NotFoundError');
  };
  const options = { emails: undefined, columns: undefined };
  expect(await readPreview({ kind: 'file', file }, options, () => undefined)).toEqual({
    ok: false,
    error: 'unreadable',
  });
});

test('of 10,000 lines of which half are junk the other half is reset, and every line is told of', async () => {
  const lines = Array.from({ length: 10_000 }, (_, at) =>
    at % 2 === 0 ? `device-${at}` : ['all', 'two words', '%61ll', 'user@domain.com'][(at >> 1) % 4],
  );
  const read = await preview(fileOf(lines.join('\n')));
  expect(read.targets).toHaveLength(5_000);
  expect(read.refusedCount).toBe(5_000);
  expect(read.everybody).toEqual({ count: 1_250, line: 2 });
});

test('the same ID in two cases is two, and one that comes again is folded', async () => {
  const upper = id(1).toUpperCase();
  const read = await preview(fileOf([id(1), upper, id(1)].join('\n')));
  expect(idsIn(read)).toEqual([id(1), upper]);
  expect(read.repeated).toEqual([{ line: 3, first: 1 }]);
});

test('of pairs each device and each key is one, and no address is in what comes out', async () => {
  const rows = [`${id(1)},a@domain.com`, `${id(2)},b@domain.com`, `${id(1)},b@domain.com`];
  const text = ['device,e-mail', ...rows].join('\n');
  const read = await preview({ kind: 'text', text, source: 'list' }, { emails });
  expect([read.devices, read.keys, read.targets.length]).toEqual([2, 2, 4]);
  expect(idsIn(read)).toContain(createHash('sha256').update('a@domain.com').digest('hex'));
  expect(JSON.stringify(read.targets)).not.toContain('@');
});

test('what is in which column is as a person says', async () => {
  const text = `${id(1)},${id(2)}\n${id(3)},${id(4)}\n`;
  const columns = { device: 1, key: undefined, header: true };
  const read = await preview({ kind: 'text', text, source: 'list' }, { columns });
  expect(idsIn(read)).toEqual([id(4)]);
  expect(read.columns).toEqual({
    read: columns,
    sample: [
      [id(1), id(2)],
      [id(3), id(4)],
    ],
  });
});

/** In ms: two hundred thousand lines, on a machine that may be busy. */
const patience = 180_000;

test(
  'more than a run takes is counted, and of lines left out the first are kept',
  async () => {
    const some = Array.from({ length: mostItems + 7 }, (_, at) => `device-${at}\n`).join('');
    const junk = 'two words\n'.repeat(mostLinesKept + 5);
    const read = await preview(fileOf(some, junk));
    expect([read.targets.length, read.tooMany]).toEqual([mostItems, 7]);
    expect([read.refused.length, read.refusedCount]).toEqual([mostLinesKept, mostLinesKept + 5]);
  },
  patience,
);

test('a reading that was ended says why, and nothing else', async () => {
  const ended = new AbortController();
  ended.abort(new Error('enough'));
  const options = { emails: undefined, columns: undefined };
  const reading = readPreview(fileOf(id(1)), options, () => undefined, ended.signal);
  await expect(reading).rejects.toThrow('enough');
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ColumnHints } from '../../../../src/bulk/list/columns';
import type { Chunks } from '../../../../src/bulk/list/decode-chunks';
import { type Listed, targetsOf } from '../../../../src/bulk/list/list-item';
import { readList } from '../../../../src/bulk/list/read-list';

const emails = { trim: true, lowerCase: true, hash: 'SHA-256' } as const;
const uuid = 'ba23d141-d715-561c-94f4-e9e4c966b1eb';
const other = '0f6d2a54-1111-4222-8333-94f4e9e4c966';
const hash = 'f7ee5ec7312165148b69fcca1d29075b14b8aef0b5048a332b18b88d09069fb7';

async function read(chunks: Chunks, hasKeys = false, unnamed: ColumnHints['unnamed'] = 'device') {
  const list = await readList(chunks, { unnamed, emails: hasKeys ? emails : undefined });
  if (!list.ok) throw new Error(list.error);
  return list.value;
}

const shown = (listed: Listed) =>
  ['deviceId' in listed ? listed.deviceId : '', 'key' in listed ? listed.key : ''].join('|');

async function* pieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-8 with a mark') return Buffer.from(`\uFEFF${text}`);
  const bytes = Buffer.from(encoding.endsWith('a mark') ? `\uFEFF${text}` : text, 'utf16le');
  return encoding.startsWith('utf-16be') ? bytes.swap16() : bytes;
}

const threeIds = [1, 2, 3].map((digit) => `0000000${digit}-0000-1000-8000-000000000000`);
const empty = Array.from({ length: 11 }, (): [string, string] => ['', '']);
const encodings = ['utf-8', 'utf-16le', 'utf-16be'].flatMap((one) => [one, `${one} with a mark`]);

test('a list reads the same in every encoding, with every line end, delimiter and order of columns', async () => {
  const cell = fc.constantFrom('', 'Wohnzimmer', 'a, b', 'two\nlines', 'say "TV"', '客厅');
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.uuid(), { minLength: 3, maxLength: 12 }),
      fc.constantFrom(...encodings),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.constantFrom(',', '\t', ';', '|'),
      fc.constantFrom('device_id', 'Device ID', 'deviceId', undefined),
      fc.array(fc.tuple(cell, cell), { minLength: 12, maxLength: 12 }),
      fc.nat(2),
      fc.integer({ min: 1, max: 90 }),
      async (ids, encoding, lineEnd, delimiter, name, others, place, length) => {
        const row = (value: string, [a = '', b = '']: readonly string[]) => {
          const cells = [a, b];
          cells.splice(place, 0, value);
          return cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter);
        };
        const rows = ids.map((id, index) => row(id, others[index] ?? []));
        const all = name === undefined ? rows : [row(name, ['name', 'note']), ...rows];
        const text = all.join('\n').replaceAll('\n', lineEnd);
        const list = await read(pieces(encoded(text, encoding), length));
        expect(list.refused).toEqual([]);
        expect(list.items.map(({ listed }) => shown(listed))).toEqual(ids.map((id) => `${id}|`));
      },
    ),
    {
      numRuns: 150,
      // The first piece has letters of another script alone.
      examples: [[threeIds, 'utf-16le', '\n', ',', undefined, [['客厅', ''], ...empty], 1, 5]],
    },
  );
});

test.each([
  ['all', 'all'],
  ['ALL', 'all'],
  ['%61%6c%6c', { character: '%' }],
  ['YWxs', 'all'],
  ['a&device_id=all', { character: '&' }],
  ['null', 'blank'],
  ['x@example.com', 'addressAsDevice'],
  ['two words', 'whiteSpace'],
  ['x'.repeat(1_025), 'tooLong'],
  ['https://example.com/a', { character: '/' }],
])(
  'the line %j is refused by its number, and the lines around it are not',
  async (line, refusal) => {
    const { items, refused } = await read(`${uuid}\n${line}\n${other}\n`);
    if (refusal === undefined) expect(refused).toHaveLength(0);
    else expect(refused).toEqual([{ line: 2, part: 'device', refusal }]);
    expect(items.map(({ line: number }) => number)).toEqual(refusal ? [1, 3] : [1, 2, 3]);
  },
);

test.each(['all', 'ALL', ' "all" ', 'YWxs', 'ａｌｌ', 'undefined'])(
  '%j is refused in the column of keys too, with the device beside it',
  async (key) => {
    const cell = `"${key.replaceAll('"', '""')}"`;
    const { items, refused } = await read(`device,key\n${uuid},${cell}\n${other},${hash}\n`, true);
    expect(refused).toEqual([
      { line: 2, part: 'key', refusal: expect.stringMatching(/all|blank/u) },
    ]);
    expect(items).toHaveLength(1);
  },
);

test('a line that says the same again is folded, an ID in another case is another ID', async () => {
  const text = [uuid, 'Kx-1', '', uuid.toUpperCase(), ` ${uuid} `, 'kx-1', 'Kx-1'].join('\n');
  const { items, repeated } = await read(text);
  expect(items.map(({ line }) => line)).toEqual([1, 2, 4, 6]);
  expect(repeated).toEqual([
    { line: 5, first: 1 },
    { line: 7, first: 2 },
  ]);
});

test('an address becomes its hash, and nowhere in what was read does it stand', async () => {
  const text = `${uuid}, User@Domain.com \n${other},"second@example.com"\nall,third@example.com\n`;
  const list = await read(text, true);
  expect(list.items.map(({ listed }) => shown(listed))).toEqual([
    `${uuid}|${hash}`,
    `${other}|${createHash('sha256').update('second@example.com').digest('hex')}`,
  ]);
  expect(JSON.stringify(list)).not.toMatch(/@|domain|example/iu);
});

test.each([
  ['e-mail before device', `Email;Device ID\nuser@domain.com;${uuid}\n`, `${uuid}|${hash}`],
  ['hash and device without names', `${uuid},${hash}\n${other},${hash}\n`, `${uuid}|${hash}`],
  ['keys alone', `generic_key\n${hash}\n`, `|${hash}`],
  ['addresses in between', `${uuid}\nuser@domain.com\n`, `${uuid}|`],
  ['Excel’s first line', `sep=;\nid;mail\n${uuid};user@domain.com\n`, `${uuid}|${hash}`],
  ['an unknown header', `Kennung\n${uuid}\n${other}\n${other.toUpperCase()}\n`, `${uuid}|`],
  ['a header of the API', `AP-Device-Identifier: fingerprint ${btoa(uuid)}\n`, `${uuid}|`],
])('a promotional Temp Pass: %s', async (_, text, first) => {
  const { items, refused } = await read(text, true);
  expect(items.map(({ listed }) => shown(listed))[0]).toBe(first);
  expect(refused).toEqual([]);
});

test('values that nothing names are keys where the person says so', async () => {
  const { items } = await read(`${hash}\nuser@example.com\n`, true, 'key');
  expect(items.map(({ listed }) => listed.kind)).toEqual(['key', 'key']);
});

test('a basic Temp Pass sends no column of keys as devices', async () => {
  const { items, refused } = await read(`email\nuser@domain.com\nother@domain.com\n`);
  expect(items).toEqual([]);
  expect(refused.map(({ refusal }) => refusal)).toEqual(['addressAsDevice', 'addressAsDevice']);
});

test('a device and a key are each reset once, also where several pairs name them', async () => {
  const { items } = await read(`device,key\n${uuid},${hash}\n${uuid},abcdef0123456789\n`, true);
  expect(items).toHaveLength(2);
  expect(targetsOf(items).map(({ line, target }) => [line, target.kind])).toEqual([
    [2, 'device'],
    [2, 'key'],
    [3, 'key'],
  ]);
});

test('a quote without an end costs its own line', async () => {
  const rows = Array.from({ length: 200 }, (_, index) => `id-${index}-${uuid},TV`);
  rows[50] = `"${rows[50]}`;
  const { items, refused } = await read(rows.join('\n'));
  expect(refused).toEqual([{ line: 51, part: 'device', refusal: { character: '"' } }]);
  expect(items).toHaveLength(199);
});

test.each([
  ['a PNG', Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ', 'base64')],
  ['a spreadsheet', Buffer.concat([Buffer.from('PK\x03\x04\x14\0\x06\0'), Buffer.alloc(600, 7)])],
  ['zeros far below', Buffer.from(`${`${uuid}\n`.repeat(5_000)}\0`)],
])('%s is refused as a whole', async (_, bytes) => {
  expect(await readList(pieces(bytes, 4_096), { unnamed: 'device' })).toEqual({
    ok: false,
    error: 'binary',
  });
});

test.each(['', '\n\n', '\uFEFF'])('%j is a list of nothing', async (text) => {
  expect(await read(text)).toMatchObject({ items: [], refused: [], repeated: [] });
  expect(await read(pieces(Buffer.from(text), 1))).toMatchObject({ items: [] });
});

test('10,000 lines of which half are junk: each line is in one of the three', async () => {
  const junk = ['all', 'two words', '""', '{"a":1}', '#comment', '<b>', '—', '\t', '"open'];
  const lines = Array.from({ length: 10_000 }, (_, index) =>
    index % 2 === 0 ? `${index}-${uuid}` : (junk[index % junk.length] ?? ''),
  );
  const { items, refused, repeated } = await read(lines.join('\n'));
  const told = [...items, ...refused, ...repeated].map(({ line }) => line);
  expect(new Set(told).size).toBe(told.length);
  expect(items.filter(({ line }) => line % 2 === 1)).toHaveLength(5_000);
  expect(refused.filter(({ refusal }) => refusal === 'all').length).toBeGreaterThan(500);
});

test('a long list is read in turns, and its reading can be ended', async () => {
  let turns = 0;
  const lines = Array.from({ length: 30_000 }, (_, index) => `${index}-${uuid},TV\n`);
  const pause = async () => {
    turns += 1;
  };
  const list = await readList(lines.join(''), { unnamed: 'device', pause });
  expect(list.ok && list.value.items.length).toBe(30_000);
  expect(turns).toBeGreaterThan(1);
  const ended = new AbortController();
  const reading = readList(lines.join(''), {
    unnamed: 'device',
    signal: ended.signal,
    pause: async () => ended.abort(new Error('enough')),
  });
  await expect(reading).rejects.toThrow('enough');
});

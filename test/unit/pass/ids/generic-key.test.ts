import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { parseGenericKey, parseKey } from '../../../../src/pass/ids/generic-key';

const hash = 'f7ee5ec7312165148b69fcca1d29075b14b8aef0b5048a332b18b88d09069fb7';
const both = { trim: true, lowerCase: true, hash: 'SHA-256' } as const;

test.each(['user@domain.com', '  User@Domain.COM '])(
  '%j hashes to the test vector',
  async (text) => {
    expect(await parseGenericKey(text, both)).toEqual({
      ok: true,
      value: { key: hash, from: 'email', address: 'user@domain.com' },
    });
  },
);

test('an address is hashed with SHA-512 where the app does so', async () => {
  const key = createHash('sha512').update('user@domain.com').digest('hex');
  expect(await parseGenericKey(' User@domain.com', { ...both, hash: 'SHA-512' })).toEqual({
    ok: true,
    value: { key, from: 'email', address: 'user@domain.com' },
  });
});

test('trimming and lower case are choices of their own', async () => {
  const spaced = await parseGenericKey(' user@domain.com', { ...both, trim: false });
  const upper = await parseGenericKey('User@domain.com', { ...both, lowerCase: false });
  const plain = await parseGenericKey('user@domain.com', {
    ...both,
    trim: false,
    lowerCase: false,
  });
  expect(plain).toMatchObject({ value: { key: hash } });
  expect(spaced.ok && spaced.value.key).not.toBe(hash);
  expect(upper.ok && upper.value.key).not.toBe(hash);
});

test('a key is kept as it is', async () => {
  const upper = hash.toUpperCase();
  expect(await parseGenericKey(` ${upper} `, both)).toEqual({
    ok: true,
    value: { key: upper, from: 'key' },
  });
});

test.each([
  ['', 'empty'],
  ['all', 'all'],
  ['YWxs', 'all'],
  ['a b', 'whiteSpace'],
  ['us er@domain.com', 'whiteSpace'],
  ['user\u202e@domain.com', 'invisibleCharacter'],
])('%j is refused as %s', async (text, error) => {
  expect(await parseGenericKey(text, both)).toEqual({ ok: false, error });
});

test('a plain address never passes as a key', () => {
  expect(parseKey('user@domain.com')).toEqual({ ok: false, error: 'emailAsKey' });
});

test.each([
  ...['user＠domain.com', 'user﹫domain.com', 'user%40domain.com', 'user&#64;domain.com'],
  ...['user%2540domain.com', String.raw`user\u0040domain.com`, 'dXNlckBkb21haW4uY29t'],
])('the encoded address %j is neither hashed nor sent as a key', async (text) => {
  expect(await parseGenericKey(text, both)).toEqual({ ok: false, error: 'encodedAddress' });
  expect(parseKey(text)).toEqual({ ok: false, error: 'encodedAddress' });
});

test.each([
  ['<user@domain.com>', '<'],
  ['"user@domain.com",', '"'],
  ["'user@domain.com'", "'"],
  ['“user@domain.com”', '“'],
  ['mailto:user@domain.com', ':'],
  ['email=user@domain.com', '='],
  ['user@domain.com,', ','],
  ['user@domain.com;other@domain.com', ';'],
  ['user@domain.com?subject=x', '?'],
  ['user%2Btag@domain.com', '%'],
  ['a&amp;b@domain.com', '&'],
])('%j is not hashed with what is around it: the refusal names %s', async (text, character) => {
  expect(await parseGenericKey(text, both)).toEqual({ ok: false, error: { character } });
});

test.each(['user@', '@domain.com', 'user@@domain.com', 'a@b@c.com', 'user@domain.com.', 'a@-b'])(
  '%j is no address',
  async (text) => {
    expect(await parseGenericKey(text, both)).toEqual({ ok: false, error: 'notAnAddress' });
  },
);

test.each([
  ...['user+tag@domain.com', "o'brien@domain.co.uk", 'a.b_c-d@sub.domain.com', 'user@localhost'],
  ...[
    '用户@例子.公司',
    'θσερ@εχαμπλε.ψομ',
    'अजय@डाटा.भारत',
    'jürgen@bücher.example',
    'a&b@domain.com',
  ],
])('the address %s is hashed as it is', async (address) => {
  const read = await parseGenericKey(address, { ...both, lowerCase: false });
  expect(read).toMatchObject({ ok: true, value: { from: 'email', address } });
});

test.each([
  [`key=${hash}`, '='],
  [`"key":"${hash}"`, ':'],
  [`SHA-256: ${hash}`, ':'],
  [`sha256:${hash}`, ':'],
])('the key %j is not sent with its label', async (text, character) => {
  expect(await parseGenericKey(text, both)).toEqual({ ok: false, error: { character } });
});

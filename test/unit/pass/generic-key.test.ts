import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { parseGenericKey, parseKey } from '../../../src/pass/generic-key';

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

import { expect, test } from 'vitest';
import { nameRefusal } from '../../../src/input/name-refusal';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = `${part({ alg: 'ES256' })}.${part({ software_id: 'channel' })}.c2lnbmF0dXJl`;

test.each([
  jwt,
  `Bearer ${jwt}`,
  `"software_statement": "${jwt}"`,
  `${jwt} ${jwt}`,
  jwt.slice(0, 30),
  `token ${jwt.slice(0, 9)} ${jwt.slice(9)}`,
  `key=${jwt}`,
  `${btoa('{\n "alg": "none"\n}').replace(/=+$/u, '')}.e30.`,
])('a secret is no name: %s', (text) => {
  expect(nameRefusal(text, 1_000)).toBe('secret');
});

test.each([
  ...[' ', '\n', '\u00a0', '\u00ad', '\u061c', '\u200b', '\u200e', '\u202e', '\u2060', '\u2068'],
  ...['\u2800', '\u3164', '\ufe0f', '\ufeff', '\u{e0041}', '\u0000'],
])('a secret is one with %j between its letters', (sign) => {
  expect(nameRefusal([...jwt].join(sign), 10_000)).toBe('secret');
  expect(nameRefusal(`${jwt.slice(0, 4)}${sign}${jwt.slice(4)}`, 1_000)).toBe('secret');
});

test.each([
  '',
  'Channel app',
  'ewok.example.com',
  'eyJack',
  'living-room.apple.tv',
  'REF30 · v1.2.3',
])('a name is one: %s', (text) => {
  expect(nameRefusal(text, 200)).toBeUndefined();
});

test('a name has so many characters at most', () => {
  expect(nameRefusal(`${'n'.repeat(80)} `, 80)).toBeUndefined();
  expect(nameRefusal('n'.repeat(81), 80)).toBe('tooLong');
});

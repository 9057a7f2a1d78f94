import { expect, test } from 'vitest';
import { addressEnd } from '../../../../src/detection/text/address-end';

const address = 'https://mgmt.auth.adobe.com/reset-tempass/v3/reset?mvpd_id=TempPass&device_id=a-1';

test.each([
  '',
  '"',
  "'",
  '",',
  '");',
  ')',
  ')!,',
  ']',
  '],',
  '}',
  '; done',
  '{code}',
  '»',
  '.',
  ', then',
  ' x',
  '`',
  '\\n',
  '…',
  '|',
  '<',
  '!',
  '?',
  ':',
  '\u001b[0m',
  '을',
])('what stands right behind an address is no part of it: %j', (after) => {
  expect(addressEnd(address + after, 0)).toBe(address.length);
});

test.each([
  ['**', '**'],
  ['*', '*,'],
  ['_', '_'],
  ['~~', '~~'],
])('what emphasises an address is no part of it: %s…%s', (before, after) => {
  const text = before + address + after;
  expect(text.slice(before.length, addressEnd(text, before.length))).toBe(address);
});

test.each([
  'https://x.example/?a={{b}}&c=1',
  'https://x.example/?a={{ b }}&c=1',
  `https://x.example/?a=\${b}&c=$D`,
  'https://x.example/?a=$(cat b)&c=1',
  'https://x.example/?a=<your b>&c=1',
  'https://x.example/?a={b}&c=[C]',
  'https://x.example/?a=%1&c=%D%',
  'https://x.example/?a=\\(b)&c=1',
  '{{host}}/reset?a=1',
  `\${host}/reset?a=1`,
  'https://<host>/reset?a=1',
])('a placeholder is part of an address: %s', (text) => {
  expect(addressEnd(`${text}, then`, 0)).toBe(text.length);
});

test('what stands in quotes is a part of it, whatever it is', () => {
  const text = "https://x.example/?a=(b),c.'; done";
  expect(addressEnd(text, 0, text.indexOf("'"))).toBe(text.indexOf("'"));
});

test.each(['..', '...'])('dots say that something is left out, and stay: %s', (dots) => {
  expect(addressEnd(`${address}${dots} and`, 0)).toBe(address.length + dots.length);
});

import { expect, test } from 'vitest';
import { unescapedText } from '../../../../src/detection/text/escapes';

const address = 'https://mgmt.auth.adobe.com/reset-tempass/v3/reset?mvpd_id=TempPass&device_id=a';

test.each([
  [address.replaceAll('&', '&amp;')],
  [address.replaceAll('&', '&amp;amp;')],
  [address.replaceAll('&', '&#38;')],
  [address.replaceAll('&', '&#x26;')],
  [address.replaceAll('&', '\\u0026')],
  [address.replaceAll('&', '\\\\u0026').replaceAll('=', '\\\\u003D')],
  [address.replaceAll('&', '\\x26')],
  [address.replaceAll('/', '\\/')],
  [address.replaceAll('/', '\\\\/')],
  [`\u001b[36m${address}\u001b[0m`],
])('%s is the address that was written so', (text) => {
  expect(unescapedText(text)).toBe(address);
});

test.each([address, 'a\\\n b', '"\\"a\\""', 'R&D;', '\\d+', 'C:\\Users'])('%j stays', (text) => {
  expect(unescapedText(text)).toBe(text);
});

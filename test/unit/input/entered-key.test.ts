import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEnteredKey } from '../../../src/input/entered-key';
import { parseGenericKey } from '../../../src/pass/ids/generic-key';

const options = { trim: true, lowerCase: true, hash: 'SHA-256' } as const;
const hash = 'f7ee5ec7312165148b69fcca1d29075b14b8aef0b5048a332b18b88d09069fb7';

/** What stands around an address or a key where it is copied. */
const around: readonly (readonly [before: string, after: string])[] = [
  ['', ''],
  ['"', '",'],
  ["'", "';"],
  ['“', '”.'],
  ['«', '»'],
  ['<', '>'],
  ['(', ')'],
  ['`', '`'],
  ['**', '**'],
  ['', ','],
  ['', '.'],
  [' ', '\n'],
  ['email: ', ''],
  ['E-mail = ', ';'],
  ['"email": "', '",'],
  ["email: '", "' }"],
  ['key=', ''],
  ['key=', '&requestor_id=REF30'],
  ['"key":"', '"}'],
  ['- key: ', ''],
];

test('what stands around an address or a key is no part of it', async () => {
  for (const text of ['user@domain.com', hash]) {
    for (const [before, after] of around) {
      const read = await readEnteredKey(before + text + after, options);
      const key = read.ok ? read.value.key : read.error;
      expect({ before, after, key }).toEqual({ before, after, key: hash });
    }
  }
});

test.each([
  'mailto:user@domain.com',
  'MAILTO:user@domain.com?subject=Trial',
  '<a href="mailto:user@domain.com">'.slice(9, -1),
  'Test User <user@domain.com>',
  '"User, Test" <user@domain.com>;',
  '[user@domain.com](mailto:user@domain.com)',
])('%s is the address in it', async (text) => {
  expect(await readEnteredKey(text, options)).toMatchObject({ ok: true, value: { key: hash } });
});

const url = `https://mgmt.auth.adobe.com/reset-tempass/v3/reset/generic?requestor_id=REF30&mvpd_id=TempPass`;

test('a reset request gives its key, and nothing where it has none', async () => {
  const read = (text: string) => readEnteredKey(text, options);
  expect(await read(`${url}&key=${hash}`)).toMatchObject({ ok: true, value: { key: hash } });
  expect(await read(`"url": "${url}&key=${hash}",`)).toMatchObject({ ok: true });
  for (const none of [url, `${url}&key=all`, `${url}&key=$KEY`, `${url}&key=f7ee5e...`]) {
    expect((await read(none)).ok).toBe(false);
  }
});

test.each([
  'user@domain.com and ann@example.com',
  'Ask user@domain.com',
  'email=user%40domain.com',
])('%s is refused, as it is in doubt', async (text) => {
  expect((await readEnteredKey(text, options)).ok).toBe(false);
});

test('an address alone is hashed as it was typed, with the white space that an app may hash', async () => {
  const asTyped = { trim: false, lowerCase: false, hash: 'SHA-256' } as const;
  await fc.assert(
    fc.asyncProperty(fc.emailAddress(), fc.constantFrom('', ' '), async (address, space) => {
      fc.pre(!/^\W|\W$|[&?]/u.test(address));
      const text = space + address + space;
      expect(await readEnteredKey(text, asTyped)).toEqual(await parseGenericKey(text, asTyped));
    }),
    { numRuns: 500, seed: 13 },
  );
});

import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { commandSchema } from '../../../src/messages/commands';
import { deriveKey, keyDerivationSchema, newDerivation } from '../../../src/sealed/key-derivation';
import {
  passphraseSealedSchema,
  sealWith,
  unsealWith,
} from '../../../src/sealed/passphrase-sealed';
import { newKey, seal, sealedSchema, unseal } from '../../../src/sealed/sealed';

test('the key of a passphrase is PBKDF2-SHA-256 with 600,000 rounds, as Node makes it', async () => {
  const derivation = newDerivation();
  expect(derivation).toMatchObject({ name: 'PBKDF2', hash: 'SHA-256', iterations: 600_000 });
  const salt = Buffer.from(derivation.salt, 'base64');
  expect(salt).toHaveLength(16);
  const expected = pbkdf2Sync('Grüße', salt, 600_000, 32, 'sha256').toString('base64');
  expect(await deriveKey('Grüße', derivation)).toBe(expected);
  // Typed on another keyboard, an accented letter may be two characters.
  expect(await deriveKey('Gru\u0308ße', derivation)).toBe(expected);
  expect(newDerivation().salt).not.toBe(derivation.salt);
});

test('fewer rounds than today are not accepted, more are, and not without an end', () => {
  const derivation = newDerivation();
  for (const [iterations, accepted] of [
    [1, false],
    [599_999, false],
    [600_000, true],
    [2_000_000, true],
    [1e9, false],
  ] as const) {
    const { success } = v.safeParse(keyDerivationSchema, { ...derivation, iterations });
    expect(success).toBe(accepted);
  }
  const short = { type: 'setPassphrase', passphrase: 'seven77' };
  expect(v.safeParse(commandSchema, short).success).toBe(false);
});

test('what is sealed is AES-256-GCM, under another nonce each time, as Node opens it', async () => {
  const key = newKey();
  const [sealed, again] = [await seal(key, 'Grüße 🎫'), await seal(key, 'Grüße 🎫')];
  expect(sealed.nonce).not.toBe(again.nonce);
  expect(sealed.data).not.toBe(again.data);
  const data = Buffer.from(sealed.data, 'base64');
  const nonce = Buffer.from(sealed.nonce, 'base64');
  const opening = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64'), nonce);
  opening.setAuthTag(data.subarray(-16));
  const text = opening.update(data.subarray(0, -16), undefined, 'utf8') + opening.final('utf8');
  expect(text).toBe('Grüße 🎫');
});

test('any text comes back, and from nothing that was changed or has another key', async () => {
  const key = newKey();
  await fc.assert(
    fc.asyncProperty(
      fc.string(),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (text, at, by) => {
        const sealed = v.parse(sealedSchema, await seal(key, text));
        expect(await unseal(key, sealed)).toBe(text);
        expect(await unseal(newKey(), sealed)).toBeUndefined();
        const bytes = Buffer.from(sealed.data, 'base64');
        const index = at % bytes.length;
        bytes.writeUInt8(bytes.readUInt8(index) ^ by, index);
        expect(await unseal(key, { ...sealed, data: bytes.toString('base64') })).toBeUndefined();
      },
    ),
    { numRuns: 500 },
  );
});

test('a text under a passphrase opens with that passphrase alone', async () => {
  const sealed = v.parse(passphraseSealedSchema, await sealWith('right passphrase', 'text'));
  expect(await unsealWith('right passphrase', sealed)).toBe('text');
  expect(await unsealWith('wrong passphrase', sealed)).toBeUndefined();
});

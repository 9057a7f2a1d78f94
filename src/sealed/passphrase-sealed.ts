import * as v from 'valibot';
import { deriveKey, keyDerivationSchema, newDerivation } from './key-derivation';
import { seal, sealedSchema, unseal } from './sealed';

/** A text that only a passphrase opens. */
export const passphraseSealedSchema = v.object({
  derivation: keyDerivationSchema,
  sealed: sealedSchema,
});
export type PassphraseSealed = v.InferOutput<typeof passphraseSealedSchema>;

export async function sealWith(passphrase: string, text: string): Promise<PassphraseSealed> {
  const derivation = newDerivation();
  return { derivation, sealed: await seal(await deriveKey(passphrase, derivation), text) };
}

/** @returns the text; undefined where the passphrase is another one */
export async function unsealWith(
  passphrase: string,
  { derivation, sealed }: PassphraseSealed,
): Promise<string | undefined> {
  return unseal(await deriveKey(passphrase, derivation), sealed);
}

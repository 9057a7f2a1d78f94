import * as v from 'valibot';

const word = v.pipe(v.string(), v.maxLength(64));
const bytes = v.pipe(v.string(), v.maxLength(1024), v.base64());

/** Secrets sealed under a passphrase: carried along unopened, with bounds. */
export const sealedSchema = v.object({
  kdf: v.object({
    name: word,
    hash: word,
    // More would keep the one who opens the file waiting without an end.
    iterations: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000)),
    salt: bytes,
  }),
  iv: bytes,
  data: v.pipe(v.string(), v.base64()),
});

import fc from 'fast-check';

const surrogates = { first: 0xd800, count: 0x800 };

/**
 * Any code point but half of a pair: the same ones, as often and from the same seed, as the unit
 * `binary` of fast-check, which fills a table of a million of them in each process that asks for it.
 */
export const anyCodePoint = fc.nat({ max: 0x10ffff - surrogates.count }).map(
  (at) => String.fromCodePoint(at < surrogates.first ? at : at + surrogates.count),
  // With it, names that objects have, such as `__proto__`, are among the texts; no other is taken.
  (text) => {
    const at = typeof text === 'string' ? text.codePointAt(0) : undefined;
    if (at === undefined || text !== String.fromCodePoint(at) || /\p{Surrogate}/u.test(text)) {
      throw new Error('Not one code point');
    }
    return at < surrogates.first ? at : at - surrogates.count;
  },
);

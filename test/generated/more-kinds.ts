import type fc from 'fast-check';
import type { TextCase } from './case';
import { chosenCases, fieldCases } from './field-cases';
import { alignedForms } from './forms/aligned-forms';
import { callForms } from './forms/call-forms';
import { dressedForms, languageSentences, newLanguageSentences } from './forms/dressed-forms';
import { jsonForms } from './forms/json-forms';
import { keyValueForms } from './forms/line-forms';
import { nestedForms } from './forms/nested-forms';
import { encodedQueryForms, queryForms } from './forms/query-forms';
import { structureForms } from './forms/structure-forms';
import { tableForms } from './forms/table-forms';
import { elementForms } from './forms/xml-forms';
import { Random } from './random';
import { oddShapes, uuid, type ValueShape } from './value-shapes';

const lines = keyValueForms.filter(({ name }) =>
  /^(?:colon|equals with spaces|words and colon)$/u.test(name),
);

/** IDs that are Base64 by chance, or of something that is no ID: they are sent as they stand. */
const base64Shapes: readonly ValueShape[] = [
  (random: Random) => bytes(random, 16).toString('base64'),
  (random: Random) => bytes(random, 18).toString('base64url'),
  (random: Random) => Buffer.from(`Living room TV ${random.below(90) + 10}`).toString('base64'),
  // Begins as a placeholder would: "my-device".
  (random: Random) => `mY${random.below(9)}${bytes(random, 15).toString('base64').slice(3)}`,
].map((write) => ({
  name: 'base64',
  write(random) {
    const id = write(random).replaceAll(/[-_+/]/gu, 'k');
    // With a digit, so that it is plainly an ID.
    const written = /\d/u.test(id) ? id : id.replace(/^./u, '4');
    return { id: written, written };
  },
}));

function bytes(random: Random, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => 128 + random.below(128)));
}

const joints = ['\n', '\n    ', '↵\n', '\n> '];

/** A value that was wrapped is put together again, or is none: never what stands in front. */
function brokenValue({ text, ids: [id = ''] }: TextCase): TextCase {
  const random = new Random(text.length * 31 + id.charCodeAt(3));
  const place = 8 + random.below(id.length - 12);
  // Two hashes, one below the other, may be two as well as one.
  const at = place % 16 === 0 ? place + 1 : place;
  return {
    text: text.replace(id, id.slice(0, at) + random.pick(joints) + id.slice(at)),
    ids: [id],
    orNone: true,
  };
}

const filler = (random: Random, length: number) =>
  Array.from(
    { length: Math.ceil(length / 60) },
    () =>
      `10:02:11 INFO Player state=${random.below(9)} buffer=${random.below(9999)} ms, all is well`,
  ).join('\n');

/** Kinds that put other dimensions together. */
export const moreKinds: Readonly<Record<string, fc.Arbitrary<TextCase>>> = {
  'dressed names': fieldCases({ forms: dressedForms }),
  'sentences in other languages': fieldCases({ forms: languageSentences }),
  'sentences in new languages': fieldCases({ forms: newLanguageSentences }),
  'odd IDs in queries': fieldCases({
    forms: [...queryForms.slice(0, 4), ...encodedQueryForms],
    shapes: oddShapes,
  }),
  'odd IDs in structures': fieldCases({
    forms: [...structureForms, ...nestedForms, ...elementForms],
    shapes: oddShapes,
  }),
  'odd IDs in tables': fieldCases({ forms: [...tableForms, ...alignedForms], shapes: oddShapes }),
  'odd IDs in calls': fieldCases({ forms: callForms, shapes: oddShapes }),
  'IDs that are base64': fieldCases({ forms: [...lines, ...jsonForms], shapes: base64Shapes }),
  'wrapped values': fieldCases({ forms: lines }).map(brokenValue),
  'long texts': chosenCases([...jsonForms.slice(0, 2), ...lines], ({ write }, random) => {
    const id = uuid(random);
    const field = write({ name: 'deviceId', value: id }, { before: [], after: [] }, random);
    // A reader takes a text in pieces: the field may stand where one of them ends.
    const before = filler(random, random.pick([1_000, 32_600, 36_700, 65_400]) + random.below(300));
    return { text: `${before}\n${field}\n${filler(random, 3_000)}`, ids: [id] };
  }),
};

import type fc from 'fast-check';
import type { TextCase } from './case';
import { textKinds } from './text-kinds';

/** What a person may select for a right click: the texts in which one device stands, or none. */
export const selectionKinds: Readonly<Record<string, fc.Arbitrary<TextCase>>> = Object.fromEntries(
  Object.entries(textKinds)
    // What a person selects alone is theirs, and was not typed for a document.
    .filter(([kind]) => !/^(?:names|no names|bare Temp|long texts|typed runs in)/u.test(kind))
    .map(([kind, cases]) => [kind, cases.map(alone)]),
);

/** Of several devices a selection does not say which is meant, so none is taken. */
function alone({ text, ids, orNone = false }: TextCase): TextCase {
  return { text, ids: ids.length === 1 ? ids : [], orNone };
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { type Language, languages } from '../../../scripts/texts/languages';

export const root = resolve(import.meta.dirname, '../../..');
const folder = join(root, 'public/_locales');

const text = v.pipe(v.string(), v.nonEmpty());
/** What translators are told stands in the English file alone, and ships once. */
const translatedSchema = v.strictObject({
  message: text,
  placeholders: v.exactOptional(v.record(v.string(), v.strictObject({ content: v.string() }))),
});
const englishSchema = v.strictObject({
  message: text,
  description: text,
  placeholders: v.exactOptional(
    v.record(v.string(), v.strictObject({ content: v.string(), example: text })),
  ),
});
export type Message = v.InferOutput<typeof translatedSchema>;
export type Catalogue = ReadonlyMap<string, Message>;
export type EnglishCatalogue = ReadonlyMap<string, v.InferOutput<typeof englishSchema>>;

/** The folders of texts that there are. */
export const folders: readonly string[] = readdirSync(folder);

const read = (language: Language): unknown =>
  JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8'));

/** The English texts, with what translators are told of each. */
export const english: EnglishCatalogue = new Map(
  Object.entries(v.parse(v.record(v.string(), englishSchema), read('en'))),
);

/** The texts of a language, by their keys. */
export function catalogueOf(language: Language): Catalogue {
  if (language === 'en') return english;
  return new Map(Object.entries(v.parse(v.record(v.string(), translatedSchema), read(language))));
}

/** Every catalogue of texts, by its language. */
export const catalogues: ReadonlyMap<Language, Catalogue> = new Map(
  languages.map((language) => [language, catalogueOf(language)]),
);

/** The names of what is put into a message, as they stand in it. */
export function namesIn(message: string): string[] {
  return [...message.matchAll(/\$(\w+)\$/gu)].map(([, name = '']) => name);
}

/** A key without the form that a number chooses. */
export function withoutForm(key: string): string {
  return key.replace(/_(?:zero|one|two|few|many|other)$/u, '');
}

/** What is wrong with each message of a catalogue, by its key. */
export function faults(
  catalogue: Catalogue,
  faultOf: (key: string) => string | undefined,
): string[] {
  return [...catalogue.keys()].flatMap((key) => {
    const fault = faultOf(key);
    return fault === undefined ? [] : [`${key}: ${fault}`];
  });
}

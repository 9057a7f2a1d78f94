import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { CatalogueMessage } from '../../src/text/catalogue-source';
import type { Language } from './languages';

const catalogueSchema = v.record(
  v.string(),
  v.object({
    message: v.string(),
    placeholders: v.exactOptional(v.record(v.string(), v.object({ content: v.string() }))),
  }),
);

/** The texts of a language, as they ship. */
export function readCatalogue(language: Language): Readonly<Record<string, CatalogueMessage>> {
  const file = new URL(`../../public/_locales/${language}/messages.json`, import.meta.url);
  return v.parse(catalogueSchema, JSON.parse(readFileSync(file, 'utf8')));
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';

export const root = resolve(import.meta.dirname, '../../..');
const folder = join(root, 'public/_locales');

const messageSchema = v.strictObject({
  message: v.pipe(v.string(), v.nonEmpty()),
  description: v.pipe(v.string(), v.nonEmpty()),
  placeholders: v.optional(
    v.record(
      v.string(),
      v.strictObject({ content: v.string(), example: v.pipe(v.string(), v.nonEmpty()) }),
    ),
  ),
});
export type Message = v.InferOutput<typeof messageSchema>;
export type Catalogue = ReadonlyMap<string, Message>;

/** Every catalogue of texts, by its language. */
export const catalogues: ReadonlyMap<string, Catalogue> = new Map(
  readdirSync(folder).map((language) => {
    const text = readFileSync(join(folder, language, 'messages.json'), 'utf8');
    const messages = v.parse(v.record(v.string(), messageSchema), JSON.parse(text));
    return [language, new Map(Object.entries(messages))];
  }),
);

/** The names of what is put into a message, as they stand in it. */
export function namesIn(message: string): string[] {
  return [...message.matchAll(/\$(\w+)\$/gu)].map(([, name = '']) => name);
}

/** A key without the form that a number chooses. */
export function withoutForm(key: string): string {
  return key.replace(/_(?:zero|one|two|few|many|other)$/u, '');
}

import { readFileSync } from 'node:fs';
import * as v from 'valibot';

export const picturesFolder = 'docs/guide/pictures';
/** Beside the pictures: what the pages said when they were drawn. */
export const shownFile = `${picturesFolder}/shown.json`;

const schema = v.record(
  v.string(),
  v.object({
    /** How wide a paper shows it, in px of CSS. */
    width: v.number(),
    /** Of the file, so that no picture changes without its text. */
    sha256: v.string(),
    text: v.pipe(v.array(v.string()), v.readonly()),
  }),
);

export type Shown = v.InferOutput<typeof schema>[string];

/** What each picture shows. */
export function readShown(): Readonly<Record<string, Shown>> {
  return v.parse(schema, JSON.parse(readFileSync(shownFile, 'utf8')));
}

import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const name = v.nullable(v.string());
const pageSchema = v.object({
  file: v.string(),
  query: v.string(),
  candidates: v.array(v.string()),
  best: name,
  requestor: name,
  mvpd: name,
  /** Of a page with more than are offered, or listed here. */
  count: v.optional(v.number()),
  why: v.string(),
});

/** What is to be found on the pages of a table. */
export function expectedIn(table: string): v.InferOutput<typeof pageSchema>[] {
  const text = readFileSync(new URL(table, import.meta.url), 'utf8');
  return v.parse(v.array(pageSchema), JSON.parse(text));
}

/** What is to be found on each sample page. */
export const expected = expectedIn('expected.json');

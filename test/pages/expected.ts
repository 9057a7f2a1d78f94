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

const table = new URL('expected.json', import.meta.url);
/** What is to be found on each sample page. */
export const expected = v.parse(v.array(pageSchema), JSON.parse(readFileSync(table, 'utf8')));

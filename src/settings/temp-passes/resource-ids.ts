import { parseJson } from '../../pass/json';

/** The most that are kept with a Temp Pass, and the most characters of one. */
const most = 20;
const maxLength = 1_024;

export type ResourceIdsRefusal = 'tooMany' | 'tooLong';

/** A JSON text, a line of XML (Adobe knows titles as MRSS), or a word. */
const token = /"(?:[^"\\\n]|\\.)*"|<[^\n]*|[^\s,]+/gu;

/** Reads resource IDs, one per line or with spaces or commas between them; none twice. */
export function readResourceIds(text: string): readonly string[] {
  const all = [...text.matchAll(token)].map(([one]) => unquoted(one).trim());
  return [...new Set(all.filter(Boolean))];
}

/** Writes them so that they are read back as they are, one per line. */
export function writeResourceIds(ids: readonly string[] = []): string {
  return ids.map((one) => (isPlain(one) ? one : JSON.stringify(one))).join('\n');
}

/** Why they cannot be kept; undefined where they can. */
export function refusalOfResourceIds(ids: readonly string[]): ResourceIdsRefusal | undefined {
  if (ids.length > most) return 'tooMany';
  return ids.some((one) => one.length > maxLength) ? 'tooLong' : undefined;
}

function isPlain(id: string): boolean {
  const [only, ...others] = readResourceIds(id);
  return only === id && others.length === 0;
}

function unquoted(text: string): string {
  if (!text.startsWith('"')) return text;
  const value = parseJson(text);
  return typeof value === 'string' ? value : text;
}

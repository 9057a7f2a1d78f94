import * as v from 'valibot';
import { parseJson } from '../pass/json';
import { failure, type Result, success } from '../pass/result';
import { maxTextLength, type SetUp, secretName, setUpSchema, version } from './schema';

/** Why a text is no settings file. Holds nothing of the text: it may be anything, a secret too. */
export type SetUpRefusal =
  | { readonly kind: 'tooLong' | 'notJson' | 'notSettings' | 'newerVersion' }
  /** Where it is broken, such as `tempPasses[3].mvpdId`. */
  | { readonly kind: 'broken'; readonly path: string }
  /** A name is a software statement or a token; where it stands. */
  | { readonly kind: 'secretName'; readonly path: string };

const marked = v.object({ resetTempPass: v.number() });

/** Reads a settings file; one broken entry refuses the whole of it. */
export function readSetUp(text: string): Result<SetUp, SetUpRefusal> {
  if (text.length > maxTextLength) return failure({ kind: 'tooLong' });
  const json = parseJson(text.trim());
  if (json === undefined) return failure({ kind: 'notJson' });
  const head = v.safeParse(marked, json);
  if (!head.success) return failure({ kind: 'notSettings' });
  if (head.output.resetTempPass > version) return failure({ kind: 'newerVersion' });
  const read = v.safeParse(setUpSchema, json, { abortEarly: true });
  if (read.success) return success(read.output);
  const [issue] = read.issues;
  const kind = issue.message === secretName ? secretName : 'broken';
  return failure({ kind, path: pathOf(issue) });
}

/** Whether a text means to be a settings file, whole or not. */
export function looksLikeSetUp(text: string): boolean {
  return /^\s*\{/u.test(text) && text.includes('"resetTempPass"');
}

/** Keys of the schema and places in lists, so nothing that a file chose. */
function pathOf(issue: v.BaseIssue<unknown>): string {
  const keys = issue.path?.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${key}`));
  return keys?.join('').replace(/^\./u, '') ?? '';
}

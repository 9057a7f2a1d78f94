import * as v from 'valibot';
import type { ServerReason } from './errors';
import type { Answer } from './http';

const longest = 300;
const line = v.fallback(
  v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => text.replace(/[\p{C}\s]+/gu, ' ').slice(0, longest)),
    ),
  ),
  undefined,
);
const words = { error: line, code: line, message: line, trace: line };
const errorBody = v.object(words);

/** What a server says about an error, inside an answer too; what is no word is left out. */
export const reasonSchema = v.object({
  status: v.fallback(v.optional(v.number()), undefined),
  ...words,
});

/** Reads what an answer says about an error; an HTML body or none leaves the status alone. */
export function serverReason(answer: Answer): ServerReason {
  const body = v.safeParse(errorBody, parseJson(answer.body));
  return body.success ? { status: answer.status, ...body.output } : { status: answer.status };
}

/** Parses JSON without throwing: undefined stands for a text that is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

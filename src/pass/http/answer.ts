import * as v from 'valibot';
import { parseJson } from '../json';
import { type Redact, redactionOf } from './redaction';
import type { Endpoint, ServerReason } from './server-reason';

/** Longest line of a server's words that is shown, in UTF-16 code units. */
const longestLine = 300;
/** How much of a server's words is looked through for secrets, in UTF-16 code units: that takes time. */
const longestSaid = 8_192;
/** Of more than that, what stands at the cut is left out: it may be the beginning of a secret. */
const atCut = 4_096;

/** Schemas of what an answer says in words: what they let through holds no secret of the request. */
export interface Words {
  /** Any text that is shown or stored. */
  readonly text: v.GenericSchema<unknown, string>;
  /** What is said of an error, inside an answer too; what is no word is left out. */
  readonly reason: v.GenericSchema<unknown, ServerReason>;
}

interface AnswerParts {
  readonly endpoint: Endpoint;
  readonly status: number;
  readonly body: string;
  readonly retryAfter: string | null;
  readonly serverTime: number;
  /** What stood in the request and must not come back in words. */
  readonly secrets: readonly string[];
}

/**
 * A whole answer. Its body is seen by schemas alone: values that are used, such as a token, are read
 * as they were sent; what is shown or stored is read by the schemas of {@link Words}.
 */
export class Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  /** What the server's clock said (header `Date`), in ms since 1970; NaN where it did not say. */
  readonly serverTime: number;
  readonly #endpoint: Endpoint;
  readonly #json: unknown;
  readonly #words: Words;

  constructor({ endpoint, status, body, retryAfter, serverTime, secrets }: AnswerParts) {
    this.status = status;
    this.retryAfter = retryAfter;
    this.serverTime = serverTime;
    this.#endpoint = endpoint;
    this.#json = parseJson(body);
    this.#words = wordsWithout(redactionOf(secrets));
  }

  /** Reads the JSON of the body; undefined where it does not fit the schema, or is no JSON. */
  read<Output>(schemaOf: (words: Words) => v.GenericSchema<unknown, Output>): Output | undefined {
    const read = v.safeParse(schemaOf(this.#words), this.#json);
    return read.success ? read.output : undefined;
  }

  /** What it says of an error; a body of HTML or none leaves status and endpoint alone. */
  reason(): ServerReason {
    const said = this.read(({ reason }) => reason);
    return { ...said, status: this.status, endpoint: this.#endpoint };
  }
}

function wordsWithout(redact: Redact): Words {
  const text = v.pipe(v.string(), v.transform(redact));
  const line = v.fallback(
    v.optional(
      v.pipe(
        v.string(),
        v.transform((said) => {
          const start = redact(said.slice(0, longestSaid));
          const inLine = start.replace(/[\p{C}\s]+/gu, ' ');
          // What was between the parts of a secret may be gone now.
          const shown = inLine === start ? start : redact(inLine);
          return (said.length > longestSaid ? shown.slice(0, -atCut) : shown).slice(0, longestLine);
        }),
      ),
    ),
    undefined,
  );
  const reason = v.pipe(
    v.object({
      status: v.fallback(v.optional(v.pipe(v.number(), v.finite())), undefined),
      error: line,
      error_description: line,
      code: line,
      message: line,
      action: line,
      details: line,
      trace: line,
    }),
    v.transform(({ error_description: description, ...said }) => ({ ...said, description })),
  );
  return { text, reason };
}

import * as v from 'valibot';

/** What answered: the same word of OAuth means another thing at each. */
export const endpoints = ['register', 'token', 'reset', 'api'] as const;
export type Endpoint = (typeof endpoints)[number];

const word = v.optional(v.string());

/** What the server said of an error, as far as it said it. Never holds a request, so never a secret. */
export const serverReasonEntries = {
  status: v.optional(v.number()),
  /** Undefined where no answer came, and inside of a decision. */
  endpoint: v.optional(v.picklist(endpoints)),
  /** RFC 6749 `error`, from registration and token endpoint. */
  error: word,
  /** RFC 6749 `error_description` */
  description: word,
  code: word,
  message: word,
  /** Adobe's word for what to do about it, such as `retry`. */
  action: word,
  details: word,
  trace: word,
};
export const serverReasonSchema = v.object(serverReasonEntries);
export type ServerReason = Readonly<v.InferOutput<typeof serverReasonSchema>>;

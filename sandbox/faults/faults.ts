import * as v from 'valibot';
import type { PathKind } from '../http/path-kind';
import { apiErrorActions, documentedApiErrorCodes } from '../model/api-error-codes';
import { EncodingSchema } from './encodings';

const milliseconds = v.pipe(v.number(), v.integer(), v.minValue(0));
const status = v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599));
const words = v.pipe(v.string(), v.nonEmpty());
/** The work is done all the same, before the answer goes wrong. */
const afterWork = v.exactOptional(v.boolean());

/** The ways in which the stand-in can be told to misbehave. */
export const FaultSchema = v.variant('kind', [
  /** Answers a status in place of the work's own; 429, 5xx and `html` come with an HTML page. */
  v.strictObject({
    kind: v.literal('status'),
    status,
    afterWork,
    /** The `Location` header, for a redirect. */
    location: v.exactOptional(words),
    /** The `Retry-After` header: seconds, or an HTTP date. */
    retryAfter: v.exactOptional(v.union([v.pipe(v.number(), v.minValue(0)), v.string()])),
    html: v.exactOptional(v.boolean()),
  }),
  /** Answers 400 with a documented error of dynamic client registration. */
  v.strictObject({
    kind: v.literal('dcrError'),
    error: v.picklist([
      'invalid_request',
      'invalid_redirect_uri',
      'invalid_software_statement',
      'unapproved_software_statement',
      'invalid_client',
      'unauthorized_client',
      'unsupported_grant_type',
    ]),
    /** RFC 6749 `error_description`. */
    description: v.exactOptional(words),
  }),
  /**
   * Answers a documented error of REST API V2 in its shape, without doing the work; with the code's
   * own status unless another is told, which the body then says too.
   */
  v.strictObject({
    kind: v.literal('apiError'),
    code: v.picklist(documentedApiErrorCodes),
    status: v.exactOptional(status),
    /** In place of the code's own. */
    action: v.exactOptional(v.picklist(apiErrorActions)),
    details: v.exactOptional(words),
  }),
  /**
   * Answers exactly this, without doing the work. HTTP has no body with 204, 205 and 304: there it
   * is left out.
   */
  v.strictObject({
    kind: v.literal('body'),
    status,
    body: v.string(),
    /** The `Content-Type` header, `application/json` when left out. */
    contentType: v.exactOptional(v.string()),
  }),
  /** Never answers. */
  v.strictObject({ kind: v.literal('hang') }),
  /** Sends headers and the first byte of a body that never ends. */
  v.strictObject({ kind: v.literal('hangBody') }),
  /** Destroys the socket, before the work or after it. */
  v.strictObject({ kind: v.literal('drop'), afterWork }),
  /**
   * Destroys the socket in the same way, of a connection that served a request before. A request
   * on a fresh connection is answered as ever and leaves the fault for the next one.
   */
  v.strictObject({ kind: v.literal('cutReused'), afterWork }),
  /** Waits, then does the work and answers as ever; with `afterWork` it works first. */
  v.strictObject({ kind: v.literal('delay'), milliseconds, afterWork }),
  /** The same, until it is let go: for what has to happen in between, however long that takes. */
  v.strictObject({ kind: v.literal('hold'), afterWork }),
  /** Answers with a body of zeros that is huge or never ends, without doing the work. */
  v.strictObject({
    kind: v.literal('flood'),
    status: v.exactOptional(status),
    /** As they are before they are compressed. */
    megabytes: v.union([v.pipe(v.number(), v.integer(), v.minValue(1)), v.literal('endless')]),
    encoding: v.exactOptional(v.picklist(['gzip', 'deflate', 'br'])),
  }),
  /** Answers JSON that repeats what was sent, without doing the work. */
  v.strictObject({
    kind: v.literal('echo'),
    status,
    /** Each part by itself, or the request as one text; the parts when left out. */
    of: v.exactOptional(v.picklist(['parts', 'request'])),
    /** What each is written in, one after the other; in the clear when left out. */
    encodings: v.exactOptional(v.array(EncodingSchema)),
    /** Which member of the JSON repeats it, `message` when left out. */
    member: v.exactOptional(words),
  }),
  /** To `token` only: does the work, and says what is odd about the token. */
  v.strictObject({
    kind: v.literal('oddToken'),
    expiresIn: v.exactOptional(v.picklist(['quoted', 'missing'])),
    /** The token holds the client ID in the clear. */
    holdsClientId: v.exactOptional(v.boolean()),
    /** The token ends in this, such as a character that no header can hold. */
    ending: v.exactOptional(words),
  }),
  /** To `api` only: does the work, and says that another than the Temp Pass decided. */
  v.strictObject({ kind: v.literal('decisionSource'), source: words }),
  /** To `api` only: does the work, and gives running trials this type, such as `degraded`. */
  v.strictObject({ kind: v.literal('profileType'), type: words }),
  /** Answers success, says it is JSON, and sends something that is not. */
  v.strictObject({ kind: v.literal('notJson') }),
]);

export type Fault = v.InferOutput<typeof FaultSchema>;

interface PlannedFault {
  readonly fault: Fault;
  timesLeft: number;
}

/** What is planned to go wrong, for each kind of request in the order it was told. */
export class FaultPlan {
  readonly #planned = new Map<PathKind, PlannedFault[]>();
  readonly #held: (() => void)[] = [];

  /**
   * Plans a fault behind those already planned for this kind.
   *
   * @param times how many requests it hits: a whole number above 0, or Infinity
   * @throws RangeError for any other number of times
   */
  add(kind: PathKind, fault: Fault, times: number): void {
    if (times !== Number.POSITIVE_INFINITY && (!Number.isInteger(times) || times < 1)) {
      throw new RangeError(`A fault happens a whole number of times above 0, not ${times}`);
    }
    const planned = this.#planned.get(kind) ?? [];
    planned.push({ fault, timesLeft: times });
    this.#planned.set(kind, planned);
  }

  /**
   * Takes the fault that hits a request of this kind, if any.
   *
   * @param onReused whether its connection served a request before
   */
  take(kind: PathKind, onReused: boolean): Fault | undefined {
    const planned = this.#planned.get(kind) ?? [];
    const next = planned[0];
    if (next === undefined || (next.fault.kind === 'cutReused' && !onReused)) return undefined;
    next.timesLeft -= 1;
    if (next.timesLeft === 0) planned.shift();
    return next.fault;
  }

  /** Resolves when a request that is held is let go. */
  hold(): Promise<void> {
    return new Promise((resolve) => this.#held.push(resolve));
  }

  /** How many requests are held now. */
  get held(): number {
    return this.#held.length;
  }

  /** Lets go every request that is held. */
  release(): void {
    for (const go of this.#held.splice(0)) go();
  }

  /** Forgets every planned fault, and lets go what is held by one. */
  clear(): void {
    this.#planned.clear();
    this.release();
  }
}

import * as v from 'valibot';
import { documentedApiErrorCodes } from './api-error-codes';
import type { PathKind } from './path-kind';

const milliseconds = v.pipe(v.number(), v.integer(), v.minValue(0));
const status = v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599));

/** The ways in which the stand-in can be told to misbehave. */
export const FaultSchema = v.variant('kind', [
  /** Answers a status without doing the work; 429, 5xx and `html` come with an HTML page. */
  v.strictObject({
    kind: v.literal('status'),
    status,
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
  }),
  /**
   * Answers a documented error of REST API V2 in its shape, without doing the work; with the code's
   * own status unless another is told, which the body then says too.
   */
  v.strictObject({
    kind: v.literal('apiError'),
    code: v.picklist(documentedApiErrorCodes),
    status: v.exactOptional(status),
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
  v.strictObject({ kind: v.literal('drop'), afterWork: v.exactOptional(v.boolean()) }),
  /** Waits, then does the work and answers as ever. */
  v.strictObject({ kind: v.literal('delay'), milliseconds }),
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

  /** Takes the fault that hits the next request of this kind, if any. */
  take(kind: PathKind): Fault | undefined {
    const planned = this.#planned.get(kind) ?? [];
    const next = planned[0];
    if (next === undefined) return undefined;
    next.timesLeft -= 1;
    if (next.timesLeft === 0) planned.shift();
    return next.fault;
  }

  /** Forgets every planned fault. */
  clear(): void {
    this.#planned.clear();
  }
}

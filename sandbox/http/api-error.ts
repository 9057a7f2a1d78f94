import { randomUUID } from 'node:crypto';
import { type ApiErrorAction, type ApiErrorCode, apiErrorKinds } from '../model/api-error-codes';

/** What an error says in place of what goes with its code, or beyond it. */
export interface ApiErrorWords {
  /** Another status than the code's own, for resets that answer 403. */
  readonly status?: number;
  readonly action?: ApiErrorAction;
  readonly details?: string;
}

/** The body of an error in REST API V2's shape. */
export interface ApiErrorBody extends ApiErrorWords {
  readonly status: number;
  readonly code: ApiErrorCode;
  readonly message: string;
  readonly action: ApiErrorAction;
  readonly trace: string;
}

/**
 * Makes an error body. For resets Adobe publishes no body at all: there this shape is the
 * stand-in's choice.
 *
 * @param code what went wrong
 * @param said what it says in place of what goes with the code
 */
export function apiErrorBody(code: ApiErrorCode, said: ApiErrorWords = {}): ApiErrorBody {
  const { status, message, action } = apiErrorKinds[code];
  return { status, code, message, action, trace: randomUUID(), ...said };
}

/**
 * Makes a whole error answer.
 *
 * @param code what went wrong
 * @param said what it says in place of what goes with the code
 */
export function apiError(code: ApiErrorCode, said: ApiErrorWords = {}): Response {
  const body = apiErrorBody(code, said);
  return Response.json(body, { status: body.status });
}

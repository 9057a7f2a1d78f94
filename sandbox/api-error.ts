import { randomUUID } from 'node:crypto';
import { type ApiErrorCode, apiErrorKinds } from './api-error-codes';

/** The body of an error in REST API V2's shape. */
export interface ApiErrorBody {
  readonly status: number;
  readonly code: ApiErrorCode;
  readonly message: string;
  readonly action: string;
  readonly trace: string;
}

/**
 * Makes an error body. For resets Adobe publishes no body at all: there this shape is the
 * stand-in's choice.
 *
 * @param code what went wrong
 * @param status another status than the code's own, for resets that answer 403
 */
export function apiErrorBody(code: ApiErrorCode, status?: number): ApiErrorBody {
  const kind = apiErrorKinds[code];
  return {
    status: status ?? kind.status,
    code,
    message: kind.message,
    action: kind.action,
    trace: randomUUID(),
  };
}

/**
 * Makes a whole error answer.
 *
 * @param code what went wrong
 * @param status another status than the code's own
 */
export function apiError(code: ApiErrorCode, status?: number): Response {
  const body = apiErrorBody(code, status);
  return Response.json(body, { status: body.status });
}

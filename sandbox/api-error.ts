import { randomUUID } from 'node:crypto';

/**
 * The documented codes of REST API V2 that the stand-in uses, with their documented status. Which
 * `action` goes with which code, and every message, is the stand-in's choice. The code that
 * begins with `sandbox_` is its own, for mistakes to which the documented list has no answer.
 */
const kinds = {
  invalid_parameter_service_provider: {
    status: 400,
    action: 'configuration',
    message: 'The service provider (requestor ID) is missing or unknown.',
  },
  invalid_parameter_mvpd: {
    status: 400,
    action: 'configuration',
    message: 'The MVPD is missing, unknown or of the wrong sort.',
  },
  invalid_header_device_identifier: {
    status: 400,
    action: 'none',
    message: 'AP-Device-Identifier must be "fingerprint" and the Base64 of a device ID.',
  },
  invalid_header_identity_for_temporary_access: {
    status: 400,
    action: 'none',
    message: 'AP-TempPass-Identity must be the Base64 of JSON with an email.',
  },
  invalid_access_token_client_application: {
    status: 401,
    action: 'application-registration',
    message: 'The access token is not accepted.',
  },
  temporary_access_duration_limit_exceeded: {
    status: 403,
    action: 'authentication',
    message: 'The temporary access has run out of time.',
  },
  temporary_access_resources_limit_exceeded: {
    status: 403,
    action: 'authentication',
    message: 'The temporary access has run out of titles.',
  },
  sandbox_invalid_body: {
    status: 400,
    action: 'none',
    message: 'The body must be JSON with a list of resources.',
  },
} as const;

export type ApiErrorCode = keyof typeof kinds;

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
  const kind = kinds[code];
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

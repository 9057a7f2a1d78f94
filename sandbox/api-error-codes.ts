/** The documented error codes of REST API V2 that have to do with trials. */
export const documentedApiErrorCodes = [
  'invalid_parameter_service_provider',
  'invalid_parameter_mvpd',
  'invalid_integration',
  'invalid_header_device_identifier',
  'invalid_header_identity_for_temporary_access',
  'invalid_access_token_service_provider',
  'invalid_access_token_client_application',
  'temporary_access_duration_limit_exceeded',
  'temporary_access_resources_limit_exceeded',
  'invalid_configuration_temporary_access',
] as const;

export type DocumentedApiErrorCode = (typeof documentedApiErrorCodes)[number];

/**
 * The code that begins with `sandbox_` is the stand-in's own, for mistakes to which the documented
 * list has no answer.
 */
export type ApiErrorCode = DocumentedApiErrorCode | 'sandbox_invalid_body';

/** What goes with an error code. */
export interface ApiErrorKind {
  readonly status: number;
  readonly action: 'none' | 'configuration' | 'application-registration' | 'authentication';
  readonly message: string;
}

/**
 * Each code with its documented status. Which `action` goes with which code, and every message, is
 * the stand-in's choice.
 */
export const apiErrorKinds: Readonly<Record<ApiErrorCode, ApiErrorKind>> = {
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
  invalid_integration: {
    status: 400,
    action: 'configuration',
    message: 'The service provider and the MVPD are not integrated with each other.',
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
  invalid_access_token_service_provider: {
    status: 401,
    action: 'application-registration',
    message: 'The access token is not for this service provider.',
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
  invalid_configuration_temporary_access: {
    status: 500,
    action: 'configuration',
    message: 'The Temp Pass is not set up as it should be.',
  },
  sandbox_invalid_body: {
    status: 400,
    action: 'none',
    message: 'The body must be JSON with a list of resources.',
  },
};

/** What an error of REST API V2 says is to be done, as documented. */
export const apiErrorActions = [
  'none',
  'configuration',
  'application-registration',
  'authentication',
  'authorization',
  'retry',
] as const;

export type ApiErrorAction = (typeof apiErrorActions)[number];

/** What goes with an error code. */
export interface ApiErrorKind {
  readonly status: number;
  readonly action: ApiErrorAction;
  readonly message: string;
}

/** The documented error codes of REST API V2 that an app with a Temp Pass can meet. */
export const documentedApiErrorCodes = [
  'invalid_parameter_service_provider',
  'invalid_parameter_mvpd',
  'invalid_integration',
  'invalid_parameter_resources',
  'invalid_header_device_identifier',
  'invalid_header_device_info',
  'invalid_header_identity_for_temporary_access',
  'invalid_access_token_service_provider',
  'invalid_access_token_client_application',
  'temporary_access_duration_limit_exceeded',
  'temporary_access_resources_limit_exceeded',
  'authenticated_profile_missing',
  'authenticated_profile_expired',
  'authenticated_profile_invalidated',
  'authorization_denied_by_mvpd',
  'authorization_denied_by_degradation_rule',
  'too_many_resources',
  'network_connection_timeout',
  'network_received_error',
  'maximum_execution_time_exceeded',
  'internal_server_error',
  'invalid_configuration_temporary_access',
  'invalid_configuration_platform',
  'invalid_configuration_platform_id',
  'invalid_configuration_platform_trait',
  'invalid_configuration_platform_category_trait',
  'invalid_configuration_platform_services',
] as const;

export type ApiErrorCode = (typeof documentedApiErrorCodes)[number];

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
    message: 'The MVPD is missing or unknown.',
  },
  invalid_integration: {
    status: 400,
    action: 'configuration',
    message: 'The service provider and the MVPD are not integrated with each other.',
  },
  invalid_parameter_resources: {
    status: 400,
    action: 'none',
    message: 'The body must be JSON with a list of resources.',
  },
  invalid_header_device_identifier: {
    status: 400,
    action: 'none',
    message: 'AP-Device-Identifier must be "fingerprint" and the Base64 of a device ID.',
  },
  invalid_header_device_info: {
    status: 400,
    action: 'none',
    message: 'X-Device-Info must be the Base64 of JSON about the streaming device.',
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
  authenticated_profile_missing: {
    status: 403,
    action: 'authentication',
    message: 'Nobody has signed in with this MVPD.',
  },
  authenticated_profile_expired: {
    status: 403,
    action: 'authentication',
    message: 'The sign-in with this MVPD has expired.',
  },
  authenticated_profile_invalidated: {
    status: 403,
    action: 'authentication',
    message: 'The sign-in with this MVPD is no longer valid.',
  },
  authorization_denied_by_mvpd: {
    status: 403,
    action: 'authorization',
    message: 'The MVPD does not permit this resource.',
  },
  authorization_denied_by_degradation_rule: {
    status: 403,
    action: 'none',
    message: 'A degradation rule does not permit this resource.',
  },
  too_many_resources: {
    status: 403,
    action: 'configuration',
    message: 'The request names too many resources.',
  },
  network_connection_timeout: {
    status: 403,
    action: 'retry',
    message: 'The MVPD could not be reached in time.',
  },
  network_received_error: {
    status: 403,
    action: 'retry',
    message: 'The MVPD answered with an error.',
  },
  maximum_execution_time_exceeded: {
    status: 403,
    action: 'retry',
    message: 'The request took too long.',
  },
  internal_server_error: {
    status: 500,
    action: 'retry',
    message: 'The server failed.',
  },
  invalid_configuration_temporary_access: {
    status: 500,
    action: 'configuration',
    message: 'The Temp Pass is not set up as it should be.',
  },
  invalid_configuration_platform: {
    status: 500,
    action: 'configuration',
    message: 'The platform is not set up as it should be.',
  },
  invalid_configuration_platform_id: {
    status: 500,
    action: 'configuration',
    message: 'The ID of the platform is not set up as it should be.',
  },
  invalid_configuration_platform_trait: {
    status: 500,
    action: 'configuration',
    message: 'A trait of the platform is not set up as it should be.',
  },
  invalid_configuration_platform_category_trait: {
    status: 500,
    action: 'configuration',
    message: 'The category of the platform is not set up as it should be.',
  },
  invalid_configuration_platform_services: {
    status: 500,
    action: 'configuration',
    message: 'The services of the platform are not set up as they should be.',
  },
};

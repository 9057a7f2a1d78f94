import type { ExplainedKey } from './explained';

type Codes = ReadonlyMap<string, ExplainedKey>;

const codes = (keys: Readonly<Record<string, ExplainedKey>>): Codes =>
  new Map(Object.entries(keys));

const apiCodes = {
  temporary_access_duration_limit_exceeded: 'adobe_temporary_access_duration_limit_exceeded',
  temporary_access_resources_limit_exceeded: 'adobe_temporary_access_resources_limit_exceeded',
  invalid_header_identity_for_temporary_access:
    'adobe_invalid_header_identity_for_temporary_access',
  invalid_header_device_identifier: 'adobe_invalid_header_device_identifier',
  invalid_parameter_service_provider: 'adobe_invalid_parameter_service_provider',
  invalid_parameter_mvpd: 'adobe_invalid_parameter_mvpd',
  invalid_integration: 'adobe_invalid_integration',
  invalid_access_token_service_provider: 'adobe_invalid_access_token_service_provider',
  invalid_access_token_client_application: 'adobe_invalid_access_token_client_application',
  invalid_configuration_temporary_access: 'adobe_invalid_configuration_temporary_access',
  invalid_header_device_info: 'adobe_invalid_header_device_info',
  invalid_parameter_resources: 'adobe_invalid_parameter_resources',
  too_many_resources: 'adobe_too_many_resources',
  network_received_error: 'adobe_providerFailed',
  network_connection_timeout: 'adobe_providerFailed',
  maximum_execution_time_exceeded: 'adobe_maximum_execution_time_exceeded',
  authenticated_profile_missing: 'adobe_notTempPass',
  authenticated_profile_expired: 'adobe_notTempPass',
  authenticated_profile_invalidated: 'adobe_notTempPass',
  authorization_denied_by_mvpd: 'adobe_notTempPass',
  authorization_denied_by_degradation_rule: 'adobe_authorization_denied_by_degradation_rule',
  internal_server_error: 'adobe_internal_server_error',
  invalid_configuration_platform: 'adobe_platformNotSetUp',
  invalid_configuration_platform_id: 'adobe_platformNotSetUp',
  invalid_configuration_platform_trait: 'adobe_platformNotSetUp',
  invalid_configuration_platform_category_trait: 'adobe_platformNotSetUp',
  invalid_configuration_platform_services: 'adobe_platformNotSetUp',
} as const satisfies Readonly<Record<string, ExplainedKey>>;
/** A code of REST API V2 that Adobe documents ("Enhanced Error Codes"). */
export type ApiCode = keyof typeof apiCodes;

/** Where each of them is explained. One that is not listed is explained by its action. */
export const adobeCodes = codes(apiCodes);

/** Where is explained what Adobe's `action` asks for, where the code is not known here. */
export const adobeActions = codes({
  none: 'adobeAction_none',
  configuration: 'adobeAction_configuration',
  'application-registration': 'adobeAction_applicationRegistration',
  authentication: 'adobeAction_authentication',
  authorization: 'adobeAction_authorization',
  retry: 'adobeAction_retry',
});

const registerErrors = {
  invalid_request: 'register_invalid_request',
  invalid_redirect_uri: 'register_invalid_redirect_uri',
  invalid_software_statement: 'register_invalid_software_statement',
  unapproved_software_statement: 'register_unapproved_software_statement',
} as const satisfies Readonly<Record<string, ExplainedKey>>;
/** An error of the registration ("Dynamic Client Registration"). */
export type RegisterError = keyof typeof registerErrors;

/** Where the words of OAuth are explained, where a software statement was to be registered. */
export const registerCodes = codes(registerErrors);

/** Where they are explained, where an access token was asked for. */
export const tokenCodes = codes({
  invalid_request: 'token_invalid_request',
  invalid_client: 'token_invalid_client',
  unauthorized_client: 'token_unauthorized_client',
  unsupported_grant_type: 'token_unsupported_grant_type',
});

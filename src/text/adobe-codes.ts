interface Explained {
  readonly title: string;
  readonly advice: string;
}

const notTempPass: Explained = {
  title: 'This MVPD is no Temp Pass',
  advice: 'A provider decided, or asks its viewer to sign in. Check the MVPD ID in Settings.',
};
const providerFailed: Explained = {
  title: 'A provider behind Adobe Pass did not answer',
  advice: 'Try again in a minute. If the MVPD is no Temp Pass, correct its ID in Settings.',
};
const platformNotSetUp: Explained = {
  title: 'Adobe’s configuration of this platform is not valid',
  advice: 'Ask Adobe support, with the code and the trace.',
};

/**
 * What the codes of REST API V2 mean here, and what to do. A code that is not listed is explained by
 * {@link adobeActionText}.
 */
export const adobeCodeText: ReadonlyMap<string, Explained> = new Map(
  Object.entries({
    temporary_access_duration_limit_exceeded: {
      title: 'The time of this trial is used up',
      advice: 'Reset it to start a new one.',
    },
    temporary_access_resources_limit_exceeded: {
      title: 'All titles of this trial are played',
      advice: 'Reset device and key to start a new one.',
    },
    invalid_header_identity_for_temporary_access: {
      title: 'Adobe Pass does not accept who the viewer is',
      advice: 'Enter the e-mail, and check in Settings how the app writes it down (Identity).',
    },
    invalid_header_device_identifier: {
      title: 'Adobe Pass does not accept this device ID',
      advice: 'Compare it with the one that the app sends.',
    },
    invalid_parameter_service_provider: {
      title: 'Adobe Pass does not know this requestor ID',
      advice: 'Correct it in Settings. Capitals count, and each environment has its own.',
    },
    invalid_parameter_mvpd: {
      title: 'Adobe Pass does not know this MVPD ID',
      advice: 'Correct it in Settings. Capitals count, and each environment has its own.',
    },
    invalid_integration: {
      title: 'This MVPD is not integrated with this requestor',
      advice:
        'Correct one of the two IDs in Settings, or have them integrated in the TVE Dashboard.',
    },
    invalid_access_token_service_provider: {
      title: 'The application is not for this requestor',
      advice: 'Choose one in Settings that is registered for it.',
    },
    invalid_access_token_client_application: {
      title: 'Adobe Pass does not accept the application',
      advice: 'Check it in Settings: it may be revoked, or lack the scope for this.',
    },
    invalid_configuration_temporary_access: {
      title: 'Adobe’s configuration of this Temp Pass is not valid',
      advice: 'Have it checked in the TVE Dashboard.',
    },
    invalid_header_device_info: {
      title: 'Adobe Pass does not accept the device information',
      advice: 'Ask Adobe support which devices it knows, with the code and the trace.',
    },
    invalid_parameter_resources: {
      title: 'Adobe Pass does not accept the resource IDs',
      advice: 'Correct them in Settings, as the app sends them.',
    },
    too_many_resources: {
      title: 'Too many resource IDs at once',
      advice: 'Keep fewer of them in Settings.',
    },
    network_received_error: providerFailed,
    network_connection_timeout: providerFailed,
    maximum_execution_time_exceeded: {
      title: 'Adobe Pass took too long',
      advice: 'Try again in a minute.',
    },
    authenticated_profile_missing: notTempPass,
    authenticated_profile_expired: notTempPass,
    authenticated_profile_invalidated: notTempPass,
    authorization_denied_by_mvpd: notTempPass,
    authorization_denied_by_degradation_rule: {
      title: 'Denied while degradation is on',
      advice: 'A rule of your Programmer or of Adobe decides for now, and no Temp Pass.',
    },
    internal_server_error: {
      title: 'Adobe Pass has a problem',
      advice: 'Try again in a minute. If it stays, ask Adobe support with the trace.',
    },
    invalid_configuration_platform: platformNotSetUp,
    invalid_configuration_platform_id: platformNotSetUp,
    invalid_configuration_platform_trait: platformNotSetUp,
    invalid_configuration_platform_category_trait: platformNotSetUp,
    invalid_configuration_platform_services: platformNotSetUp,
  } satisfies Record<string, Explained>),
);

/** What Adobe's `action` asks for, where the code is not known here. */
export const adobeActionText: ReadonlyMap<string, Explained> = new Map(
  Object.entries({
    none: {
      title: 'Adobe Pass answered with an error',
      advice: 'It names no remedy. Check the IDs, then ask Adobe support with the trace.',
    },
    configuration: {
      title: 'Something is not configured at Adobe',
      advice: 'Have requestor, MVPD and their integration checked in the TVE Dashboard.',
    },
    'application-registration': {
      title: 'The application has to register again',
      advice: 'Forget its credentials in Settings. If that does not help, use another statement.',
    },
    authentication: {
      title: 'Adobe Pass has no valid profile of this viewer',
      advice: 'Check device ID and e-mail. If the trial is used up, reset it.',
    },
    authorization: {
      title: 'This viewer may not play the title',
      advice: 'Check the resource IDs in Settings. If the trial is used up, reset it.',
    },
    retry: {
      title: 'Adobe Pass asks to try again',
      advice: 'Wait a few seconds, then try again.',
    },
  } satisfies Record<string, Explained>),
);

/** What the words of OAuth mean where a software statement was to be registered. */
export const registerCodeText: ReadonlyMap<string, Explained> = new Map(
  Object.entries({
    invalid_request: {
      title: 'Adobe Pass could not read the request',
      advice: 'Paste the software statement again, whole.',
    },
    invalid_redirect_uri: {
      title: 'Adobe Pass does not accept the redirect address',
      advice: 'Have the application’s registration checked in the TVE Dashboard.',
    },
    invalid_software_statement: {
      title: 'The software statement is not valid here',
      advice: 'Check that it is whole, not revoked, and made for this environment.',
    },
    unapproved_software_statement: {
      title: 'The software statement is not approved',
      advice: 'Ask Adobe to approve the application, then save it again.',
    },
  } satisfies Record<string, Explained>),
);

/** What they mean where an access token was asked for. */
export const tokenCodeText: ReadonlyMap<string, Explained> = new Map(
  Object.entries({
    invalid_request: {
      title: 'Adobe Pass could not read the request for a token',
      advice: 'Forget the application’s credentials in Settings, so that it registers anew.',
    },
    invalid_client: {
      title: 'Adobe Pass no longer knows the application',
      advice: 'Forget its credentials in Settings, so that it registers anew.',
    },
    unauthorized_client: {
      title: 'The application may not get a token',
      advice: 'Have its registration checked in the TVE Dashboard.',
    },
    unsupported_grant_type: {
      title: 'Adobe Pass gives no token in this way',
      advice: 'Check the service base URL of the environment: another server may answer there.',
    },
  } satisfies Record<string, Explained>),
);

/**
 * What Adobe's codes mean here, and what to do (REST API V2 and dynamic client registration). A
 * code that is not listed is shown as it was sent.
 */
export const adobeCodeText: ReadonlyMap<string, { title: string; advice: string }> = new Map(
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
  }),
);

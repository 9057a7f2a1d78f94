import type { Failure, FailureKind } from '../../failure/failure';
import type { ApplicationField, TempPassField } from '../../messages/page-urls';
import type { ServerReason } from '../../pass/http/server-reason';
import type { ApiCode, RegisterError } from '../../text/adobe-codes';

/** Where in Settings a failure is mended; the field is left out where Adobe does not say which. */
export type Place =
  | { readonly form: 'tempPass'; readonly field?: TempPassField }
  /** That field of the Temp Pass which is not accepted any more. */
  | { readonly form: 'refusedField' }
  /** What the device is: its own form where that says it, else that of the Temp Pass. */
  | { readonly form: 'deviceInfo' }
  /** The application that was used. */
  | { readonly form: 'application'; readonly field?: ApplicationField }
  /** The choice of it in the Temp Pass, where there is one; else itself. */
  | { readonly form: 'choice'; readonly field: 'applicationId' | 'trialApplicationId' }
  /** A new one in the environment of the Temp Pass. */
  | { readonly form: 'newApplication' }
  /** The list from which devices are removed. */
  | { readonly form: 'devices' }
  /** Where a passphrase is set. */
  | { readonly form: 'passphrase' };

/** Why no form of Settings is about a failure. */
type Nowhere =
  /** What is mended stands on the page that shows it: a field, a button, a question. */
  | 'here'
  /** It passes, or nobody knows its cause: trying again is all there is. */
  | 'passes'
  /** Adobe, a provider or the network has to mend it. */
  | 'elsewhere'
  /** What it was about is not there any more. */
  | 'gone'
  /** The policy of the organization says it, and nobody may change that here. */
  | 'policy'
  /** It is about the browser's storage: Settings say it at their top, whatever is shown there. */
  | 'storage'
  /** It says how things stand, and nothing is wrong. */
  | 'state';

const tempPass: Place = { form: 'tempPass' };
const requestorId: Place = { form: 'tempPass', field: 'requestorId' };
const mvpdId: Place = { form: 'tempPass', field: 'mvpdId' };
const resourceIds: Place = { form: 'tempPass', field: 'resourceIds' };
const application: Place = { form: 'application' };
const credential: Place = { form: 'application', field: 'credential' };
const choice: Place = { form: 'choice', field: 'applicationId' };
const trialChoice: Place = { form: 'choice', field: 'trialApplicationId' };
const newApplication: Place = { form: 'newApplication' };

/**
 * Each kind of failure. Adobe names no cause of a 400 or 403 to a reset ("TempPass Feature"), so a
 * 400 without a code leads to the form alone.
 */
const byKind: Readonly<Record<FailureKind, Place | Nowhere>> = {
  badRequest: tempPass,
  otherMvpd: mvpdId,
  tempPassNotAccepted: { form: 'refusedField' },
  forbidden: choice,
  missingScope: choice,
  missingApiScope: trialChoice,
  tokenRejected: application,
  registrationRejected: application,
  statementUnapproved: application,
  statementRejected: credential,
  pastedTokenRejected: credential,
  unusableToken: credential,
  noCredentials: credential,
  applicationMissing: newApplication,
  trialApplicationMissing: newApplication,
  passphraseNeeded: { form: 'passphrase' },
  tooManyDevices: { form: 'devices' },
  // The form that asks for it is the one that failed.
  credentialNeeded: 'here',
  permissionMissing: 'here',
  confirmationWrong: 'here',
  locked: 'here',
  passphraseWrong: 'here',
  passphraseWait: 'passes',
  offline: 'elsewhere',
  network: 'elsewhere',
  serverError: 'elsewhere',
  timeout: 'passes',
  throttled: 'passes',
  unexpectedAnswer: 'elsewhere',
  impossibleTimes: 'elsewhere',
  degraded: 'state',
  changedMeanwhile: 'passes',
  startUnderWay: 'passes',
  startedMeanwhile: 'passes',
  runUnderWay: 'passes',
  runChanged: 'passes',
  interrupted: 'passes',
  refused: 'passes',
  broken: 'passes',
  tempPassMissing: 'gone',
  resetForgotten: 'gone',
  runMissing: 'gone',
  tempPassChanged: 'gone',
  tabNotGranted: 'elsewhere',
  undoTooLate: 'gone',
  forbiddenByPolicy: 'policy',
  migrationFailed: 'storage',
  dataTooNew: 'storage',
  storageFull: 'storage',
  storageFailed: 'storage',
  storageUnreadable: 'storage',
};

/** Each code of REST API V2 ("Enhanced Error Codes", REST API V2). */
const byCode: Readonly<Record<ApiCode, Place | Nowhere>> = {
  invalid_parameter_service_provider: requestorId,
  invalid_parameter_mvpd: mvpdId,
  // One of the two IDs; nobody says which.
  invalid_integration: tempPass,
  invalid_header_identity_for_temporary_access: { form: 'tempPass', field: 'identityTemplate' },
  invalid_header_device_info: { form: 'deviceInfo' },
  invalid_header_device_identifier: 'here',
  invalid_parameter_resources: resourceIds,
  too_many_resources: resourceIds,
  // A provider decided: the MVPD is no Temp Pass.
  authenticated_profile_missing: mvpdId,
  authenticated_profile_expired: mvpdId,
  authenticated_profile_invalidated: mvpdId,
  authorization_denied_by_mvpd: mvpdId,
  invalid_access_token_service_provider: trialChoice,
  invalid_access_token_client_application: application,
  temporary_access_duration_limit_exceeded: 'state',
  temporary_access_resources_limit_exceeded: 'state',
  authorization_denied_by_degradation_rule: 'state',
  network_received_error: 'elsewhere',
  network_connection_timeout: 'elsewhere',
  maximum_execution_time_exceeded: 'elsewhere',
  internal_server_error: 'elsewhere',
  // Set up at Adobe.
  invalid_configuration_temporary_access: 'elsewhere',
  invalid_configuration_platform: 'elsewhere',
  invalid_configuration_platform_id: 'elsewhere',
  invalid_configuration_platform_trait: 'elsewhere',
  invalid_configuration_platform_category_trait: 'elsewhere',
  invalid_configuration_platform_services: 'elsewhere',
};

/** The errors of registration ("Dynamic Client Registration"): it sends the statement alone. */
const byRegisterError: Readonly<Record<RegisterError, Place>> = {
  invalid_request: credential,
  invalid_software_statement: credential,
  invalid_redirect_uri: application,
  unapproved_software_statement: application,
};

/** Where a failure of a reset or a trial is mended; undefined where no form of Settings is about it. */
export function placeOfFailure(failure: Failure): Place | undefined {
  const { kind, endpoint } = failure;
  const said = placeSaid(failure) ?? (endpoint === 'api' && kind === 'forbidden' && trialChoice);
  return placeIn(said || byKind[kind]);
}

/** The same by what a server said alone. */
export function placeOfReason(reason: ServerReason): Place | undefined {
  return placeIn(placeSaid(reason));
}

function placeSaid({ endpoint, error, code }: ServerReason): Place | Nowhere | undefined {
  if (endpoint === 'register') return own(byRegisterError, error ?? code);
  // None of its errors is about what people enter (RFC 6749, 5.2).
  if (endpoint === 'token') return undefined;
  return own(byCode, code ?? error);
}

function placeIn(found: Place | Nowhere | undefined): Place | undefined {
  return typeof found === 'object' ? found : undefined;
}

/** A server's word may be the name of anything that objects have. */
function own<Found>(places: Readonly<Record<string, Found>>, word = ''): Found | undefined {
  return Object.hasOwn(places, word) ? places[word] : undefined;
}

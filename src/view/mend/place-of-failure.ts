import type { Failure, FailureKind } from '../../failure/failure';
import type { ApplicationField, TempPassField } from '../../messages/page-urls';
import type { ServerReason } from '../../pass/http/server-reason';

/** Where in Settings a failure is mended; the field is left out where Adobe does not say which. */
export type Place =
  | { readonly form: 'tempPass'; readonly field?: TempPassField }
  /** That field of the Temp Pass which is not accepted any more. */
  | { readonly form: 'refusedField' }
  /** The application that was used. */
  | { readonly form: 'application'; readonly field?: ApplicationField }
  /** The choice of it in the Temp Pass, where there is one; else itself. */
  | { readonly form: 'choice'; readonly field: 'applicationId' | 'trialApplicationId' }
  /** A new one in the environment of the Temp Pass. */
  | { readonly form: 'newApplication' };

type Places = Readonly<Record<string, Place>>;

const tempPass: Place = { form: 'tempPass' };
const requestorId: Place = { form: 'tempPass', field: 'requestorId' };
const mvpdId: Place = { form: 'tempPass', field: 'mvpdId' };
const resourceIds: Place = { form: 'tempPass', field: 'resourceIds' };
const application: Place = { form: 'application' };
const credential: Place = { form: 'application', field: 'credential' };
const choice: Place = { form: 'choice', field: 'applicationId' };
const trialChoice: Place = { form: 'choice', field: 'trialApplicationId' };

/**
 * Each kind that Settings mend. Adobe names no cause of a 400 or 403 to a reset ("TempPass
 * Feature"), so a 400 without a code leads to the form alone.
 */
const byKind = {
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
  credentialNeeded: credential,
  applicationMissing: { form: 'newApplication' },
  trialApplicationMissing: { form: 'newApplication' },
} as const satisfies Partial<Record<FailureKind, Place>>;

/**
 * The codes of REST API V2 that name a field ("Enhanced Error Codes", REST API V2). Not here: what
 * comes from the popup's form (`invalid_header_device_identifier`), from whichever names the device's
 * kind (`invalid_header_device_info`), or is set up at Adobe (`invalid_configuration_…`).
 */
const byCode: Places = {
  invalid_parameter_service_provider: requestorId,
  invalid_parameter_mvpd: mvpdId,
  // One of the two IDs; nobody says which.
  invalid_integration: tempPass,
  invalid_header_identity_for_temporary_access: { form: 'tempPass', field: 'identityTemplate' },
  invalid_parameter_resources: resourceIds,
  too_many_resources: resourceIds,
  // A provider decided: the MVPD is no Temp Pass.
  authenticated_profile_missing: mvpdId,
  authenticated_profile_expired: mvpdId,
  authenticated_profile_invalidated: mvpdId,
  authorization_denied_by_mvpd: mvpdId,
  invalid_access_token_service_provider: trialChoice,
  invalid_access_token_client_application: application,
};

/** Codes that no field of Settings is about. */
const nowhere: ReadonlySet<string> = new Set([
  'invalid_header_device_identifier',
  'invalid_header_device_info',
]);

/** The errors of registration ("Dynamic Client Registration"): it sends the statement alone. */
const byRegisterError: Places = {
  invalid_request: credential,
  invalid_software_statement: credential,
  invalid_redirect_uri: application,
  unapproved_software_statement: application,
};

/** Where a failure of a reset or a trial is mended; undefined where no form of Settings is about it. */
export function placeOfFailure(failure: Failure): Place | undefined {
  const said = placeOfReason(failure);
  if (said !== undefined) return said;
  const { kind, code, endpoint } = failure;
  if (code !== undefined && nowhere.has(code)) return undefined;
  if (endpoint === 'api' && kind === 'forbidden') return trialChoice;
  return isMended(kind) ? byKind[kind] : undefined;
}

/** The same by what a server said alone. */
export function placeOfReason({ endpoint, error, code }: ServerReason): Place | undefined {
  if (endpoint === 'register') return own(byRegisterError, error ?? code);
  // None of its errors is about what people enter (RFC 6749, 5.2).
  if (endpoint === 'token') return undefined;
  return own(byCode, code ?? error);
}

/** A server's word may be the name of anything that objects have. */
function own(places: Places, word = ''): Place | undefined {
  return Object.hasOwn(places, word) ? places[word] : undefined;
}

function isMended(kind: FailureKind): kind is keyof typeof byKind {
  return Object.hasOwn(byKind, kind);
}

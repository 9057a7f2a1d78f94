import type { Failure, FailureKind } from '../failure/failure';
import type { Endpoint, ServerReason } from '../pass/http/server-reason';
import { adobeActions, adobeCodes, registerCodes, tokenCodes } from './adobe-codes';
import { type ExplainedKey, explain, type Words } from './explained';

type ByKind = Readonly<Partial<Record<FailureKind, ExplainedKey>>>;

/** Instead of the words for a kind in general: the registration went well, no reset was asked for. */
const byEndpoint: Readonly<Partial<Record<Endpoint, ByKind>>> = {
  api: { forbidden: 'apiFailure_forbidden' },
  token: { registrationRejected: 'tokenFailure_registrationRejected' },
};

/** The same where a trial was read. */
export const ofReadingTrials: ByKind = {
  timeout: 'trial_failure_timeout',
  throttled: 'trial_failure_throttled',
  interrupted: 'trial_failure_interrupted',
};

/** These say less than a code of Adobe's does. */
const general: ReadonlySet<FailureKind> = new Set([
  'badRequest',
  'registrationRejected',
  'serverError',
  'tokenRejected',
  'unexpectedAnswer',
]);

/** Codes whose advice is to reset, which does not help where a reset failed. */
const ofPlaying: ReadonlySet<string> = new Set([
  'temporary_access_duration_limit_exceeded',
  'temporary_access_resources_limit_exceeded',
  'authentication',
  'authorization',
]);

/**
 * What happened and what to do next: by Adobe's code where that says more.
 *
 * @param instead what is said of a kind where the words for it in general do not fit
 */
export function failureWords(failure: Failure, instead: ByKind = {}): Words {
  const { kind, endpoint } = failure;
  const ofEndpoint = endpoint && byEndpoint[endpoint]?.[kind];
  // REST API V2 says with 403 what a viewer may not; a reset says it of the application.
  const isGeneral = general.has(kind) || (endpoint === 'api' && kind === 'forbidden');
  const coded = isGeneral ? reasonKey(failure) : undefined;
  return explain(coded ?? instead[kind] ?? ofEndpoint ?? `failure_${kind}`);
}

/**
 * What a server's code means: by who answered, as the same word of OAuth means another thing at
 * each, and where it is not known, by what Adobe's `action` asks for.
 */
export function reasonWords(reason: ServerReason): Words | undefined {
  const key = reasonKey(reason);
  return key && explain(key);
}

function reasonKey({ endpoint, error, code, action }: ServerReason): ExplainedKey | undefined {
  const said = code ?? error ?? '';
  switch (endpoint) {
    case 'register':
      return registerCodes.get(error ?? code ?? '');
    case 'token':
      return tokenCodes.get(error ?? code ?? '');
    case 'reset':
      if (ofPlaying.has(said) || ofPlaying.has(action ?? '')) return undefined;
  }
  return adobeCodes.get(said) ?? adobeActions.get(action ?? '');
}

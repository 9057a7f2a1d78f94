import type { Failure, FailureKind } from '../failure/failure';
import type { Endpoint, ServerReason } from '../pass/http/server-reason';
import { adobeActionText, adobeCodeText, registerCodeText, tokenCodeText } from './adobe-codes';
import { apiFailureText, failureText, tokenFailureText } from './failures';

type Words = Readonly<{ title: string; advice: string }>;

const endpointText: Readonly<Partial<Record<Endpoint, Partial<Record<FailureKind, Words>>>>> = {
  api: apiFailureText,
  token: tokenFailureText,
};

/** These say less than a code of Adobe's does. */
const general: ReadonlySet<FailureKind> = new Set([
  'badRequest',
  'registrationRejected',
  'serverError',
  'tokenRejected',
  'unexpectedAnswer',
]);

/** What speaks of somebody who wants to play: to reset is the advice there, and no advice to a reset. */
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
export function failureWords(
  failure: Failure,
  instead: Readonly<Partial<Record<FailureKind, Words>>> = {},
): Words {
  const { kind, endpoint } = failure;
  const ofEndpoint = endpoint && endpointText[endpoint]?.[kind];
  // REST API V2 says with 403 what a viewer may not; a reset says it of the application.
  const isGeneral = general.has(kind) || (endpoint === 'api' && kind === 'forbidden');
  const coded = isGeneral ? reasonWords(failure) : undefined;
  return coded ?? instead[kind] ?? ofEndpoint ?? failureText[kind];
}

/**
 * What a server's code means: by who answered, as the same word of OAuth means another thing at
 * each, and where it is not known, by what Adobe's `action` asks for.
 */
export function reasonWords({ endpoint, error, code, action }: ServerReason): Words | undefined {
  const said = code ?? error ?? '';
  switch (endpoint) {
    case 'register':
      return registerCodeText.get(error ?? code ?? '');
    case 'token':
      return tokenCodeText.get(error ?? code ?? '');
    case 'reset':
      if (ofPlaying.has(said) || ofPlaying.has(action ?? '')) return undefined;
  }
  return adobeCodeText.get(said) ?? adobeActionText.get(action ?? '');
}

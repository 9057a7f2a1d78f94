import type { Failure, FailureKind } from '../failure';
import type { ServerReason } from '../pass/server-reason';
import { adobeActionText, adobeCodeText, registerCodeText, tokenCodeText } from './adobe-codes';
import { apiFailureText, failureText } from './failures';

type Words = Readonly<{ title: string; advice: string }>;

/** These say less than a code of Adobe's does. */
const general: ReadonlySet<FailureKind> = new Set([
  'badRequest',
  'registrationRejected',
  'serverError',
  'tokenRejected',
  'unexpectedAnswer',
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
  const ofApi = endpoint === 'api' ? apiFailureText[kind] : undefined;
  // REST API V2 says with 403 what a viewer may not; a reset says it of the application.
  const isGeneral = general.has(kind) || (endpoint === 'api' && kind === 'forbidden');
  const coded = isGeneral ? reasonWords(failure) : undefined;
  return coded ?? instead[kind] ?? ofApi ?? failureText[kind];
}

/**
 * What a server's code means: by who answered, as the same word of OAuth means another thing at
 * each, and where it is not known, by what Adobe's `action` asks for.
 */
export function reasonWords({ endpoint, error, code, action }: ServerReason): Words | undefined {
  switch (endpoint) {
    case 'register':
      return registerCodeText.get(error ?? code ?? '');
    case 'token':
      return tokenCodeText.get(error ?? code ?? '');
    default:
      return adobeCodeText.get(code ?? error ?? '') ?? adobeActionText.get(action ?? '');
  }
}

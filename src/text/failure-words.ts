import type { Failure, FailureKind } from '../failure';
import { adobeCodeText } from './adobe-codes';
import { failureText } from './failures';

/** These say less than a code of Adobe's does. */
const general: ReadonlySet<FailureKind> = new Set([
  'badRequest',
  'registrationRejected',
  'serverError',
  'tokenRejected',
  'unexpectedAnswer',
]);

/** What happened and what to do next: by Adobe's code where that says more. */
export function failureWords({ kind, code, error }: Failure): { title: string; advice: string } {
  const coded = general.has(kind) ? adobeCodeText.get(error ?? code ?? '') : undefined;
  return coded ?? failureText[kind];
}

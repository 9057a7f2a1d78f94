import type { AppRequestsRead } from '../app-request/app-requests-read';
import { appRequestsIn } from '../app-request/pasted/app-requests-in';
import { namesReset } from '../detection/requests/reset-requests';
import type { Environment } from '../pass/ids/environment';
import { failure, type Result, success } from '../pass/result';
import { mayBeOfApp, type OtherRequest, otherRequestIn, tellsOfApp } from './app-request';
import { onlyEnvironmentIn } from './named-environments';
import { pastedRequest } from './pasted-request';
import { looksLikeSetUp, readSetUp, type SetUpRefusal } from './read';
import type { ResetRequest } from './reset-request';
import { maxTextLength, type SetUp } from './schema';
import { type PastedStatement, type StatementRefusal, statementIn } from './statement';

/** What a pasted text or an opened file turned out to be. */
export type Pasted =
  | ({
      readonly kind: 'statement';
      /** That of the host to which what was pasted sends it. */
      readonly environment?: Environment | undefined;
    } & PastedStatement)
  | { readonly kind: 'resetRequest'; readonly request: ResetRequest }
  /** Of an app to Adobe Pass; one of them at least names a requestor. */
  | { readonly kind: 'appRequests'; readonly read: AppRequestsRead }
  | { readonly kind: 'setUp'; readonly setUp: SetUp };

/** Why it is none of them; holds nothing of the text. */
export type PastedRefusal =
  | SetUpRefusal
  | { readonly kind: 'empty' | StatementRefusal }
  /** It names no Temp Pass, and no statement. */
  | { readonly kind: OtherRequest }
  /** It has a reset's address, but no host or IDs that a Temp Pass could have. */
  | { readonly kind: 'requestNotUsable' }
  /** A reset of a version of the API that is not known here. */
  | { readonly kind: 'otherVersion' };

const none: AppRequestsRead = { requests: [], dropped: [], others: 0 };

/**
 * Recognises a settings file, requests of an app, a reset request or a software statement.
 *
 * @param custom environments that are known beside Adobe's
 */
export async function recognise(
  text: string,
  custom: readonly Environment[] = [],
): Promise<Result<Pasted, PastedRefusal>> {
  if (text.length > maxTextLength) return failure({ kind: 'tooLong' });
  if (text.trim() === '') return failure({ kind: 'empty' });
  if (looksLikeSetUp(text)) {
    const setUp = readSetUp(text);
    return setUp.ok ? success({ kind: 'setUp', setUp: setUp.value }) : setUp;
  }
  const read = mayBeOfApp(text) ? await appRequestsIn(text, custom) : none;
  const statement = statementIn(text);
  const isOfApp = read.requests.some(tellsOfApp);
  if (isOfApp && !isBeside(statement, read)) return success({ kind: 'appRequests', read });
  const named = namesReset(text);
  if (named === 'otherVersion') return failure({ kind: 'otherVersion' });
  if (named !== undefined) {
    const request = pastedRequest(text);
    if (request === undefined) return failure({ kind: 'requestNotUsable' });
    return success({ kind: 'resetRequest', request });
  }
  if (statement.ok) {
    const environment = onlyEnvironmentIn(text);
    return success({ kind: 'statement', ...statement.value, environment });
  }
  const other = statement.error === 'unknown' ? otherRequestIn(text, read) : undefined;
  return failure({ kind: other ?? statement.error });
}

/** Whether a statement came along with requests, such as in a mail, and is none that the app itself sent. */
function isBeside(statement: ReturnType<typeof statementIn>, { requests }: AppRequestsRead) {
  if (!statement.ok || statement.value.use !== 'statement') return false;
  return requests.every(({ question }) => question !== 'register');
}

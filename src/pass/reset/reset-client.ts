import type { Authorizer } from '../auth/authorizer';
import { type PassError, passError } from '../http/errors';
import { type PassNetwork, send } from '../http/http';
import type { ResetScope } from '../ids/temp-pass';
import { failure, type Result, success } from '../result';
import { isEvery, type ResetTarget, resetUrl } from './reset';

/**
 * Resets a Temp Pass. Only 204 counts as done: anything else that looks like success, such as a
 * proxy's sign-in page, is reported as unexpected.
 *
 * After a fault nobody knows whether a reset happened (see watched-network.ts). One of a single
 * viewer is tried again, one of everybody is not: a trial that started since would be wiped. A token
 * the server refuses (401, 403) is still renewed for it, as then nothing was reset. It may reach the
 * server more than once all the same: a browser repeats by itself a request whose reused connection
 * was cut, and does not tell (RFC 9110, 9.2.2, allows it for DELETE).
 *
 * @param tries `one`: whoever sends many waits and tries again by itself, for all of them at once
 */
export async function reset(
  network: PassNetwork,
  authorizer: Authorizer,
  scope: ResetScope,
  target: ResetTarget,
  tries: 'several' | 'one' = 'several',
): Promise<Result<{ readonly status: 204 }, PassError>> {
  const sent = await authorizer.authorized((token) =>
    send(network, {
      endpoint: 'reset',
      method: 'DELETE',
      url: resetUrl(scope, target),
      headers: { Authorization: `Bearer ${token}` },
      secrets: [token],
      retry: isEvery(target) || tries === 'one' ? 'never' : 'untilDone',
    }),
  );
  if (!sent.ok) return sent;
  if (sent.value.status === 204) return success({ status: 204 });
  const kind = sent.value.status === 400 ? 'badRequest' : 'unexpectedAnswer';
  return failure(passError(kind, sent.value.reason()));
}

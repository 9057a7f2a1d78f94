import * as v from 'valibot';
import type { Authorizer } from '../auth/authorizer';
import type { Words } from '../http/answer';
import { type PassError, passError } from '../http/errors';
import type { PassNetwork } from '../http/http';
import type { TempPassIds } from '../ids/temp-pass';
import { failure, type Result, success } from '../result';
import type { Decision } from './decision';
import { requestApi } from './rest-api';
import type { StreamingViewer } from './viewer';

const answerSchema = ({ text, reason }: Words) =>
  v.object({
    decisions: v.pipe(
      v.array(
        v.object({
          resource: text,
          mvpd: v.optional(v.string()),
          source: v.fallback(v.optional(text), undefined),
          authorized: v.boolean(),
          error: v.optional(reason),
        }),
      ),
      v.minLength(1),
    ),
  });

/**
 * Asks for titles to be played: this **starts** the clock of a trial that is not running, and
 * uses up a title of a promotional one for each resource (REST API V2,
 * `POST /api/v2/{serviceProvider}/decisions/authorize/{mvpd}`). Tried again only
 * where the throttle turned it away. It may reach the server more than once all the same, and then
 * uses more titles: a browser repeats by itself a request whose reused connection was cut.
 *
 * @param resourceIds the titles, at least one
 */
export async function startTrial(
  network: PassNetwork,
  authorizer: Authorizer,
  scope: TempPassIds,
  viewer: StreamingViewer,
  resourceIds: readonly string[],
): Promise<Result<Decision[], PassError>> {
  const { environment, requestorId, mvpdId } = scope;
  const { deviceInfo } = viewer;
  const path = `decisions/authorize/${encodeURIComponent(mvpdId)}`;
  const body = { resources: resourceIds };
  const subject = { environment, requestorId, viewer, deviceInfo };
  const question = { ...subject, path, body, retry: 'throttleOnly' } as const;
  const answer = await requestApi(network, authorizer, question);
  if (!answer.ok) return answer;
  const read = answer.value.read(answerSchema);
  if (read === undefined) return failure(passError('unexpectedAnswer', answer.value.reason()));
  const { decisions } = read;
  if (decisions.some(({ mvpd = mvpdId }) => mvpd !== mvpdId)) {
    return failure(passError('otherMvpd', answer.value.reason()));
  }
  return success(
    decisions.map(({ resource, authorized, source, error }) => ({
      resource,
      permitted: authorized,
      source,
      reason: error,
    })),
  );
}

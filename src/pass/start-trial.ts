import * as v from 'valibot';
import type { Authorizer } from './authorizer';
import type { Decision } from './decision';
import { type PassError, passError } from './errors';
import type { PassNetwork } from './http';
import { askApi } from './rest-api';
import { failure, type Result, success } from './result';
import { reasonSchema } from './server-reason';
import type { ResetScope } from './temp-pass';
import type { Viewer } from './viewer';

const answerSchema = v.object({
  decisions: v.pipe(
    v.array(
      v.object({
        resource: v.string(),
        mvpd: v.optional(v.string()),
        authorized: v.boolean(),
        error: v.optional(reasonSchema),
      }),
    ),
    v.minLength(1),
  ),
});

/**
 * Asks for titles to be played: this **starts** the clock of a trial that is not running, and
 * uses up a title of a promotional one for each resource (REST API V2,
 * `POST /api/v2/{serviceProvider}/decisions/authorize/{mvpd}`). Never sent twice, unless it was
 * turned away by the throttle.
 *
 * @param resourceIds the titles, at least one
 */
export async function startTrial(
  network: PassNetwork,
  authorizer: Authorizer,
  scope: ResetScope,
  viewer: Viewer,
  resourceIds: readonly string[],
): Promise<Result<Decision[], PassError>> {
  const { environment, requestorId, mvpdId } = scope;
  const path = `decisions/authorize/${encodeURIComponent(mvpdId)}`;
  const body = { resources: resourceIds };
  const question = { environment, requestorId, path, viewer, body, retry: 'throttleOnly' } as const;
  const answer = await askApi(network, authorizer, question);
  if (!answer.ok) return answer;
  const read = v.safeParse(answerSchema, answer.value.json);
  if (!read.success) return failure(passError('unexpectedAnswer', { status: 200 }));
  const { decisions } = read.output;
  if (decisions.some(({ mvpd = mvpdId }) => mvpd !== mvpdId)) {
    return failure(passError('otherMvpd', { status: 200 }));
  }
  return success(
    decisions.map(({ resource, authorized, error }) => ({
      resource,
      permitted: authorized,
      reason: error,
    })),
  );
}

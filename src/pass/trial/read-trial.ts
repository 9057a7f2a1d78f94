import * as v from 'valibot';
import type { Authorizer } from '../auth/authorizer';
import type { Answer, Words } from '../http/answer';
import { type PassError, type PassErrorKind, passError } from '../http/errors';
import type { PassNetwork } from '../http/http';
import type { TempPassIds } from '../ids/temp-pass';
import { failure, type Result, success } from '../result';
import { requestApi } from './rest-api';
import { clockTolerance, count, milliseconds, type Trial } from './trial';
import type { StreamingViewer } from './viewer';

const attribute = <Schema extends v.GenericSchema>(value: Schema) =>
  v.optional(v.object({ value }));

const profileSchema = ({ text }: Words) =>
  v.variant('type', [
    v.object({
      type: v.literal('temporary'),
      notBefore: milliseconds,
      notAfter: milliseconds,
      attributes: v.optional(
        v.object({
          remaining_resources: attribute(count),
          used_assets: attribute(v.array(text)),
        }),
      ),
    }),
    v.object({ type: v.literal('degraded') }),
  ]);
/** No `v.record`: it takes an array for one and drops keys such as `constructor`, so that none is left. */
const profilesSchema = v.object({
  profiles: v.custom<Readonly<Record<string, unknown>>>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  ),
});

const usedUpBy: ReadonlyMap<string | undefined, 'time' | 'titles'> = new Map([
  ['temporary_access_duration_limit_exceeded', 'time'],
  ['temporary_access_resources_limit_exceeded', 'titles'],
]);

/** No Temp Pass lasts longer, in ms. */
const longestTrial = 366 * 86_400_000;

/**
 * Reads the state of a viewer's trial, and starts none (REST API V2,
 * `GET /api/v2/{serviceProvider}/profiles/{mvpd}`).
 *
 * @param signal ends the reading when nobody waits for it any more
 * @returns the trial; an error for every answer that leaves a doubt
 */
export async function readTrial(
  network: PassNetwork,
  authorizer: Authorizer,
  scope: TempPassIds,
  viewer: StreamingViewer,
  signal?: AbortSignal,
): Promise<Result<Trial, PassError>> {
  const { environment, requestorId, mvpdId } = scope;
  const { deviceInfo } = viewer;
  const path = `profiles/${encodeURIComponent(mvpdId)}`;
  const subject = { environment, requestorId, viewer, deviceInfo };
  const question = { ...subject, path, signal, retry: 'never' } as const;
  const answer = await requestApi(network, authorizer, question);
  if (answer.ok) {
    const trial = trialIn(answer.value, mvpdId, Date.now());
    return trial.ok ? trial : failure(passError(trial.error, answer.value.reason()));
  }
  const by = answer.error.status === 403 ? usedUpBy.get(answer.error.code) : undefined;
  return by === undefined ? answer : success({ state: 'usedUp', by });
}

function trialIn(answer: Answer, mvpdId: string, now: number): Result<Trial, PassErrorKind> {
  const profiles = answer.read(() => profilesSchema)?.profiles;
  if (profiles === undefined) return failure('unexpectedAnswer');
  if (Object.keys(profiles).length === 0) return success({ state: 'none' });
  if (!Object.hasOwn(profiles, mvpdId)) return failure('otherMvpd');
  const profile = answer.read((words) =>
    v.pipe(
      profilesSchema,
      v.transform((all) => all.profiles[mvpdId]),
      profileSchema(words),
    ),
  );
  if (profile === undefined) return failure('unexpectedAnswer');
  if (profile.type === 'degraded') return failure('degraded');

  const { notBefore, notAfter, attributes } = profile;
  const { serverTime } = answer;
  // Without a word of the server's clock, ours is the best there is.
  const ahead = Math.abs(serverTime - now) > clockTolerance ? serverTime - now : 0;
  const [startedAt, endsAt] = [notBefore - ahead, notAfter - ahead];
  const possible =
    startedAt < endsAt &&
    startedAt <= now + clockTolerance &&
    endsAt >= now - clockTolerance &&
    endsAt - startedAt <= longestTrial;
  if (!possible) return failure('impossibleTimes');
  return success({
    state: 'running',
    startedAt,
    endsAt,
    titlesLeft: attributes?.remaining_resources?.value,
    usedTitles: attributes?.used_assets?.value,
  });
}

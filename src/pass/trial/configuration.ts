import * as v from 'valibot';
import type { Authorizer } from '../auth/authorizer';
import type { DeviceInfo } from '../device-info/device-info';
import type { Words } from '../http/answer';
import { type PassError, passError } from '../http/errors';
import type { PassNetwork } from '../http/http';
import type { Environment } from '../ids/environment';
import { mvpdIdSchema } from '../ids/schemas';
import type { RequestorId } from '../ids/temp-pass';
import { failure, type Result, success } from '../result';
import { type Mvpd, mvpdSchema } from './mvpd';
import { requestApi } from './rest-api';

const answerSchema = v.object({
  requestor: v.object({ mvpds: v.pipe(v.array(v.unknown()), v.maxLength(10_000)) }),
});

/** Of a name that people read, in UTF-16 code units: to look for secrets in megabytes takes seconds. */
const longestName = 200;

function mvpdsIn({ text }: Words) {
  const provider = v.object({
    ...mvpdSchema.entries,
    // A value, but shown too: one that repeats a secret is no ID.
    id: v.pipe(
      mvpdIdSchema,
      v.check((id) => v.parse(text, id) === id),
    ),
    displayName: v.fallback(
      v.pipe(
        v.string(),
        v.maxLength(longestName),
        v.transform((name) => v.parse(text, name)),
      ),
      '',
    ),
  });
  return v.pipe(
    answerSchema,
    v.transform(({ requestor }): Mvpd[] =>
      requestor.mvpds.flatMap((one) => {
        const mvpd = v.safeParse(provider, one);
        return mvpd.success ? [mvpd.output] : [];
      }),
    ),
  );
}

/** Hundreds of providers with the addresses of their logos. */
const maxBodyLength = 4 * 1024 * 1024;

/**
 * Lists the providers of a requestor, its Temp Passes among them (REST API V2,
 * `GET /api/v2/{serviceProvider}/configuration`). One that is not understood is left out.
 *
 * @param deviceInfo the device that it is read for: a configuration is specific to a platform
 */
export async function readConfiguration(
  network: PassNetwork,
  authorizer: Authorizer,
  environment: Environment,
  requestorId: RequestorId,
  deviceInfo: DeviceInfo | undefined,
): Promise<Result<Mvpd[], PassError>> {
  const path = 'configuration';
  const subject = { environment, requestorId, deviceInfo };
  const question = { ...subject, path, maxBodyLength, retry: 'never' } as const;
  const answer = await requestApi(network, authorizer, question);
  if (!answer.ok) return answer;
  const mvpds = answer.value.read(mvpdsIn);
  return mvpds === undefined
    ? failure(passError('unexpectedAnswer', answer.value.reason()))
    : success(mvpds);
}

import * as v from 'valibot';
import type { Authorizer } from './authorizer';
import type { Environment } from './environment';
import { type PassError, passError } from './errors';
import type { PassNetwork } from './http';
import { type Mvpd, mvpdSchema } from './mvpd';
import { askApi } from './rest-api';
import { failure, type Result, success } from './result';
import type { RequestorId } from './temp-pass';

const answerSchema = v.object({
  requestor: v.object({ mvpds: v.pipe(v.array(v.unknown()), v.maxLength(10_000)) }),
});
/** Hundreds of providers with the addresses of their logos. */
const maxBodyLength = 4 * 1024 * 1024;

/**
 * Lists the providers of a requestor, its Temp Passes among them (REST API V2,
 * `GET /api/v2/{serviceProvider}/configuration`). One that is not understood is left out.
 */
export async function readConfiguration(
  network: PassNetwork,
  authorizer: Authorizer,
  environment: Environment,
  requestorId: RequestorId,
): Promise<Result<Mvpd[], PassError>> {
  const path = 'configuration';
  const question = { environment, requestorId, path, maxBodyLength, retry: 'never' } as const;
  const answer = await askApi(network, authorizer, question);
  if (!answer.ok) return answer;
  const read = v.safeParse(answerSchema, answer.value.json);
  if (!read.success) return failure(passError('unexpectedAnswer', { status: 200 }));
  return success(
    read.output.requestor.mvpds.flatMap((one) => {
      const mvpd = v.safeParse(mvpdSchema, one);
      return mvpd.success ? [mvpd.output] : [];
    }),
  );
}

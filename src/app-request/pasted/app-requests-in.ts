import type { Environment } from '../../pass/ids/environment';
import type { AppRequest } from '../app-request';
import type { AppRequestsRead } from '../app-requests-read';
import { readAppRequest } from '../read-app-request';
import { distinct } from './distinct';
import { droppedIn } from './dropped-in';
import { requestsIn } from './requests-in';

/**
 * Reads the requests that apps sent to Adobe Pass from a pasted text: commands, code, raw HTTP, lists
 * of headers, logs, and what proxies and API tools export.
 *
 * @param text as pasted
 * @param custom environments that are known beside Adobe's
 */
export async function appRequestsIn(
  text: string,
  custom: readonly Environment[] = [],
): Promise<AppRequestsRead> {
  const sent = requestsIn(text);
  const read = await Promise.all(sent.map((one) => readAppRequest(one, custom)));
  const requests = read.filter((one): one is AppRequest => one !== undefined);
  return {
    requests: distinct(requests),
    dropped: requests.length === 0 ? [] : droppedIn([text], requests),
    others: read.length - requests.length,
  };
}

import { decodedFile } from '../../input/decoded-file';
import type { Environment } from '../../pass/ids/environment';
import { parseJson } from '../../pass/json';
import type { AppRequest } from '../app-request';
import type { AppRequestsRead } from '../app-requests-read';
import { adobePath } from '../forms/form';
import type { HttpRequest } from '../http-request';
import { distinct } from '../pasted/distinct';
import { droppedIn } from '../pasted/dropped-in';
import { inDocuments } from '../pasted/requests-in';
import { readAppRequest } from '../read-app-request';

/**
 * Reads the requests to Adobe Pass in an export of a tool.
 *
 * @returns undefined where it is no JSON
 */
export async function requestsOfFile(
  file: Blob,
  custom: readonly Environment[],
): Promise<AppRequestsRead | undefined> {
  const document = parseJson(await decodedFile(file));
  if (document === undefined) return undefined;
  const requests: AppRequest[] = [];
  const texts: string[] = [];
  let others = 0;
  for (const sent of inDocuments([document])) {
    const request = adobePath.test(sent.url) ? await readAppRequest(sent, custom) : undefined;
    // A path of Adobe's behind a host that is not known may be anything in the traffic of a browser.
    if (request?.environment === undefined) others += 1;
    else {
      requests.push(request);
      texts.push(textOf(sent));
    }
  }
  return {
    requests: distinct(requests),
    dropped: droppedIn(texts, requests),
    others,
  };
}

function textOf({ url, headers, body = '' }: HttpRequest): string {
  return [url, ...headers.map(([name, value]) => `${name}: ${value}`), body].join('\n');
}

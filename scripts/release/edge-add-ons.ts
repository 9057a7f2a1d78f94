import { setTimeout } from 'node:timers/promises';
import * as v from 'valibot';
import { answerOf } from './answer';
import type { Secrets } from './stores';

export const edgeHost = 'https://api.addons.microsoftedge.microsoft.com';

const operationSchema = v.looseObject({
  status: v.picklist(['InProgress', 'Succeeded', 'Failed']),
});
const mostAsked = 60;

/**
 * Uploads a package as the draft of a product that is in the store, and submits it for review.
 *
 * @param zip the package without a `key`
 * @param pause between two questions whether the package was taken, in ms
 * @throws Error with the store's answer
 * @see https://learn.microsoft.com/microsoft-edge/extensions/update/api/addons-api-reference
 */
export async function submitToEdge(
  zip: Uint8Array<ArrayBuffer>,
  secrets: Secrets<'edge'>,
  host = edgeHost,
  pause = 5_000,
): Promise<void> {
  const submissions = `${host}/v1/products/${secrets.EDGE_PRODUCT_ID}/submissions`;
  const headers = {
    Authorization: `ApiKey ${secrets.EDGE_API_KEY}`,
    'X-ClientID': secrets.EDGE_CLIENT_ID,
  };
  const uploaded = await answerOf(`${submissions}/draft/package`, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/zip' },
    body: zip,
  });
  const operation = uploaded.headers.get('location');
  if (operation === null) throw new Error('Edge Add-ons named no operation to ask about.');
  const progress = `${submissions}/draft/package/operations/${operation}`;
  for (let asked = 0; ; asked++) {
    const answer: unknown = await (await answerOf(progress, { headers })).json();
    const { status } = v.parse(operationSchema, answer);
    if (status === 'Succeeded') break;
    if (status === 'Failed' || asked === mostAsked) {
      throw new Error(`Edge Add-ons did not take the package: ${JSON.stringify(answer)}`);
    }
    await setTimeout(pause);
  }
  await answerOf(submissions, { method: 'POST', headers });
}

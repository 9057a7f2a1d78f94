import * as v from 'valibot';
import { answerOf } from './answer';
import type { Secrets } from './stores';

export const chromeHosts = {
  token: 'https://oauth2.googleapis.com',
  store: 'https://chromewebstore.googleapis.com',
};

const tokenSchema = v.object({ access_token: v.string() });
const uploadSchema = v.object({ uploadState: v.string() });

/**
 * Uploads a package as the next version of an item that is in the store, and submits it for review.
 *
 * @param zip the package without a `key`
 * @throws Error with the store's answer
 * @see https://developer.chrome.com/docs/webstore/api/reference/rest/v2/media/upload
 */
export async function submitToChrome(
  zip: Uint8Array<ArrayBuffer>,
  secrets: Secrets<'chrome'>,
  hosts = chromeHosts,
): Promise<void> {
  const body = new URLSearchParams({
    client_id: secrets.CHROME_CLIENT_ID,
    client_secret: secrets.CHROME_CLIENT_SECRET,
    refresh_token: secrets.CHROME_REFRESH_TOKEN,
    grant_type: 'refresh_token',
  });
  const answer = await answerOf(`${hosts.token}/token`, { method: 'POST', body });
  const { access_token } = v.parse(tokenSchema, await answer.json());
  const headers = { Authorization: `Bearer ${access_token}` };
  const item = `publishers/${secrets.CHROME_PUBLISHER_ID}/items/${secrets.CHROME_ITEM_ID}`;
  const upload = `${hosts.store}/upload/v2/${item}:upload`;
  const uploaded = await answerOf(upload, { method: 'POST', headers, body: zip });
  const { uploadState } = v.parse(uploadSchema, await uploaded.json());
  if (uploadState !== 'SUCCEEDED') {
    throw new Error(`The Chrome Web Store did not take the package at once: ${uploadState}`);
  }
  await answerOf(`${hosts.store}/v2/${item}:publish`, { method: 'POST', headers });
}

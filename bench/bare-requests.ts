/** What a reset without credentials needs, sent from a page of an extension with access. */
export interface Order {
  readonly statement: string;
  readonly serviceUrl: string;
  readonly resetUrl: string;
}

/**
 * Registers, gets a token and resets, with three requests and nothing else. Runs in a page.
 *
 * @returns when it began, in ms since 1970
 */
export async function bareRequests({ statement, serviceUrl, resetUrl }: Order): Promise<number> {
  const began = performance.timeOrigin + performance.now();
  const registered = await fetch(`${serviceUrl}/o/client/register`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ software_statement: statement }),
  });
  const { client_id, client_secret } = await registered.json();
  const granted = await fetch(`${serviceUrl}/o/client/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id, client_secret, grant_type: 'client_credentials' }),
  });
  const { access_token } = await granted.json();
  const headers = { Authorization: `Bearer ${access_token}` };
  const { status } = await fetch(resetUrl, { method: 'DELETE', headers });
  if (status !== 204) throw new Error(`The reset was answered with ${status}`);
  return began;
}

import type { Fault } from './faults';

type FaultOf<Kind extends Fault['kind']> = Extract<Fault, { kind: Kind }>;

const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * Answers a status, with a page of HTML where servers in front of Adobe Pass would send one.
 *
 * @param fault what is answered
 */
export function statusAnswer(fault: FaultOf<'status'>): Response {
  const { status, retryAfter, location } = fault;
  const headers = new Headers();
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
  if (location !== undefined) headers.set('Location', location);
  if (bodiless.has(status)) return new Response(null, { status, headers });
  if (!fault.html && status !== 429 && status < 500) {
    return Response.json({ status, message: 'As told by a fault.' }, { status, headers });
  }
  headers.set('Content-Type', 'text/html');
  const title = status === 429 ? '429 Too Many Requests' : `${status}`;
  return new Response(`<h1>${title}</h1>`, { status, headers });
}

/**
 * Answers an error of dynamic client registration (RFC 6749 section 5.2).
 *
 * @param fault which error, and how it is described
 */
export function dcrAnswer({ error, description }: FaultOf<'dcrError'>): Response {
  const described = description === undefined ? {} : { error_description: description };
  return Response.json({ error, ...described }, { status: 400 });
}

/**
 * Answers a body as it stands, or none where HTTP has none.
 *
 * @param fault what is answered
 */
export function bodyAnswer(fault: FaultOf<'body'>): Response {
  const { status, body, contentType = 'application/json' } = fault;
  if (bodiless.has(status)) return new Response(null, { status });
  return new Response(body, { status, headers: { 'Content-Type': contentType } });
}

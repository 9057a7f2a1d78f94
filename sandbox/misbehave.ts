import { setTimeout } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Next } from 'hono';
import { apiError } from './api-error';
import type { SandboxContext } from './context';
import type { Fault } from './faults';

/**
 * Answers a request the way a planned fault says, or does not answer it.
 *
 * @param c the request
 * @param fault what goes wrong
 * @param next does the work
 */
export async function misbehave(
  c: SandboxContext,
  fault: Fault,
  next: Next,
): Promise<Response | undefined> {
  const { outgoing, incoming } = c.env;
  switch (fault.kind) {
    case 'status':
      return statusAnswer(fault);
    case 'dcrError':
      return Response.json({ error: fault.error }, { status: 400 });
    case 'apiError':
      return apiError(fault.code, fault.status);
    case 'body':
      return bodyAnswer(fault);
    case 'notJson':
      return new Response('{ not JSON', {
        status: 201,
        headers: { 'Content-Type': 'application/json' },
      });
    case 'delay':
      await setTimeout(fault.milliseconds);
      await next();
      return undefined;
    case 'hang':
      c.set('unanswered', true);
      return RESPONSE_ALREADY_SENT;
    case 'hangBody':
      c.set('unanswered', true);
      outgoing.writeHead(200, { 'Content-Type': 'application/json' });
      outgoing.write('{');
      return RESPONSE_ALREADY_SENT;
    case 'drop':
      if (fault.afterWork) await next();
      c.set('unanswered', true);
      incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
  }
}

const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

function bodyAnswer(fault: Extract<Fault, { kind: 'body' }>): Response {
  const { status, body, contentType = 'application/json' } = fault;
  if (bodiless.has(status)) return new Response(null, { status });
  return new Response(body, { status, headers: { 'Content-Type': contentType } });
}

function statusAnswer(fault: Extract<Fault, { kind: 'status' }>): Response {
  const { status, retryAfter } = fault;
  const headers = new Headers();
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
  if (bodiless.has(status)) return new Response(null, { status, headers });
  if (!fault.html && status !== 429 && status < 500) {
    return Response.json({ status, message: 'As told by a fault.' }, { status, headers });
  }
  headers.set('Content-Type', 'text/html');
  const title = status === 429 ? '429 Too Many Requests' : `${status}`;
  return new Response(`<h1>${title}</h1>`, { status, headers });
}

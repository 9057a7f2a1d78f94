import { setTimeout } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Next } from 'hono';
import { apiError } from '../http/api-error';
import type { SandboxContext } from '../http/context';
import { echoAnswer } from './echo';
import { bodyAnswer, dcrAnswer, statusAnswer } from './fault-answers';
import type { Fault } from './faults';
import { flood } from './flood';

/**
 * Answers a request the way a planned fault says, or does not answer it.
 *
 * @param c the request
 * @param fault what goes wrong
 * @param next does the work
 * @param held resolves when the request is let go
 */
export async function misbehave(
  c: SandboxContext,
  fault: Fault,
  next: Next,
  held: () => Promise<void>,
): Promise<Response | undefined> {
  const { outgoing, incoming } = c.env;
  switch (fault.kind) {
    case 'status':
      if (!fault.afterWork) return statusAnswer(fault);
      await next();
      // What is told in place of the work's own answer takes no header along from it.
      c.res = undefined;
      c.res = statusAnswer(fault);
      return undefined;
    case 'dcrError':
      return dcrAnswer(fault);
    case 'apiError': {
      const { kind, code, ...said } = fault;
      return apiError(code, said);
    }
    case 'body':
      return bodyAnswer(fault);
    case 'echo':
      return echoAnswer(c, fault);
    case 'notJson':
      return new Response('{ not JSON', {
        status: 201,
        headers: { 'Content-Type': 'application/json' },
      });
    case 'delay':
    case 'hold':
      if (fault.afterWork) await next();
      await (fault.kind === 'hold' ? held() : setTimeout(fault.milliseconds));
      if (!fault.afterWork) await next();
      return undefined;
    case 'flood':
      c.set('unanswered', true);
      outgoing.once('finish', () => c.set('unanswered', false));
      flood(outgoing, fault);
      return RESPONSE_ALREADY_SENT;
    case 'hang':
      c.set('unanswered', true);
      return RESPONSE_ALREADY_SENT;
    case 'hangBody':
      c.set('unanswered', true);
      outgoing.writeHead(200, { 'Content-Type': 'application/json' });
      outgoing.write('{');
      return RESPONSE_ALREADY_SENT;
    case 'drop':
    case 'cutReused':
      if (fault.afterWork) await next();
      c.set('unanswered', true);
      incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    // Only the work knows where these go.
    case 'oddToken':
    case 'decisionSource':
    case 'profileType':
      await next();
      return undefined;
  }
}

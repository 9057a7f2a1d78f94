import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Fault } from '../faults/faults';
import type { Place } from '../model/environments';
import type { EnvironmentState } from '../model/world';

/** What the layers of the stand-in hand each other along with a request. */
export interface SandboxBindings {
  Bindings: HttpBindings;
  Variables: {
    place: Place;
    state: EnvironmentState;
    /** The planned fault that hit this request. */
    fault: Fault | undefined;
    /** True when its connection has served a request before. */
    onReused: boolean | undefined;
    /** True once it is settled that no whole answer will be sent. */
    unanswered: boolean | undefined;
    /** True once a reset has been carried out for everybody. */
    everybodyWiped: boolean | undefined;
  };
}

export type SandboxContext = Context<SandboxBindings>;

/**
 * Reads a request's body as JSON.
 *
 * @param c the request
 * @returns undefined when the body is not JSON or does not say that it is
 */
export async function readJson(c: SandboxContext): Promise<unknown> {
  if (mediaType(c) !== 'application/json') return undefined;
  try {
    return await c.req.json<unknown>();
  } catch {
    return undefined;
  }
}

/**
 * Reads a form-encoded body.
 *
 * @param c the request
 * @returns undefined when the body does not say that it is form-encoded
 */
export async function readForm(c: SandboxContext): Promise<URLSearchParams | undefined> {
  if (mediaType(c) !== 'application/x-www-form-urlencoded') return undefined;
  return new URLSearchParams(await c.req.text());
}

function mediaType(c: SandboxContext): string | undefined {
  return c.req.header('Content-Type')?.split(';', 1)[0]?.trim().toLowerCase();
}

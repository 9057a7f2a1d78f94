import type { MiddlewareHandler } from 'hono';
import { saidTime, type World } from '../model/world';
import type { SandboxBindings } from './context';

/**
 * Tells the server's own time in the `Date` header of every answer, in place of the real time that
 * Node would put there.
 *
 * @param world the running stand-in
 */
export function tellTime(world: World): MiddlewareHandler<SandboxBindings> {
  return async (c, next) => {
    const { outgoing } = c.env;
    const tell = () => outgoing.setHeader('Date', new Date(saidTime(world)).toUTCString());
    // An answer that a fault sends by itself goes out before the work returns here.
    tell();
    await next();
    if (!outgoing.headersSent) tell();
  };
}

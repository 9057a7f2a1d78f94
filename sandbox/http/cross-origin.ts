import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { SandboxBindings } from './context';

const forPages = cors({
  origin: (origin) => origin,
  allowMethods: ['GET', 'POST', 'DELETE'],
  allowHeaders: [
    'Authorization',
    'Content-Type',
    'AP-Device-Identifier',
    'AP-TempPass-Identity',
    'X-Device-Info',
  ],
});

/**
 * Lets web pages of any origin use REST API V2, as web players do: the preflight that a browser sends
 * for their headers is answered, and their scripts may read the answers. Who is no web page, such as
 * an extension, is told nothing of it: it has to be allowed to call the host.
 */
export const crossOrigin: MiddlewareHandler<SandboxBindings> = (c, next) =>
  /^https?:/u.test(c.req.header('Origin') ?? '') ? forPages(c, next) : next();

import type { Socket } from 'node:net';
import { Hono } from 'hono';
import { misbehave } from './faults/misbehave';
import type { SandboxBindings, SandboxContext } from './http/context';
import { crossOrigin } from './http/cross-origin';
import { isThrottled, pathKindOf, sideOf } from './http/path-kind';
import { tellTime } from './http/server-time';
import {
  readDeviceId,
  readDeviceInfo,
  readDeviceInfoText,
  readIdentity,
} from './http/viewer-headers';
import { placeOf } from './model/environments';
import { isUnknownPlatform } from './model/platform';
import { loggedPath } from './model/request-log';
import { resetTargetOf } from './model/reset-target';
import type { World } from './model/world';
import { apiRoutes } from './routes/api-routes';
import { controlRoutes } from './routes/control-routes';
import { debugRoutes } from './routes/debug-page';
import { playerRoutes } from './routes/player-page';
import { registrationRoutes } from './routes/registration-routes';
import { resetRoutes } from './routes/reset-routes';

/**
 * Puts the stand-in's layers together: clock, log, host name, throttle, faults, then the work.
 *
 * @param world the running stand-in
 */
export function createApp(world: World): Hono<SandboxBindings> {
  const app = new Hono<SandboxBindings>();
  const served = new WeakSet<Socket>();

  app.use(tellTime(world));
  app.use(async (c, next) => {
    const started = world.now();
    const { socket } = c.env.incoming;
    c.set('onReused', served.has(socket));
    served.add(socket);
    let logged = false;
    const log = (status: number | null) => {
      if (!logged) logRequest(world, c, started, status);
      logged = true;
    };
    // Of a request that hangs, or is given up while it waits, this is the end.
    c.env.outgoing.once('close', () => {
      log(c.get('unanswered') || !c.env.outgoing.headersSent ? null : c.env.outgoing.statusCode);
    });
    await next();
    // Before the answer leaves, so that whoever has it finds its request in the log.
    if (!c.get('unanswered')) log(c.res.status);
  });
  app.use(async (c, next) => {
    const place = placeOf(hostOf(c));
    if (place === null) return c.notFound();
    c.set('place', place);
    c.set('state', world.environments[place.environment]);
    const kind = pathKindOf(c.req.path);
    if (kind === null) {
      if (!place.control) return c.notFound();
      return next();
    }
    if (!place.sides.includes(sideOf(kind))) return c.notFound();
    return next();
  });
  app.use('/api/v2/*', crossOrigin);
  app.use(async (c, next) => {
    const kind = pathKindOf(c.req.path);
    if (kind === null) return next();
    // Adobe promises no CORS for the rest: a preflight finds nothing.
    if (c.req.method === 'OPTIONS') return c.notFound();
    const { place } = c.var;
    const owner = `${place.environment} ${c.env.incoming.socket.remoteAddress}`;
    const { throttle, throttleResets } = world.settings;
    const isCounted = isThrottled(kind) ? throttle : throttleResets;
    if (isCounted && !world.buckets.take(owner, world.now())) {
      return c.html('<h1>429 Too Many Requests</h1>', 429);
    }
    const fault = world.faults.take(kind, c.get('onReused') === true);
    if (fault === undefined) return next();
    c.set('fault', fault);
    return misbehave(c, fault, next, () => world.faults.hold());
  });

  app.route('/', registrationRoutes(world));
  app.route('/', resetRoutes(world));
  app.route('/', apiRoutes(world));
  app.route('/', controlRoutes(world));
  app.route('/', debugRoutes(world));
  app.route('/', playerRoutes(world));
  return app;
}

/** HTTP/2 has no `Host`: what stands in its place is in the address. */
function hostOf({ req }: SandboxContext): string {
  return req.header('Host') ?? new URL(req.url).host;
}

function logRequest(world: World, c: SandboxContext, started: number, status: number | null): void {
  const url = new URL(c.req.url);
  if (url.pathname.startsWith('/sandbox/')) return;
  const target = resetTargetOf(url.pathname, url.searchParams);
  const fault = c.get('fault');
  const isApi = pathKindOf(url.pathname) === 'api';
  const deviceId = isApi ? readDeviceId(c.req.header('AP-Device-Identifier')) : null;
  const identity = isApi ? readIdentity(c.req.header('AP-TempPass-Identity')) : null;
  const deviceInfo = isApi ? readDeviceInfoText(c.req.header('X-Device-Info')) : null;
  const isUnknown =
    isApi && isUnknownPlatform(readDeviceInfo(c.req.header('X-Device-Info')) ?? null);
  world.log.add({
    time: started,
    environment: c.get('place')?.environment ?? null,
    method: c.req.method,
    host: hostOf(c),
    path: loggedPath(url),
    status,
    milliseconds: world.now() - started,
    ...(fault === undefined ? {} : { fault: fault.kind }),
    ...(c.get('onReused') ? { onReused: true as const } : {}),
    ...(target === null ? {} : { target }),
    ...(deviceId === null ? {} : { deviceId }),
    ...(identity === null ? {} : { identity }),
    ...(deviceInfo === null ? {} : { deviceInfo }),
    ...(isUnknown ? { unknownPlatform: true as const } : {}),
    ...(c.get('everybodyWiped') ? { everybodyWiped: true as const } : {}),
  });
}

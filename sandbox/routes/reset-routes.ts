import { Hono } from 'hono';
import { apiError } from '../http/api-error';
import { checkBearer } from '../http/bearer';
import type { SandboxBindings, SandboxContext } from '../http/context';
import { findMvpd, findRequestor } from '../model/catalogue';
import { isEverybody, type ResetTarget, resetTargetOf } from '../model/reset-target';
import type { Trials } from '../model/trials';
import type { World } from '../model/world';

const resetScope = 'temporary:passes:owner';

/**
 * Answers resets ("TempPass Feature"), with their danger: an ID that is left out, empty or `all`
 * wipes everybody's trial. Adobe publishes no error bodies here; the shape of REST API V2 and its
 * nearest codes are the stand-in's choice.
 *
 * @param world the running stand-in
 */
export function resetRoutes(world: World): Hono<SandboxBindings> {
  const routes = new Hono<SandboxBindings>();
  routes.delete('/reset-tempass/v3/reset', (c) => answerReset(world, c));
  routes.delete('/reset-tempass/v3/reset/generic', (c) => answerReset(world, c));
  return routes;
}

async function answerReset(world: World, c: SandboxContext): Promise<Response> {
  const verdict = await checkBearer(world, c, resetScope);
  if (verdict === 'unknown') return apiError('invalid_access_token_client_application');
  if (verdict !== 'good') {
    return apiError('invalid_access_token_client_application', { status: 403 });
  }

  const url = new URL(c.req.url);
  const target = resetTargetOf(url.pathname, url.searchParams);
  if (target === null) return c.notFound();
  const requestor = findRequestor(target.requestorId);
  if (requestor === undefined) return apiError('invalid_parameter_service_provider');
  const mvpd = findMvpd(requestor, target.mvpdId);
  if (mvpd === undefined) return apiError('invalid_parameter_mvpd');

  carryOut(c.get('state').trials, target);
  if (isEverybody(target)) c.set('everybodyWiped', true);
  return c.body(null, 204);
}

function carryOut(trials: Trials, target: ResetTarget): void {
  const { requestorId, mvpdId } = target;
  switch (target.kind) {
    case 'device':
      trials.resetDevice(requestorId, mvpdId, target.deviceId);
      break;
    case 'everyDevice':
      trials.resetDevice(requestorId, mvpdId, null);
      break;
    case 'key':
      trials.resetKey(requestorId, mvpdId, target.key);
      break;
    case 'everyKey':
      trials.resetKey(requestorId, mvpdId, null);
      break;
  }
}

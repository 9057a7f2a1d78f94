import { Hono } from 'hono';
import * as v from 'valibot';
import { apiError, apiErrorBody } from '../http/api-error';
import { apiQuestionOf, serviceProviderOf, trialSecondsOf } from '../http/api-request';
import { readJson, type SandboxBindings, type SandboxContext } from '../http/context';
import { profileOf } from '../http/profile';
import { playTitle, type Trial, trialState } from '../model/trial';
import type { World } from '../model/world';

const AuthorizeSchema = v.object({
  resources: v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.nonEmpty()),
});

const exceeded = {
  time: 'temporary_access_duration_limit_exceeded',
  titles: 'temporary_access_resources_limit_exceeded',
} as const;

/**
 * Answers the three parts of REST API V2 that tell of trials and start them.
 *
 * @param world the running stand-in
 */
export function apiRoutes(world: World): Hono<SandboxBindings> {
  const routes = new Hono<SandboxBindings>();

  routes.get('/api/v2/:serviceProvider/configuration', async (c) => {
    const requestor = await serviceProviderOf(world, c);
    if (requestor instanceof Response) return requestor;
    const mvpds = requestor.mvpds.map(({ id, displayName, kind }) => ({
      id,
      displayName,
      logoUrl: '',
      ...(kind === 'ordinary' ? {} : { isTempPass: true }),
    }));
    return c.json({
      requestor: { id: requestor.id, displayName: requestor.displayName, mvpds },
    });
  });

  routes.get('/api/v2/:serviceProvider/profiles/:mvpd', async (c) => {
    const question = await apiQuestionOf(world, c);
    if (question instanceof Response) return question;
    const { requestor, mvpd, viewer } = question;
    if (mvpd.kind === 'ordinary') return c.json({ profiles: {} });
    const trial = c.get('state').trials.find(requestor.id, mvpd, viewer);
    const told = trialState(trial, world.now());
    if (told.state === 'usedUp') return apiError(exceeded[told.by]);
    const { clockSkewMs } = world.settings;
    return c.json({
      profiles: trial ? { [mvpd.id]: profileOf(trial, clockSkewMs, profileType(c)) } : {},
    });
  });

  routes.post('/api/v2/:serviceProvider/decisions/authorize/:mvpd', async (c) => {
    const question = await apiQuestionOf(world, c);
    if (question instanceof Response) return question;
    const { requestor, mvpd, viewer } = question;
    // Ordinary providers need a sign-in, which the stand-in does not play.
    if (mvpd.kind === 'ordinary') return apiError('authenticated_profile_missing');
    const body = v.safeParse(AuthorizeSchema, await readJson(c));
    if (!body.success) return apiError('invalid_parameter_resources');
    const now = world.now();
    const { clockSkewMs } = world.settings;
    const { trials } = c.get('state');
    const trial = trials.findOrStart(requestor.id, mvpd, viewer, now, trialSecondsOf(world, c));
    return c.json({
      decisions: body.output.resources.map((resource) => ({
        resource,
        serviceProvider: requestor.id,
        mvpd: mvpd.id,
        source: decisionSource(c),
        ...verdict(trial, resource, now, clockSkewMs),
      })),
    });
  });

  return routes;
}

function profileType(c: SandboxContext): string {
  const fault = c.get('fault');
  return fault?.kind === 'profileType' ? fault.type : 'temporary';
}

function decisionSource(c: SandboxContext): string {
  const fault = c.get('fault');
  return fault?.kind === 'decisionSource' ? fault.source : 'temppass';
}

function verdict(trial: Trial, resource: string, now: number, skewMs: number): object {
  const lacking = playTitle(trial, resource, now);
  if (lacking !== null) return { authorized: false, error: apiErrorBody(exceeded[lacking]) };
  const life = { notBefore: trial.startedAt + skewMs, notAfter: trial.endsAt + skewMs };
  return { authorized: true, token: life, ...life };
}

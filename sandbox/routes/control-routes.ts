import { Hono } from 'hono';
import * as v from 'valibot';
import { FaultSchema } from '../faults/faults';
import { readJson, type SandboxBindings } from '../http/context';
import { PathKindSchema } from '../http/path-kind';
import { SandboxEnvironmentSchema } from '../model/environments';
import { SettingsPatchSchema } from '../model/settings';
import { trialState } from '../model/trial';
import { allStates, saidTime, type World } from '../model/world';

const FaultOrderSchema = v.strictObject({
  path: PathKindSchema,
  fault: FaultSchema,
  times: v.optional(
    v.union([v.pipe(v.number(), v.integer(), v.minValue(1)), v.literal('ever')]),
    1,
  ),
});
const defaultScopes = 'temporary:passes:owner';

/**
 * The stand-in's own levers, under `/sandbox/…` of host localhost only.
 *
 * @param world the running stand-in
 */
export function controlRoutes(world: World): Hono<SandboxBindings> {
  const routes = new Hono<SandboxBindings>();
  const badRequest = () => Response.json({ error: 'invalid_request' }, { status: 400 });

  routes.post('/sandbox/faults', async (c) => {
    const order = v.safeParse(FaultOrderSchema, await readJson(c));
    if (!order.success) return badRequest();
    const { path, fault, times } = order.output;
    world.faults.add(path, fault, times === 'ever' ? Number.POSITIVE_INFINITY : times);
    return c.body(null, 204);
  });
  routes.delete('/sandbox/faults', (c) => {
    world.faults.clear();
    return c.body(null, 204);
  });
  routes.post('/sandbox/settings', async (c) => {
    const patch = v.safeParse(SettingsPatchSchema, await readJson(c));
    if (!patch.success) return badRequest();
    Object.assign(world.settings, patch.output);
    return c.json(world.settings);
  });
  routes.get('/sandbox/log', (c) => c.json(world.log.entries));
  routes.delete('/sandbox/log', (c) => {
    world.log.clear();
    return c.body(null, 204);
  });
  routes.get('/sandbox/statement', async (c) => {
    const environment = v.safeParse(SandboxEnvironmentSchema, c.req.query('environment'));
    if (!environment.success) return badRequest();
    const scopes = listed(c.req.query('scopes') ?? defaultScopes);
    const limits = c.req.query('serviceProviders');
    const serviceProviders = limits === undefined ? null : listed(limits);
    const { statements } = world.environments[environment.output];
    return c.text(await statements.sign({ scopes, serviceProviders }, saidTime(world)));
  });
  routes.get('/sandbox/trials', (c) =>
    c.json(
      allStates(world).flatMap(({ environment, trials }) =>
        trials.all().map(({ trial, ...known }) => ({
          environment,
          ...known,
          ...trialState(trial, world.now()),
        })),
      ),
    ),
  );
  return routes;
}

function listed(text: string): string[] {
  return text.split(/[ ,]+/u);
}

import { FaultPlan } from '../faults/faults';
import { AccessTokens } from './access-tokens';
import { Clients } from './clients';
import { type SandboxEnvironment, sandboxEnvironments } from './environments';
import { type LogEntry, RequestLog } from './request-log';
import { defaultSettings, type SandboxSettings } from './settings';
import { Statements } from './statements';
import { TokenBuckets } from './token-buckets';
import { Trials } from './trials';

/** What one environment remembers. Nothing is shared between two of them. */
export interface EnvironmentState {
  readonly environment: SandboxEnvironment;
  readonly statements: Statements;
  readonly clients: Clients;
  readonly tokens: AccessTokens;
  readonly trials: Trials;
}

/** Everything one run of the stand-in remembers. */
export interface World {
  /** The real clock, in milliseconds. */
  readonly now: () => number;
  readonly settings: SandboxSettings;
  readonly faults: FaultPlan;
  readonly log: RequestLog;
  readonly buckets: TokenBuckets;
  readonly environments: Readonly<Record<SandboxEnvironment, EnvironmentState>>;
}

/**
 * Makes a world in which nothing has happened yet.
 *
 * @param now the real clock, in milliseconds
 * @param onRequest told of each request
 */
export async function createWorld(
  now: () => number,
  onRequest?: (entry: LogEntry) => void,
): Promise<World> {
  const [releaseProduction, releaseStaging, prequalProduction, prequalStaging, custom] =
    await Promise.all([
      createState('release-production'),
      createState('release-staging'),
      createState('prequal-production'),
      createState('prequal-staging'),
      createState('custom'),
    ]);
  return {
    now,
    settings: defaultSettings(),
    faults: new FaultPlan(),
    log: new RequestLog(onRequest),
    buckets: new TokenBuckets(),
    environments: {
      'release-production': releaseProduction,
      'release-staging': releaseStaging,
      'prequal-production': prequalProduction,
      'prequal-staging': prequalStaging,
      custom,
    },
  };
}

/**
 * The time as the server says it: the real clock plus the set skew, in milliseconds.
 *
 * @param world the running stand-in
 */
export function saidTime(world: World): number {
  return world.now() + world.settings.clockSkewMs;
}

/**
 * Every environment's state, in the usual order.
 *
 * @param world the running stand-in
 */
export function allStates(world: World): EnvironmentState[] {
  return sandboxEnvironments.map((environment) => world.environments[environment]);
}

async function createState(environment: SandboxEnvironment): Promise<EnvironmentState> {
  const [statements, tokens] = await Promise.all([
    Statements.create(environment),
    AccessTokens.create(),
  ]);
  return { environment, statements, clients: new Clients(), tokens, trials: new Trials() };
}

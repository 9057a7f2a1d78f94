import { createApp } from './app';
import type { Fault } from './faults/faults';
import type { PathKind } from './http/path-kind';
import { adobeHostNames, type SandboxEnvironment } from './model/environments';
import type { LogEntry } from './model/request-log';
import type { SettingsPatch } from './model/settings';
import { allStates, createWorld, saidTime } from './model/world';
import { openServer, type SandboxServer } from './server';
import { trialHandles } from './test-controls';

export type { Fault } from './faults/faults';
export type { PathKind } from './http/path-kind';
export type { SandboxEnvironment } from './model/environments';
export type { LogEntry } from './model/request-log';
export type { TrialState } from './model/trial';
export type { TrialQuestion } from './test-controls';

export interface SandboxOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** One that is open already, and stays open when this stand-in is closed. */
  readonly server?: SandboxServer;
  readonly throttle?: boolean;
  readonly trialSeconds?: number;
  readonly unknownPlatformShare?: number;
  readonly onRequest?: (entry: LogEntry) => void;
  /** The real clock in milliseconds, `Date.now` when left out: lets a test move time by hand. */
  readonly now?: () => number;
}

export type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

/** Starts the stand-in on the loopback address. */
export async function startSandbox(options: SandboxOptions = {}) {
  const { port, server: given, onRequest, now = Date.now, ...settings } = options;
  const [world, server] = await Promise.all([
    createWorld(now, onRequest),
    given ?? openServer(port),
  ]);
  Object.assign(world.settings, settings);
  server.answer(createApp(world).fetch);
  const defaultScopes: readonly string[] = ['temporary:passes:owner'];

  return {
    port: server.port,
    /** Base64 SHA-256 of the certificate's public key, for Chromium's spki list. */
    spki: server.spki,
    /** PEM */
    certificate: server.certificate,
    hosts: adobeHostNames,
    log: world.log.entries,
    clearLog: () => world.log.clear(),
    /**
     * A software statement that this environment accepts; `serviceProviders` are those that REST
     * API V2 answers its clients about, null: every one.
     */
    statement: (
      environment: SandboxEnvironment,
      scopes = defaultScopes,
      serviceProviders: readonly string[] | null = null,
    ): Promise<string> =>
      world.environments[environment].statements.sign(
        { scopes, serviceProviders },
        saidTime(world),
      ),
    /** A ready-made bearer token; `seconds` is how long it lives, the rest as with `statement`. */
    async accessToken(
      environment: SandboxEnvironment,
      scopes = defaultScopes,
      seconds = 21_600,
      serviceProviders: readonly string[] | null = null,
    ): Promise<string> {
      const { clients, tokens } = world.environments[environment];
      const { clientId } = clients.register(scopes, serviceProviders);
      const order = { clientId, scopes, seconds, now: world.now(), saidTime: saidTime(world) };
      return (await tokens.issue(order)).accessToken;
    },
    fault: (kind: PathKind, fault: Fault, times = 1) => world.faults.add(kind, fault, times),
    clearFaults: () => world.faults.clear(),
    /** How many requests the fault `hold` holds now. */
    held: () => world.faults.held,
    /** Lets go all of them. */
    release: () => world.faults.release(),
    settings: (patch: SettingsPatch) => void Object.assign(world.settings, patch),
    revokeTokens: () => {
      for (const { tokens } of allStates(world)) tokens.revokeAll();
    },
    revokeClients: () => {
      for (const { clients } of allStates(world)) clients.revokeAll();
    },
    ...trialHandles(world),
    url: (path: string): string => `https://localhost:${server.port}${path}`,
    /** Cuts every connection, those of hanging requests too, and closes a port of its own. */
    close: async (): Promise<void> => (given === undefined ? server.close() : server.silence()),
  };
}

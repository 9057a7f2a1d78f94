import * as v from 'valibot';

/** The environments the stand-in plays, in the order people meet them. */
export const sandboxEnvironments = [
  'release-production',
  'release-staging',
  'prequal-production',
  'prequal-staging',
  'custom',
] as const;

export const SandboxEnvironmentSchema = v.picklist(sandboxEnvironments);
export type SandboxEnvironment = v.InferOutput<typeof SandboxEnvironmentSchema>;

/** Management hosts answer resets; service hosts answer registration and REST API V2. */
export type Side = 'management' | 'service';

/** What a host name stands for. Only the `control` place also has `/sandbox/…` and `/debug`. */
export interface Place {
  readonly environment: SandboxEnvironment;
  readonly sides: readonly Side[];
  readonly control: boolean;
}

const adobeHosts: Record<Exclude<SandboxEnvironment, 'custom'>, Record<Side, string>> = {
  'release-production': { management: 'mgmt.auth.adobe.com', service: 'sp.auth.adobe.com' },
  'release-staging': {
    management: 'mgmt.auth-staging.adobe.com',
    service: 'sp.auth-staging.adobe.com',
  },
  'prequal-production': {
    management: 'mgmt-prequal.auth.adobe.com',
    service: 'sp-prequal.auth.adobe.com',
  },
  'prequal-staging': {
    management: 'mgmt-prequal.auth-staging.adobe.com',
    service: 'sp-prequal.auth-staging.adobe.com',
  },
};

const customPlace: Place = {
  environment: 'custom',
  sides: ['management', 'service'],
  control: true,
};

const places = new Map<string, Place>([
  ['localhost', customPlace],
  ['127.0.0.1', customPlace],
]);

for (const environment of sandboxEnvironments) {
  if (environment === 'custom') continue;
  for (const side of ['management', 'service'] as const) {
    places.set(adobeHosts[environment][side], { environment, sides: [side], control: false });
  }
}

/** The eight host names of Adobe Pass that the stand-in answers for. */
export const adobeHostNames: readonly string[] = Object.values(adobeHosts).flatMap((pair) => [
  pair.management,
  pair.service,
]);

/**
 * Says which environment a request is meant for.
 *
 * @param hostHeader the `Host` header, with or without a port
 * @returns null for a host name the stand-in does not play
 */
export function placeOf(hostHeader: string | undefined): Place | null {
  const name = hostHeader?.replace(/:\d+$/, '').toLowerCase();
  return (name !== undefined && places.get(name)) || null;
}

/**
 * Where an environment of Adobe's answers apps.
 *
 * @param environment one of the four
 */
export function serviceUrlOf(environment: Exclude<SandboxEnvironment, 'custom'>): string {
  return `https://${adobeHosts[environment].service}`;
}

import { failure, type Result, success } from '../result';

/** The four environments of Adobe Pass; configuration and credentials are separate in each. */
export const adobeEnvironments = {
  'release-production': {
    managementUrl: 'https://mgmt.auth.adobe.com',
    serviceUrl: 'https://sp.auth.adobe.com',
  },
  'release-staging': {
    managementUrl: 'https://mgmt.auth-staging.adobe.com',
    serviceUrl: 'https://sp.auth-staging.adobe.com',
  },
  'prequal-production': {
    managementUrl: 'https://mgmt-prequal.auth.adobe.com',
    serviceUrl: 'https://sp-prequal.auth.adobe.com',
  },
  'prequal-staging': {
    managementUrl: 'https://mgmt-prequal.auth-staging.adobe.com',
    serviceUrl: 'https://sp-prequal.auth-staging.adobe.com',
  },
} as const;

export type AdobeEnvironmentId = keyof typeof adobeEnvironments;

/** The four in the order in which people choose from them. */
export const adobeEnvironmentIds: readonly AdobeEnvironmentId[] =
  Object.keys(adobeEnvironments).filter(isAdobeEnvironmentId);

function isAdobeEnvironmentId(kind: string): kind is AdobeEnvironmentId {
  return Object.hasOwn(adobeEnvironments, kind);
}

/** More hosts of Adobe's: REST API V1 and V2 are served there too, and an older name of one for resets. */
export const furtherHosts = [
  { url: 'https://api.auth.adobe.com', kind: 'release-production', serves: 'serviceUrl' },
  { url: 'https://api.auth-staging.adobe.com', kind: 'release-staging', serves: 'serviceUrl' },
  {
    url: 'https://mgmt.prequal.auth-staging.adobe.com',
    kind: 'prequal-staging',
    serves: 'managementUrl',
  },
] as const satisfies readonly {
  readonly url: string;
  readonly kind: AdobeEnvironmentId;
  readonly serves: 'managementUrl' | 'serviceUrl';
}[];

declare const baseUrlBrand: unique symbol;
/** An absolute URL without a trailing slash, onto which API paths are put. */
export type BaseUrl = string & { readonly [baseUrlBrand]: true };

/** Where resets go (management) and where registration, tokens and REST API V2 are (service). */
export interface Endpoints {
  readonly managementUrl: string;
  readonly serviceUrl: string;
}

export type Environment =
  | { readonly kind: AdobeEnvironmentId }
  | { readonly kind: 'custom'; readonly managementUrl: BaseUrl; readonly serviceUrl: BaseUrl };

export type BaseUrlRefusal = 'empty' | 'notAUrl' | 'notHttps' | 'hasCredentials' | 'hasQuery';

const localHosts = new Set(['localhost', '127.0.0.1']);

/**
 * Reads a base URL of a custom environment (a proxy or a stand-in in front of Adobe Pass).
 *
 * @param text `https:` with any host, or `http:` on localhost; a path is kept
 */
export function parseBaseUrl(text: string): Result<BaseUrl, BaseUrlRefusal> {
  const trimmed = text.trim();
  if (trimmed === '') return failure('empty');
  if (!URL.canParse(trimmed)) return failure('notAUrl');
  const url = new URL(trimmed);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && localHosts.has(url.hostname))) {
    return failure('notHttps');
  }
  // A match pattern reads a star as "every host": the permission asked for would be far too wide.
  // Chromium makes %2A of a star, and no host has a percent sign of its own.
  if (/[*%]/u.test(url.hostname)) return failure('notAUrl');
  if (url.username !== '' || url.password !== '') return failure('hasCredentials');
  if (url.search !== '' || url.hash !== '') return failure('hasQuery');
  return success((url.origin + url.pathname).replace(/\/+$/u, '') as BaseUrl);
}

/** The two base URLs of an environment. */
export function endpointsOf(environment: Environment): Endpoints {
  return environment.kind === 'custom' ? environment : adobeEnvironments[environment.kind];
}

/** Match patterns of the hosts that an environment needs, as the browser's permissions name them. */
export function originsOf(environment: Environment): string[] {
  const { managementUrl, serviceUrl } = endpointsOf(environment);
  // A match pattern has no port: it covers every port of its host.
  const patterns = [managementUrl, serviceUrl].map((text) => {
    const url = new URL(text);
    return `${url.protocol}//${url.hostname}/*`;
  });
  return [...new Set(patterns)];
}

/** Whether two environments are the same one. */
export function sameEnvironment(one: Environment, other: Environment): boolean {
  const [a, b] = [endpointsOf(one), endpointsOf(other)];
  return a.managementUrl === b.managementUrl && a.serviceUrl === b.serviceUrl;
}

/** What has real viewers behind it. */
const productionHosts: ReadonlySet<string> = new Set(
  [
    ...Object.values(adobeEnvironments['release-production']),
    ...Object.values(adobeEnvironments['prequal-production']),
    ...furtherHosts.filter(({ kind }) => kind === 'release-production').map(({ url }) => url),
  ].map((url) => new URL(url).host),
);

/**
 * Whether real viewers are behind an environment. A custom one cannot be told, so it is not,
 * unless it names a production host of Adobe's: resets go to one of its two, trials to the other.
 */
export function isProduction(environment: Environment): boolean {
  const { managementUrl, serviceUrl } = endpointsOf(environment);
  return [managementUrl, serviceUrl].some((url) =>
    // A dot at the end of a host leads to the same one.
    productionHosts.has(new URL(url).host.replace(/\.(?=$|:)/u, '')),
  );
}

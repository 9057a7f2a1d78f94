import {
  adobeEnvironmentIds,
  type Endpoints,
  type Environment,
  endpointsOf,
  furtherHosts,
} from '../pass/ids/environment';

/** Where a request goes, as far as that is Adobe Pass. */
export interface RequestPlace {
  /** Undefined where the host is none that is known. */
  readonly environment: Environment | undefined;
  /** Behind the base URL: `/api/v2/REF30/configuration`. */
  readonly path: string;
  readonly query: URLSearchParams;
}

interface Base {
  readonly environment: Environment;
  readonly url: URL;
}

const adobeBases: Readonly<Record<keyof Endpoints, readonly Base[]>> = {
  managementUrl: basesOf('managementUrl'),
  serviceUrl: basesOf('serviceUrl'),
};

const anyPath = /\/(?:api\/v[12]\/|o\/client\/|reggie\/v1\/|reset-tempass\/)/u;

/**
 * Tells where a request goes. Resets are at the management host, everything else at the service host.
 *
 * @param address absolute, or a path where the host is not known
 * @param custom environments that are known beside Adobe's
 * @returns undefined where it is no path of Adobe Pass, or one at the wrong host
 */
export function requestPlace(
  address: string,
  custom: readonly Environment[],
): RequestPlace | undefined {
  const url = urlOf(address);
  if (url === undefined) return undefined;
  const which = url.pathname.includes('/reset-tempass/') ? 'managementUrl' : 'serviceUrl';
  const other = which === 'serviceUrl' ? 'managementUrl' : 'serviceUrl';
  const known = [...adobeBases[which], ...custom.map((one) => baseOf(one, which))].filter((base) =>
    isBelow(url, base.url),
  );
  // The longest base, where one environment lies below another.
  const [base] = known.sort((one, next) => next.url.pathname.length - one.url.pathname.length);
  if (base !== undefined) {
    const path = url.pathname.slice(base.url.pathname.replace(/\/$/u, '').length);
    return { environment: base.environment, path, query: url.searchParams };
  }
  if (adobeBases[other].some((wrong) => isBelow(url, wrong.url))) return undefined;
  const at = url.pathname.search(anyPath);
  if (at < 0) return undefined;
  return { environment: undefined, path: url.pathname.slice(at), query: url.searchParams };
}

function basesOf(which: keyof Endpoints): Base[] {
  const named = adobeEnvironmentIds.map((kind) => baseOf({ kind }, which));
  const further = furtherHosts
    .filter(({ serves }) => serves === which)
    .map(({ url, kind }): Base => ({ environment: { kind }, url: new URL(url) }));
  return [...named, ...further];
}

function baseOf(environment: Environment, which: keyof Endpoints): Base {
  return { environment, url: new URL(endpointsOf(environment)[which]) };
}

/** By origin and base path; a dot at the end of a host leads to the same one. */
function isBelow(url: URL, base: URL): boolean {
  const host = url.host.replace(/\.(?=$|:)/u, '');
  const path = base.pathname.replace(/\/$/u, '');
  return (
    url.protocol === base.protocol && host === base.host && url.pathname.startsWith(`${path}/`)
  );
}

const unknownHost = 'https://unknown.invalid';

/** A host without a scheme is one of HTTPS; a path, or a placeholder for a host, has an unknown one. */
function urlOf(address: string): URL | undefined {
  const text = address.trim();
  const absolute = /^https?:\/\//iu.test(text)
    ? text
    : /^[a-z\d.-]+\.[a-z]+(?::\d+)?\//iu.test(text)
      ? `https://${text}`
      : `${unknownHost}${text.slice(Math.max(0, text.indexOf('/')))}`;
  return URL.canParse(absolute) ? new URL(absolute) : undefined;
}

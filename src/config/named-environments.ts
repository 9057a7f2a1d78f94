import { adobeEnvironments, type Endpoints, type Environment } from '../pass/ids/environment';
import { adobeKind } from './environment-schema';

type Host = keyof Endpoints;
const bothHosts: readonly Host[] = ['managementUrl', 'serviceUrl'];

/**
 * The environments of Adobe's one of whose hosts stands in a text.
 *
 * @param which of its two hosts
 */
export function environmentsIn(text: string, which = bothHosts): Environment[] {
  const hosts = new Set(text.toLowerCase().split(/[^a-z\d.-]+/u));
  return adobeKind.options
    .filter((kind) => which.some((host) => hosts.has(hostOf(adobeEnvironments[kind][host]))))
    .map((kind) => ({ kind }));
}

/** The one of them, where there are no others. */
export function onlyEnvironmentIn(text: string, which = bothHosts): Environment | undefined {
  const [first, ...others] = environmentsIn(text, which);
  return others.length === 0 ? first : undefined;
}

function hostOf(url: string): string {
  return new URL(url).host;
}

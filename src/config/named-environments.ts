import { adobeEnvironments, type Environment } from '../pass/ids/environment';
import { adobeKind } from './environment-schema';

/** The environments of Adobe's one of whose hosts stands in a text. */
export function environmentsIn(text: string): Environment[] {
  const hosts = new Set(text.toLowerCase().split(/[^a-z\d.-]+/u));
  return adobeKind.options
    .filter((kind) => Object.values(adobeEnvironments[kind]).some((url) => hosts.has(hostOf(url))))
    .map((kind) => ({ kind }));
}

/** The one of them, where there are no others. */
export function onlyEnvironmentIn(text: string): Environment | undefined {
  const [first, ...others] = environmentsIn(text);
  return others.length === 0 ? first : undefined;
}

function hostOf(url: string): string {
  return new URL(url).host;
}

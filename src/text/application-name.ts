import type { Environment } from '../pass/ids/environment';
import { environmentName } from './environment-name';

interface Named {
  readonly name: string;
  readonly environment: Environment;
}

/** How people know an application: by its name, else by its environment. */
export function applicationName({ name, environment }: Named): string {
  return name || environmentName(environment.kind);
}

import type { RegisteredApplication } from '../../storage/applications';
import { environmentName } from '../../text/environment-name';

/** How people know an application: by its name, else by its environment. */
export function shownName({ name, environment }: RegisteredApplication): string {
  return name || environmentName(environment.kind);
}

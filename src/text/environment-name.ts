import type { Environment } from '../pass/ids/environment';
import { type MessageKey, t } from './t';

const keys = {
  'release-production': 'environment_releaseProduction',
  'release-staging': 'environment_releaseStaging',
  'prequal-production': 'environment_prequalProduction',
  'prequal-staging': 'environment_prequalStaging',
  custom: 'environment_custom',
} as const satisfies Record<Environment['kind'], MessageKey>;

/** An environment in people's words. */
export function environmentName(kind: Environment['kind']): string {
  return t(keys[kind]);
}

import './environment-badge.css';
import { type Environment, isProduction } from '../pass/ids/environment';
import { environmentName } from '../text/environment-name';

/** Says an environment by colour, word and shape. */
export function EnvironmentBadge({ environment }: { environment: Environment }) {
  return (
    <span
      class={isProduction(environment) ? 'environment production' : 'environment'}
      data-environment={environment.kind}
    >
      {environmentName(environment.kind)}
    </span>
  );
}

import { type Environment, sameEnvironment } from '../../pass/ids/environment';
import { type RegisteredApplication, trialApplications } from '../../storage/applications';
import type { TempPass } from '../../storage/temp-passes';
import { environmentName } from '../../text/environment-name';
import { t } from '../../text/t';
import { EnvironmentBadge } from '../../view/EnvironmentBadge';

interface TrialApplicationHintsProps {
  readonly tempPasses: readonly TempPass[];
  readonly applications: readonly RegisteredApplication[];
  readonly onAdd: (environment: Environment) => void;
}

/** Says of each environment without an application that may read trials what is missing, once. */
export function TrialApplicationHints(props: TrialApplicationHintsProps) {
  const { tempPasses, applications, onAdd } = props;
  const lacking = tempPasses
    .filter((one) => trialApplications(applications, one).length === 0)
    .map(({ environment }) => environment)
    .filter((one, index, all) => all.findIndex((other) => sameEnvironment(one, other)) === index);
  return (
    <>
      {lacking.map((environment) => (
        <p key={JSON.stringify(environment)} class="note muted">
          <EnvironmentBadge environment={environment} /> · {t('trialSettings_noApplication')}{' '}
          <button
            type="button"
            class="button button-text"
            aria-label={t('trialSettings_addFor', {
              environment: environmentName(environment.kind),
            })}
            onClick={() => onAdd(environment)}
          >
            {t('trialSettings_add')}
          </button>
        </p>
      ))}
    </>
  );
}

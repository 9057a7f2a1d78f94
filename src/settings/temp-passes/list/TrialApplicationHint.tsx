import type { Environment } from '../../../pass/ids/environment';
import { environmentName } from '../../../text/environment-name';
import { beforeSentence } from '../../../text/sentences';
import { t } from '../../../text/t';

interface TrialApplicationHintProps {
  readonly environment: Environment;
  readonly onAdd: (environment: Environment) => void;
}

/** Says of an environment without an application that may read trials what is missing. */
export function TrialApplicationHint({ environment, onAdd }: TrialApplicationHintProps) {
  return (
    <p class="note muted">
      {beforeSentence(t('trialSettings_noApplication'))}
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
  );
}

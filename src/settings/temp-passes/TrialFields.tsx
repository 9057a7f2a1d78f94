import './trial-fields.css';
import { useState } from 'preact/hooks';
import { apiScope } from '../../pass/auth/scopes';
import type { Environment } from '../../pass/ids/environment';
import { defaultIdentityTemplate, parseIdentityTemplate } from '../../pass/ids/identity';
import { type RegisteredApplication, trialApplications } from '../../storage/applications';
import { t } from '../../text/t';
import { Field } from '../../ui/Field';
import { useMarksOneOf } from '../../ui/marked-field';
import { ApplicationField } from './ApplicationField';
import type { EnteredTempPass } from './form-values';
import { IdentityFields } from './IdentityFields';
import { readResourceIds, refusalOfResourceIds } from './resource-ids';

interface TrialFieldsProps {
  readonly entered: EnteredTempPass;
  readonly environment: Environment | undefined;
  /** Those of the environment. */
  readonly fitting: readonly RegisteredApplication[];
  readonly change: (change: Partial<EnteredTempPass>) => void;
  readonly showRefusals: boolean;
}

/** How the trial of a Temp Pass is read and started, for teams to whom the defaults do not fit. */
export function TrialFields(props: TrialFieldsProps) {
  const { entered, environment, fitting, change, showRefusals } = props;
  const { trialApplicationId, resourceIds } = entered;
  const isMarked = useMarksOneOf(['trialApplicationId', 'resourceIds', 'identityTemplate']);
  const [open] = useState(
    isMarked ||
      trialApplicationId !== '' ||
      resourceIds !== '' ||
      entered.plainAddress ||
      entered.identityTemplate !== defaultIdentityTemplate,
  );
  const refused = refusalOfResourceIds(readResourceIds(resourceIds));
  const identity =
    entered.kind === 'basic' ? { ok: true } : parseIdentityTemplate(entered.identityTemplate);
  const may =
    environment === undefined || trialApplications(fitting, { ...entered, environment }).length > 0;
  // One of which the server said nothing is used for trials only where it is chosen.
  const hasChoice = fitting.length > 1 || fitting.some(({ scopes }) => scopes === undefined);
  return (
    <div class="trial-fields">
      <details open={open || (showRefusals && (refused !== undefined || !identity.ok))}>
        <summary>{t('trialSettings_title')}</summary>
        <div class="fields">
          {hasChoice && (
            <ApplicationField
              label={t('trialSettings_application')}
              name="trialApplicationId"
              applications={fitting}
              scope={apiScope}
              value={fitting.some(({ id }) => id === trialApplicationId) ? trialApplicationId : ''}
              automatic={t('trialSettings_automatic')}
              onChange={(id) => change({ trialApplicationId: id })}
            />
          )}
          <Field
            label={t('trialSettings_resourceIds')}
            name="resourceIds"
            note={t('trialSettings_resourceIdsNote')}
            refused={refused && t(`resourceIdsRefusal_${refused}`)}
          >
            <textarea
              class="mono"
              rows={2}
              value={resourceIds}
              placeholder={entered.requestorId}
              autocomplete="off"
              spellcheck={false}
              onInput={(event) => change({ resourceIds: event.currentTarget.value })}
            />
          </Field>
          {entered.kind === 'promotional' && (
            <IdentityFields entered={entered} change={change} showRefusal={showRefusals} />
          )}
        </div>
      </details>
      {!may && <p class="note muted">{t('trialSettings_noApplication')}</p>}
    </div>
  );
}

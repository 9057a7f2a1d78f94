import { type RegisteredApplication, trialApplications } from '../../storage/applications';
import { isManaged } from '../../storage/managed';
import { nameOf, type TempPass } from '../../storage/temp-passes';
import { t } from '../../text/t';
import { EnvironmentBadge } from '../../view/EnvironmentBadge';
import { CardActions } from '../form/CardActions';
import { CopyConfigButton } from './CopyConfigButton';

interface TempPassCardProps {
  tempPass: TempPass;
  applications: readonly RegisteredApplication[];
  onEdit: () => void;
  onRemove: () => void;
  hasFocus: boolean;
}

/** A saved Temp Pass: where and what it is, and whether its trials can be seen. */
export function TempPassCard(props: TempPassCardProps) {
  const { tempPass, applications, onEdit, onRemove, hasFocus } = props;
  const { environment, requestorId, mvpdId, kind } = tempPass;
  const name = nameOf(tempPass);
  const showsTrials = trialApplications(applications, tempPass).length > 0;
  return (
    <li class="card">
      <div class="facts">
        <h3>{name}</h3>
        <p>
          <EnvironmentBadge environment={environment} /> · {t(`label_kind_${kind}`)}
        </p>
        {tempPass.name !== '' && (
          <p class="note muted">
            <code>{requestorId}</code> · <code>{mvpdId}</code>
          </p>
        )}
        {isManaged(tempPass.id) && <p class="note muted">{t('label_managed')}</p>}
      </div>
      {isManaged(tempPass.id) ? (
        <div class="actions">
          <CopyConfigButton tempPass={tempPass} applications={applications} />
        </div>
      ) : (
        <CardActions name={name} onEdit={onEdit} onRemove={onRemove} hasFocus={hasFocus}>
          <CopyConfigButton tempPass={tempPass} applications={applications} />
        </CardActions>
      )}
      {showsTrials && kind === 'promotional' && tempPass.plainAddress && (
        <p class="note muted whole">{t('trialSettings_sendsAddress')}</p>
      )}
    </li>
  );
}

import { useState } from 'preact/hooks';
import { newRunPath } from '../../../messages/page-urls';
import { isManaged } from '../../../storage/managed';
import { nameOf, type TempPass } from '../../../storage/temp-passes';
import { t } from '../../../text/t';
import { Elsewhere } from '../../../view/elsewhere/Elsewhere';
import { Joined } from '../../../view/Joined';
import { openPage } from '../../../view/open-pages';
import { TempPassIds } from '../../../view/TempPassIds';
import { PinMark, Row } from '../../rows/Row';
import { removeItem } from '../../rows/remove-item';
import { rowId } from './groups';
import type { TempPassActions } from './use-temp-pass-actions';

interface TempPassRowProps {
  readonly tempPass: TempPass;
  /** The other ones of its list that a person may move. */
  readonly siblings: readonly TempPass[];
  /** Whether an application shows its trials; what all of a list lack is said once above it. */
  readonly trials: 'shown' | 'lacking' | 'lackingInAll';
  readonly actions: TempPassActions;
  readonly onEdit: () => void;
  readonly onDuplicate: () => void;
  readonly hasFocus: boolean;
}

/** A saved Temp Pass: what it is, and whether its trials are shown and send the e-mail address. */
export function TempPassRow(props: TempPassRowProps) {
  const { tempPass, siblings, trials, actions, onEdit, onDuplicate, hasFocus } = props;
  const { id, name, environment, requestorId, mvpdId, kind, pinned } = tempPass;
  const isOwn = !isManaged(id);
  const [isElsewhere, setElsewhere] = useState(false);
  const sendsEmail = kind === 'promotional' && tempPass.plainAddress && trials === 'shown';
  const note = sendsEmail
    ? { short: t('settings_sendsEmail'), whole: t('trialSettings_sendsAddress') }
    : trials === 'lacking'
      ? { short: t('settings_noTrials'), whole: t('trialSettings_noApplication') }
      : undefined;
  const share = { name: t('config_copy'), act: () => void actions.copy(tempPass) };
  const elsewhere = { name: t('elsewhere_open'), act: () => setElsewhere(true) };
  const many = { name: t('runs_open'), act: () => openPage(newRunPath(id)) };
  const duplicate = { name: t('settings_duplicate'), act: onDuplicate };
  const at = siblings.findIndex((one) => one.id === id);
  const own = [
    {
      name: pinned ? t('settings_unpin') : t('settings_pin'),
      act: () => void actions.pin(tempPass),
    },
    {
      name: t('settings_moveUp'),
      disabled: at <= 0,
      act: () => actions.move(tempPass, siblings, -1),
    },
    {
      name: t('settings_moveDown'),
      disabled: at === siblings.length - 1,
      act: () => actions.move(tempPass, siblings, 1),
    },
    duplicate,
    share,
    many,
    elsewhere,
    removeItem(() => void actions.remove(tempPass)),
  ];
  return (
    <>
      <Row
        id={rowId(id)}
        name={nameOf(tempPass)}
        environment={environment}
        onOpen={isOwn ? onEdit : undefined}
        hasFocus={hasFocus}
        items={isOwn ? own : [duplicate, share, many, elsewhere]}
        facts={
          <>
            {name !== '' && (
              <span class="note muted">
                <TempPassIds requestorId={requestorId} mvpdId={mvpdId} />
              </span>
            )}
            {pinned && <PinMark />}
            <span class="note muted" title={note?.whole}>
              <Joined>
                {t(`label_kind_${kind}`)}
                {note?.short}
                {!isOwn && t('label_managed')}
              </Joined>
            </span>
          </>
        }
      />
      {isElsewhere && <Elsewhere tempPass={tempPass} onClose={() => setElsewhere(false)} />}
    </>
  );
}

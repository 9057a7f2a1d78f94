import { useState } from 'preact/hooks';
import { sendCommand } from '../../messages/send-command';
import { dismissedResets } from '../../storage/dismissed-resets';
import type { ResetRecord } from '../../storage/resets';
import { environmentName } from '../../text/environment-name';
import { formatDateTime } from '../../text/format';
import { t } from '../../text/t';
import { Icon } from '../../ui/Icon';
import { Joined } from '../../view/Joined';
import { TargetName } from '../../view/result/TargetName';
import { useStoredItem } from '../../view/use-stored-item';
import { unknownIn, unknownReset } from './unknown-reset';

interface UnknownResetProps {
  readonly records: readonly ResetRecord[];
  /** The one that the status line is about. */
  readonly shownId: string | undefined;
}

/** An earlier reset of which nobody knows whether it was done, with its ID and full date. */
export function UnknownReset({ records, shownId }: UnknownResetProps) {
  const dismissed = useStoredItem(dismissedResets);
  const [gone, setGone] = useState<readonly string[]>([]);
  if (dismissed === undefined) return null;
  const told = [...dismissed, ...gone, ...(shownId === undefined ? [] : [shownId])];
  const record = unknownReset(records, told);
  if (record === undefined) return null;
  const { id, requestorId, mvpdId, environment, startedAt } = record;
  const started = new Date(startedAt);
  function dismiss() {
    setGone((all) => [...all, id]);
    // On a full disk it comes back with the next window.
    void sendCommand({ type: 'dismissReset', id });
  }
  return (
    <section class="unknown-reset" aria-label={t('popup_earlierUnknown')}>
      <p class="title">
        <Icon name="alert" />
        <span data-said="">{t('popup_earlierUnknown')}</span>
        <button type="button" class="button button-text align-end" onClick={dismiss}>
          {t('label_dismiss')}
        </button>
      </p>
      {unknownIn(record).map((target) => (
        <TargetName key={target.kind} target={target} />
      ))}
      <p class="muted note">
        <Joined>
          <time dir="auto" dateTime={started.toISOString()}>
            {formatDateTime(started)}
          </time>
          {requestorId}
          {mvpdId}
          {environmentName(environment.kind)}
        </Joined>
      </p>
    </section>
  );
}

import { useState } from 'preact/hooks';
import type { Failure } from '../../failure/failure';
import { sendCommand } from '../../messages/send-command';
import { idleChoices, idleLimit } from '../../storage/idle-limit';
import { formatMinutes } from '../../text/format';
import { t } from '../../text/t';
import { Field } from '../../ui/Field';
import { nextFocus } from '../../ui/keep-focus';
import { useStoredItem } from '../../view/use-stored-item';

/**
 * After which time without use it locks; saved as it is chosen.
 *
 * @param most minutes of the policy, which always hold
 */
export function IdleLimitField({ most }: { most: number | undefined }) {
  const limit = useStoredItem(idleLimit);
  const [failed, setFailed] = useState<Failure>();
  if (limit === undefined) return null;
  const note =
    most === undefined
      ? t('security_idleNote')
      : t('security_idleMost', { duration: formatMinutes(most) });
  return (
    <Field
      label={t('security_idle')}
      note={note}
      refused={failed && t(`failure_${failed.kind}_title`)}
    >
      <select
        // After the passphrase was set or entered; a key too many would lock again.
        {...{ [nextFocus]: '' }}
        value={limit.minutes ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          const minutes = idleChoices.find((one) => `${one}` === chosen);
          void sendCommand({ type: 'setIdleLimit', minutes }).then((answer) =>
            setFailed(answer.ok ? undefined : answer.error),
          );
        }}
      >
        {idleChoices.map((minutes) => (
          <option key={minutes} value={minutes}>
            {t('security_idleChoice', { duration: formatMinutes(minutes) })}
          </option>
        ))}
        <option value="">{t('security_idleNever')}</option>
      </select>
    </Field>
  );
}

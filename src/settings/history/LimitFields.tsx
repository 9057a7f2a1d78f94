import { dayChoices, entryChoices, type HistoryLimits } from '../../storage/history/history-limits';
import { formatDuration } from '../../text/format';
import { t } from '../../text/t';
import { Field } from '../../ui/Field';

interface LimitFieldsProps {
  readonly limits: HistoryLimits;
  /** Days of the policy, which always hold. */
  readonly most: number | undefined;
  readonly onChoose: (change: Partial<HistoryLimits>) => void;
}

/** For how long resets are kept, and how many. */
export function LimitFields({ limits, most, onChoose }: LimitFieldsProps) {
  const note =
    most === undefined
      ? undefined
      : t('history_daysMost', { duration: formatDuration(Math.floor(most), 'day') });
  return (
    <div class="pair">
      <Field label={t('history_days')} note={note}>
        <select
          value={limits.days}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            const days = dayChoices.find((one) => `${one}` === chosen);
            if (days !== undefined) onChoose({ days });
          }}
        >
          {dayChoices.map((days) => (
            <option key={days} value={days}>
              {formatDuration(days, 'day')}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('history_entries')} note={t('history_lowerNote')}>
        <select
          value={limits.entries}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            const entries = entryChoices.find((one) => `${one}` === chosen);
            if (entries !== undefined) onChoose({ entries });
          }}
        >
          {entryChoices.map((entries) => (
            <option key={entries} value={entries}>
              {t('history_count', { count: entries })}
            </option>
          ))}
        </select>
      </Field>
    </div>
  );
}

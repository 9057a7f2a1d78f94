import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../text/t';
import { Field } from '../../ui/Field';
import { type Choices, everyEngines, listEngines, timeZones, whiches } from './choices';
import type { RefusedChoice } from './written';

interface ChoiceFieldsProps {
  readonly choices: Choices;
  /** Whether a list is reset, and not everyone. */
  readonly isList: boolean;
  readonly isPromotional: boolean;
  readonly refused: RefusedChoice | undefined;
  /** What has the focus at once. */
  readonly first: RefObject<HTMLSelectElement | null>;
  readonly onChange: (change: Partial<Choices>) => void;
}

/** What has to be chosen for an engine: no more than it needs. */
export function ChoiceFields(props: ChoiceFieldsProps) {
  const { choices, isList, isPromotional, refused, first, onChange } = props;
  const [zones] = useState(timeZones);
  const { engine } = choices;
  const isDaily = !isList && engine !== 'curl';
  const refusedIn = (field: RefusedChoice['field']) =>
    refused?.field === field ? refused.words : undefined;
  return (
    <div class="choices">
      <Field label={t('elsewhere_engine')}>
        <select
          ref={first}
          value={engine}
          onChange={({ currentTarget: { value } }) => {
            const chosen = [...everyEngines, ...listEngines].find((one) => one === value);
            if (chosen !== undefined) onChange({ engine: chosen });
          }}
        >
          {(isList ? listEngines : everyEngines).map((one) => (
            <option key={one} value={one}>
              {t(`elsewhere_engine_${one}`)}
            </option>
          ))}
        </select>
      </Field>
      {isDaily && isPromotional && (
        <Field label={t('elsewhere_which')}>
          <select
            value={choices.which}
            onChange={({ currentTarget: { value } }) => {
              const which = whiches.find((one) => one === value);
              if (which !== undefined) onChange({ which });
            }}
          >
            {whiches.map((one) => (
              <option key={one} value={one}>
                {t(`elsewhere_which_${one}`)}
              </option>
            ))}
          </select>
        </Field>
      )}
      {isDaily && (
        <>
          <Field label={t('elsewhere_time')} refused={refusedIn('time')} live>
            <input
              type="time"
              value={choices.time}
              onInput={({ currentTarget }) => onChange({ time: currentTarget.value })}
            />
          </Field>
          <Field label={t('elsewhere_timeZone')}>
            <select
              value={choices.timeZone}
              onChange={({ currentTarget }) => onChange({ timeZone: currentTarget.value })}
            >
              {zones.map((zone) => (
                <option key={zone} value={zone}>
                  {zone}
                </option>
              ))}
            </select>
          </Field>
        </>
      )}
      {isList && (
        <>
          <TextChoice
            label={t('elsewhere_shards')}
            note={t('elsewhere_shardsNote')}
            value={choices.shards}
            refused={refusedIn('shards')}
            onInput={(shards) => onChange({ shards })}
          />
          <TextChoice
            label={t('elsewhere_rate')}
            note={t('elsewhere_rateNote')}
            value={choices.rate}
            refused={refusedIn('rate')}
            onInput={(rate) => onChange({ rate })}
          />
        </>
      )}
      {engine === 'curl' && (
        <TextChoice
          label={t('label_deviceId')}
          note={t('elsewhere_curlNote')}
          value={choices.deviceId}
          refused={choices.deviceId === '' ? undefined : refusedIn('deviceId')}
          onInput={(deviceId) => onChange({ deviceId })}
        />
      )}
    </div>
  );
}

interface TextChoiceProps {
  readonly label: string;
  readonly note: string;
  readonly value: string;
  readonly refused: string | undefined;
  readonly onInput: (value: string) => void;
}

function TextChoice({ label, note, value, refused, onInput }: TextChoiceProps) {
  return (
    <Field label={label} note={note} refused={refused} live>
      <input
        class="mono"
        value={value}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </Field>
  );
}

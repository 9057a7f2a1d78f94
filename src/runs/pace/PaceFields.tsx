import { useState } from 'preact/hooks';
import * as v from 'valibot';
import { lanesSchema, mostLanes, mostRate, rateSchema } from '../../storage/runs/run-record';
import { t } from '../../text/t';
import { Field } from '../../ui/Field';
import type { Pace } from './pace';

interface PaceFieldsProps {
  readonly pace: Pace;
  /** Told what is accepted, once it is entered. */
  readonly onChange: (change: Partial<Pace>) => void;
}

/** How fast a run may go: before it starts, and while it runs. */
export function PaceFields({ pace: { lanes, rate }, onChange }: PaceFieldsProps) {
  return (
    <div class="pace">
      <NumberField
        label={t('runs_lanes')}
        value={lanes}
        range={t('runs_between', { least: 1, most: mostLanes })}
        step="1"
        read={(number) => v.is(lanesSchema, number)}
        onEnter={(entered) => onChange({ lanes: entered })}
      />
      <NumberField
        label={t('runs_rate')}
        value={rate}
        range={t('runs_between', { least: 0.01, most: mostRate })}
        step="any"
        read={(number) => v.is(rateSchema, number)}
        onEnter={(entered) => onChange({ rate: entered })}
      />
    </div>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  /** What is accepted, in words. */
  readonly range: string;
  readonly step: string;
  readonly read: (number: number) => boolean;
  readonly onEnter: (number: number) => void;
}

function NumberField({ label, value, range, step, read, onEnter }: NumberFieldProps) {
  /** What stands in it while that is not accepted, or not entered yet. */
  const [typed, setTyped] = useState<string>();
  const isRefused = typed !== undefined && !read(Number(typed));
  return (
    <Field label={label} note={range} refused={isRefused ? range : undefined} live>
      <input
        type="number"
        inputMode="decimal"
        step={step}
        value={typed ?? String(value)}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        // Not with each key: a run would change its pace on the way from 10 to 100.
        onChange={({ currentTarget }) => {
          const number = Number(currentTarget.value);
          if (!read(number)) return;
          setTyped(undefined);
          if (number !== value) onEnter(number);
        }}
      />
    </Field>
  );
}

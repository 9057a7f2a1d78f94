import type { Columns } from '../../bulk/list/columns';
import { t } from '../../text/t';
import { Field } from '../../ui/Field';

interface ColumnFieldsProps {
  readonly columns: Columns;
  /** The first rows, so that a person sees which column is which. */
  readonly sample: readonly (readonly string[])[];
  readonly isPromotional: boolean;
  readonly onChange: (columns: Columns) => void;
}

/** What is in which column, as it was recognised, to be changed. */
export function ColumnFields({ columns, sample, isPromotional, onChange }: ColumnFieldsProps) {
  const width = Math.max(1, ...sample.map(({ length }) => length));
  const names = Array.from({ length: width }, (_, at) => nameOfColumn(at, sample));
  const header = (
    <label class="check">
      <input
        type="checkbox"
        checked={columns.header}
        onChange={(event) => onChange({ ...columns, header: event.currentTarget.checked })}
      />
      {width === 1 ? t('runs_headerOfOne') : t('runs_header')}
    </label>
  );
  // Of one column a basic Temp Pass has nothing else to choose.
  if (width === 1 && !isPromotional) return <div class="columns">{header}</div>;
  return (
    <fieldset class="columns">
      <legend>{t('runs_columns')}</legend>
      <Column
        label={t('label_deviceId')}
        names={names}
        value={columns.device}
        mayLack={isPromotional}
        onChoose={(device) => onChange(apart({ ...columns, device }, 'key'))}
      />
      {isPromotional && (
        <Column
          label={t('label_emailOrKey')}
          names={names}
          value={columns.key}
          mayLack
          onChoose={(key) => onChange(apart({ ...columns, key }, 'device'))}
        />
      )}
      {header}
    </fieldset>
  );
}

/** One column is one thing: what was chosen last holds. */
function apart(columns: Columns, other: 'device' | 'key'): Columns {
  return columns.device === columns.key ? { ...columns, [other]: undefined } : columns;
}

interface ColumnProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly value: number | undefined;
  /** Whether the list may have none. */
  readonly mayLack: boolean;
  readonly onChoose: (column: number | undefined) => void;
}

function Column({ label, names, value, mayLack, onChoose }: ColumnProps) {
  return (
    <Field label={label}>
      <select
        value={value ?? ''}
        onChange={({ currentTarget }) =>
          onChoose(currentTarget.value === '' ? undefined : Number(currentTarget.value))
        }
      >
        {(mayLack || value === undefined) && <option value="">{t('runs_noColumn')}</option>}
        {names.map((name, at) => (
          <option key={name} value={at}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Its number and the first thing in it. */
function nameOfColumn(at: number, sample: readonly (readonly string[])[]): string {
  const first = sample.map((row) => row[at]?.trim() ?? '').find((cell) => cell !== '') ?? '';
  const shown = first.length > 24 ? `${first.slice(0, 24)}…` : first;
  return t('runs_column', { number: at + 1, sample: shown });
}

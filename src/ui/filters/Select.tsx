/** A value of a filter, and how it is called. */
export interface Choice {
  readonly value: string;
  readonly name: string;
}

interface SelectProps {
  readonly name: string;
  /** What it says where nothing is chosen. */
  readonly all: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** What of a list is shown, by one of its facts. */
export function Select({ name, all, choices, value, onChoose }: SelectProps) {
  return (
    <select
      aria-label={name}
      title={choices.find((one) => one.value === value)?.name ?? all}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="">{all}</option>
      {choices.map((one) => (
        <option key={one.value} value={one.value}>
          {one.name}
        </option>
      ))}
    </select>
  );
}

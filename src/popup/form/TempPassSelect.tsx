import { useEffect, useMemo, useState } from 'preact/hooks';
import { nameOf, type TempPass } from '../../storage/temp-passes';
import { environmentName } from '../../text/environment-name';
import type { ControlOfField } from '../../ui/Field';

interface TempPassSelectProps extends ControlOfField {
  readonly saved: readonly TempPass[];
  readonly selected: TempPass;
  readonly onChoose: (id: string) => void;
}

/**
 * Chooses a Temp Pass. It is first drawn with the selected one alone, and with the others as soon as
 * the form is painted: the browser lays every option out before a field can have the focus.
 */
export function TempPassSelect({ saved, selected, onChoose, ...ofField }: TempPassSelectProps) {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => setPainted(true), []);
  const options = useMemo(() => optionsOf(saved), [saved]);
  return (
    <select
      {...ofField}
      value={selected.id}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {isPainted ? options : options.filter(({ key }) => key === selected.id)}
    </select>
  );
}

function optionsOf(saved: readonly TempPass[]) {
  const counts = new Map<string, number>();
  for (const name of saved.map(nameOf)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return saved.map((one) => (
    <option key={one.id} value={one.id}>
      {nameAmong(counts, one)}
    </option>
  ));
}

/** Two of the same name are told apart by their environment. */
function nameAmong(counts: ReadonlyMap<string, number>, tempPass: TempPass): string {
  const name = nameOf(tempPass);
  const isShared = (counts.get(name) ?? 0) > 1;
  return isShared ? `${name} · ${environmentName(tempPass.environment.kind)}` : name;
}

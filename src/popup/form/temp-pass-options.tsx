import { nameOf, type TempPass } from '../../storage/temp-passes';
import { environmentName } from '../../text/environment-name';

/** The options of the field in which a Temp Pass is chosen. */
export function tempPassOptions(saved: readonly TempPass[]) {
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

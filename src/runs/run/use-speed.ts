import { useRef } from 'preact/hooks';
import type { ShownRun } from './use-run';

/** Of how long a time the speed is the average, in ms. */
const span = 20_000;
/** Before that nothing is said of it. */
const least = 2_000;

/** How many a second a run has got done lately; undefined while it does not run, or too short for that. */
export function useSpeed({ progress }: Pick<ShownRun, 'progress'>): number | undefined {
  const told = useRef<{ readonly at: number; readonly known: number }[]>([]);
  if (progress === undefined) {
    told.current = [];
    return undefined;
  }
  const { toldAt: at, known } = progress;
  const last = told.current.at(-1);
  if (last === undefined || last.at !== at) told.current.push({ at, known });
  while ((told.current[0]?.at ?? at) < at - span) told.current.shift();
  const [first] = told.current;
  if (first === undefined || at - first.at < least || known <= first.known) return undefined;
  return ((known - first.known) / (at - first.at)) * 1_000;
}

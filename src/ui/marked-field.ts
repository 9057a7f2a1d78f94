import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** One field of a form that a person was led to. */
export interface Marked {
  readonly name: string;
  /** Why; stands below the field. */
  readonly note: string;
}

/** Which field of the form around is marked. */
export const MarkedField = createContext<Marked | undefined>(undefined);

/** Whether one of these is: what hides them is open then. */
export function useMarksOneOf(names: readonly string[]): boolean {
  const marked = useContext(MarkedField);
  return marked !== undefined && names.includes(marked.name);
}

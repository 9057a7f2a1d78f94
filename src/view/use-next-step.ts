import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Failure } from '../failure/failure';
import { t } from '../text/t';
import { type AskedWith, mendOf } from './mend/mend-of';

/** What the resets and trials of a page are asked with, and what the page knows of the extension. */
interface Mending extends AskedWith {
  /** Opens one of the extension's pages, by its path. */
  readonly open: (path: string) => void;
  /** The extension's version. */
  readonly version: () => string;
}

/** None in Settings, which mend in place. */
export const MendingContext = createContext<Mending | undefined>(undefined);

/** The one button beside a failure, with the name of what it is about, and what is said in its place. */
export interface NextStep {
  readonly next:
    | { readonly label: string; readonly name?: string | undefined; readonly act: () => void }
    | undefined;
  readonly note?: string;
}

/**
 * The next step after a failure: to the form and the field that it is about, else its own one.
 *
 * @param onNext its own next step; left out where the page itself is the next step
 */
export function useNextStep(failure: Failure, onNext?: (failure: Failure) => void): NextStep {
  const mending = useContext(MendingContext);
  const mend = mending && onNext && mendOf(failure, mending);
  if (mending === undefined || mend === undefined) {
    const label = t(`label_nextStep_${failure.next}`);
    return { next: onNext && { label, act: () => onNext(failure) } };
  }
  if ('note' in mend) return { next: undefined, note: mend.note };
  const { label, name, path } = mend;
  return { next: { label, name, act: () => mending.open(path) } };
}

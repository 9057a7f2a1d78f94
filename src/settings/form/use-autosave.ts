import { useLayoutEffect, useState } from 'preact/hooks';
import type { Failure } from '../../failure/failure';
import type { Result } from '../../pass/result';

/** What came of the last change; `unsaved` where what stands in the form cannot be saved. */
export type AutosaveOutcome = Failure | 'saved' | 'unsaved' | 'nothing';

/**
 * Saves something that is saved already with every change that is finished: a field that was left,
 * an option that was chosen.
 *
 * @param save sends the command; undefined while what stands in the form cannot be saved
 * @returns a listener for the form's `change`, what came of the last one, and whether any was saved
 */
export function useAutosave(save: () => Promise<Result<unknown, Failure>> | undefined) {
  const [changes, setChanges] = useState(0);
  const [outcome, setOutcome] = useState<AutosaveOutcome>('nothing');
  const [hasSaved, setHasSaved] = useState(false);
  // After the change is drawn: only then the form's values are those of now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each change
  useLayoutEffect(() => {
    setOutcome('nothing');
    if (changes === 0) return;
    const saving = save();
    if (saving === undefined) setOutcome('unsaved');
    void saving?.then((answer) => {
      setOutcome(answer.ok ? 'saved' : answer.error);
      if (answer.ok) setHasSaved(true);
    });
  }, [changes]);
  return { outcome, hasSaved, onChange: () => setChanges((count) => count + 1) };
}

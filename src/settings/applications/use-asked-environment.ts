import { useLayoutEffect, useState } from 'preact/hooks';
import type { Environment } from '../../pass/ids/environment';
import { type EnteredEnvironment, enteredFrom } from '../form/EnvironmentFields';

/**
 * The environment of an application's form. That of something pasted is asked for, once, unless
 * something tells it, which may also be pasted while the question stands. Any form follows what
 * tells it until a person chooses.
 *
 * @param known that of the application, or the one it is wanted for
 * @param told see `toldEnvironment`; also without a statement, of which it would be
 * @param isPasted whether the form opened for something pasted
 */
export function useAskedEnvironment(
  known: Environment | undefined,
  told: Environment | undefined,
  isPasted: boolean,
) {
  const start = known ?? told;
  const [entered, setEntered] = useState<EnteredEnvironment | undefined>(
    start === undefined && isPasted ? undefined : enteredFrom(start),
  );
  const [isAsked, setAsked] = useState(entered === undefined);
  const [isChosen, setChosen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer of the person's stays
  useLayoutEffect(() => {
    if (told === undefined || known !== undefined || isChosen) return;
    setEntered(enteredFrom(told));
    setAsked(false);
  }, [told]);
  function enter(next: EnteredEnvironment) {
    setChosen(true);
    setEntered(next);
  }
  return {
    entered,
    enter,
    isAsked,
    enterCustom: () => {
      enter({ ...enteredFrom(undefined), kind: 'custom' });
      setAsked(false);
    },
  };
}

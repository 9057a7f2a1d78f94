import { useLayoutEffect, useState } from 'preact/hooks';
import type { Environment } from '../../pass/ids/environment';
import { type EnteredEnvironment, enteredFrom } from '../form/EnvironmentFields';

/**
 * The environment of an application's form. That of something pasted is asked for, once, unless
 * something tells it, which may also be pasted while the question stands.
 *
 * @param known that of the application, or the one it is wanted for
 * @param told see `toldEnvironment`
 * @param isPasted whether the form opened for something pasted
 */
export function useAskedEnvironment(
  known: Environment | undefined,
  told: Environment | undefined,
  isPasted: boolean,
) {
  const start = known ?? told;
  const [entered, enter] = useState<EnteredEnvironment | undefined>(
    start === undefined && isPasted ? undefined : enteredFrom(start),
  );
  const [isAsked, setAsked] = useState(entered === undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer of the person's stays
  useLayoutEffect(() => {
    if (told === undefined || entered !== undefined) return;
    enter(enteredFrom(told));
    setAsked(false);
  }, [told]);
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

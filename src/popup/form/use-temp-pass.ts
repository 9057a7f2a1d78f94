import { useEffect, useRef, useState } from 'preact/hooks';
import { isProduction } from '../../pass/ids/environment';
import { selectedTempPass } from '../../storage/selected-temp-pass';
import type { TempPass } from '../../storage/temp-passes';
import { matchingTempPass } from '../page/matching-temp-pass';
import type { SeenPage } from '../page/use-page';
import { useJustChanged } from './use-just-changed';

/**
 * Which Temp Pass the form is about: of this window alone, as another one may be open.
 *
 * The page may choose it until a person enters anything, but never one in production: what a page
 * says is no reason to touch real viewers. That one is offered.
 *
 * @param start the one that was selected last, when the window opened
 */
export function useTempPass(tempPasses: readonly TempPass[], start: TempPass, page: SeenPage) {
  const [startId] = useState(start.id);
  const [chosenId, setChosenId] = useState<string>();
  const current = tempPasses.find(({ id }) => id === (chosenId ?? startId)) ?? start;
  const match = matchingTempPass(tempPasses, current, page);
  const follows = chosenId === undefined && match !== undefined && !isProduction(match.environment);
  const selected = follows ? match : current;
  // What the page names while the popup opens, nobody has looked at before.
  const looked = useRef(false);
  useEffect(() => {
    if (page.state !== 'reading') looked.current = true;
  }, [page.state]);
  const isJustChanged = useJustChanged(selected.id, selected.id === chosenId || !looked.current);

  return {
    selected,
    /** Whether it became another one a moment ago, by no doing of the person's. */
    isJustChanged: isJustChanged && chosenId !== selected.id,
    fromPage: match === selected,
    /** What the page names, where a person has to choose it. */
    offered: match === selected ? undefined : match,
    choose(id: string) {
      setChosenId(id);
      void selectedTempPass.set({ id });
    },
    /** From now on it stays, whatever the page says. */
    settle: () => setChosenId(selected.id),
  };
}

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isProduction } from '../../pass/ids/environment';
import type { ResetRecord } from '../../storage/resets';
import { selectedTempPass } from '../../storage/selected-temp-pass';
import type { TempPass } from '../../storage/temp-passes';
import type { PickedTempPass } from '../../view/temp-pass/TempPassPicker';
import { matchingTempPass, type NamedIds, unsavedTempPass } from '../page/matching-temp-pass';
import type { SeenPage } from '../page/use-page';
import { inOrderOfUse } from './temp-pass-order';
import { useJustChanged } from './use-just-changed';

/** The Temp Pass of the form, and what the page says of it. */
export interface TempPassChoice extends PickedTempPass {
  /** Whether it became another one a moment ago, by no doing of the person's. */
  readonly isJustChanged: boolean;
  /** Who names it; undefined where nobody does. */
  readonly namedBy: 'page' | 'app' | undefined;
  /** What the page names, where a person has to choose it. */
  readonly offered: TempPass | undefined;
  /** What the page names and no Temp Pass is saved for. */
  readonly unsaved: NamedIds | undefined;
  /** From now on it stays, whatever the page says. */
  readonly settle: () => void;
}

/**
 * Which Temp Pass the form is about: of this window alone, as another one may be open.
 *
 * The page may choose it until a person enters anything, but never one in production: what a page
 * says is no reason to touch real viewers. That one is offered.
 *
 * @param start the one that was selected last, when the window opened
 * @param resets newest first
 */
export function useTempPass(
  tempPasses: readonly TempPass[],
  start: TempPass,
  page: SeenPage,
  resets: readonly ResetRecord[],
): TempPassChoice {
  const [startId] = useState(start.id);
  const [chosenId, setChosenId] = useState<string>();
  const current = tempPasses.find(({ id }) => id === (chosenId ?? startId)) ?? start;
  const match = matchingTempPass(tempPasses, current, page);
  const follows = chosenId === undefined && match !== undefined && !isProduction(match.environment);
  const selected = follows ? match : current;
  // What the page names while the popup opens, nobody has looked at before.
  const looked = useRef(false);
  useLayoutEffect(() => {
    if (page.state !== 'reading') looked.current = true;
  }, [page.state]);
  const isJustChanged = useJustChanged(selected.id, selected.id === chosenId || !looked.current);

  return {
    saved: tempPasses,
    offeredInOrder: () => inOrderOfUse(tempPasses, resets),
    selected,
    isJustChanged: isJustChanged && chosenId !== selected.id,
    namedBy: match !== selected ? undefined : page.observed?.request.mvpdId ? 'app' : 'page',
    offered: match === selected ? undefined : match,
    unsaved: unsavedTempPass(tempPasses, page),
    choose(id: string) {
      setChosenId(id);
      void selectedTempPass.set({ id });
    },
    settle: () => setChosenId(selected.id),
  };
}

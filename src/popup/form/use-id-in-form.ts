import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { SeenPage } from '../page/use-page';
import { held, type IdInForm, idOver, isJustChanged, settled, timeToSettle } from './id-in-form';

/** @param acted what stood in the form at that moment */
export type HoldId = (acted: IdInForm, why: 'frozen' | 'sending' | 'sent') => void;

interface HeldDeviceId {
  readonly id: IdInForm;
  /** A person typed or chose one. */
  readonly enter: (deviceId: string) => void;
  /** Keeps the page from changing what was acted on. */
  readonly hold: HoldId;
  /** What was sent is answered: another page may take its place. */
  readonly release: () => void;
}

/**
 * The device ID in the form: the page's until a person typed, chose or acted on one.
 *
 * @param lastTime what was kept when the window opened
 */
export function useIdInForm(lastTime: string, page: SeenPage): HeldDeviceId {
  const [before, setId] = useState<IdInForm>({
    from: 'lastTime',
    deviceId: lastTime,
    looked: false,
  });
  // What is drawn is never older than the page that it is drawn with.
  const id = idOver(before, page);
  useLayoutEffect(() => {
    if (id !== before) setId(id);
  });

  const isMoving = isJustChanged(id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each other ID has to stand still anew
  useEffect(() => {
    if (!isMoving) return;
    const timer = setTimeout(() => setId(settled), timeToSettle);
    return () => clearTimeout(timer);
  }, [isMoving, id.deviceId]);

  return {
    id,
    enter: (deviceId) => setId({ from: 'person', deviceId }),
    hold: (acted, why) => setId((now) => (now.from === 'person' ? now : held(acted, why))),
    release: () =>
      setId((now) => (now.from === 'held' && now.why === 'sending' ? held(now, 'sent') : now)),
  };
}

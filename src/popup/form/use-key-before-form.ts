import { useLayoutEffect, useState } from 'preact/hooks';

/** Whether Enter was pressed before anything was drawn. */
let pressedEarly = false;

/**
 * Notes an Enter that comes before anything is drawn.
 *
 * @returns ends it, once {@link useKeyBeforeForm} takes over
 */
export function noteEarlyEnter(): () => void {
  return onEnter(() => {
    pressedEarly = true;
  });
}

/**
 * Whether Enter was pressed while there was no form yet that could take it: it must not be lost
 * without a word.
 */
export function useKeyBeforeForm(isThere: boolean): boolean {
  const [pressed, setPressed] = useState(pressedEarly);
  useLayoutEffect(() => (isThere ? undefined : onEnter(() => setPressed(true))), [isThere]);
  return pressed;
}

function onEnter(pressed: () => void): () => void {
  const listening = new AbortController();
  document.addEventListener(
    'keydown',
    ({ key, target }) => {
      if (key === 'Enter' && target === document.body) pressed();
    },
    { signal: listening.signal },
  );
  return () => listening.abort();
}

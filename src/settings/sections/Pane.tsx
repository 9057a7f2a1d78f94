import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface PaneProps {
  readonly shown: boolean;
  readonly children: ComponentChildren;
}

/**
 * The place of a section. It is drawn when it is first shown, and from then on only hidden: what was
 * typed there, and what can be undone, is there again when a person comes back.
 */
export function Pane({ shown, children }: PaneProps) {
  const [drawn, setDrawn] = useState(shown);
  if (shown && !drawn) setDrawn(true);
  return drawn || shown ? <div hidden={!shown}>{children}</div> : null;
}

import { standingOf } from '../candidate/label';
import { tokensOf } from '../candidate/tokens';
import {
  attributeOf,
  firstElementOf,
  nameOf,
  parentElementOf,
  previousElementOf,
  textIn,
} from './dom';

const heading = /^(?:h[1-6]|legend|caption|summary)$/u;

/**
 * Whether what stands around an element says that it is about the current device or another one:
 * the nearest heading, and for one of several the rest of its row ("this device").
 */
export function standingAround(element: Element, listed: boolean): 'current' | 'plain' | 'lesser' {
  if (listed) {
    const row = parentElementOf(element);
    const said = row === null ? 'plain' : standingOf(markedTokens(textIn(row, 300)));
    if (said !== 'plain') return said;
  }
  let at: Element | null = element;
  for (let level = 0; at !== null && level < 8; level++) {
    let before: Element | null = at;
    for (let steps = 0; before !== null && steps < 12; steps++) {
      const title = headingOf(before);
      if (title !== undefined && before !== element) return standingOf(tokensOf(title));
      before = previousElementOf(before);
    }
    at = parentElementOf(at);
    const label = at === null ? '' : attributeOf(at, 'aria-label');
    if (label !== '') return standingOf(tokensOf(label.slice(0, 100)));
  }
  return 'plain';
}

/** Only whole remarks count: "this device" does, the "other" of an operating system does not. */
function markedTokens(text: string): readonly string[] {
  const remarks = text.match(
    /\b(?:this (?:device|tv|one)|current(?:ly)?|in use|previous(?:ly)?|former|retired|removed)\b/giu,
  );
  return tokensOf((remarks ?? []).join(' ').replace(/in use/giu, 'current'));
}

function headingOf(element: Element): string | undefined {
  if (heading.test(nameOf(element)) || attributeOf(element, 'role') === 'heading') {
    return textIn(element, 120);
  }
  const first = firstElementOf(element);
  const isHead = /^(?:header|hgroup)$/u.test(nameOf(element)) && first !== null;
  return isHead && heading.test(nameOf(first)) ? textIn(first, 120) : undefined;
}

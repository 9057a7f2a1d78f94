import { type Relevance, relevanceOf } from '../../detection/labels/parse-label';
import { tokensOf } from '../../detection/labels/tokenize';
import {
  attributeOf,
  firstIn,
  matches,
  parentElementOf,
  previousElementOf,
  textIn,
} from './safe-dom';

const headings = 'h1,h2,h3,h4,h5,h6,legend,caption,summary,[role=heading]';

/**
 * Whether what stands around an element says that it is about the current device or another one:
 * the nearest heading, and for one of several the rest of its row ("this device").
 */
export function relevanceAround(element: Element, listed: boolean): Relevance {
  if (listed) {
    const row = parentElementOf(element);
    const said = row === null ? 'neutral' : remarkIn(textIn(row, 300));
    if (said !== 'neutral') return said;
  }
  let at: Element | null = element;
  for (let level = 0; at !== null && level < 8; level++) {
    let before: Element | null = at;
    for (let steps = 0; before !== null && steps < 12; steps++) {
      const title = headingOf(before);
      if (title !== null && before !== element) return relevanceOf(tokensOf(textIn(title, 120)));
      before = previousElementOf(before);
    }
    at = parentElementOf(at);
    const label = at === null ? '' : attributeOf(at, 'aria-label');
    if (label !== '') return relevanceOf(tokensOf(label.slice(0, 100)));
  }
  return 'neutral';
}

/** Only whole remarks count: "this device" does, the "other" of an operating system does not. */
function remarkIn(text: string): Relevance {
  if (/\b(?:previous(?:ly)?|former|retired|removed)\b/iu.test(text)) return 'other';
  return /\b(?:this (?:device|tv|one)|current(?:ly)?|in use)\b/iu.test(text)
    ? 'current'
    : 'neutral';
}

function headingOf(element: Element): Element | null {
  if (matches(element, headings)) return element;
  return matches(element, 'header,hgroup') ? firstIn(element, headings) : null;
}

import { maxLabelLength, readLabel } from '../detection/labels/parse-label';
import { hasStem } from '../detection/labels/vocabulary';
import { cleaned } from '../detection/text/normalize';
import { firstChildOf, nameOf, previousTextOf, shadowOf, textIn } from './dom/safe-dom';
import { inline } from './dom/walk';
import { isNamedByAttributes } from './sources/attributes';

/** What they hold changes without a word to observers, or what they say depends on where they are. */
const changing = new Set('input textarea select output title desc'.split(' '));

/**
 * Whether an element itself, beside its text, may say something now or after what no observer is
 * told of. A component may get its shadow tree at any time.
 */
export function maySay(element: Element): boolean {
  const name = nameOf(element);
  return (
    changing.has(name) ||
    name.includes('-') ||
    shadowOf(element) !== null ||
    isNamedByAttributes(element) ||
    (inline.has(name) && labelInLine(element) !== undefined) ||
    (name === 'script' && hasStem(element.textContent ?? ''))
  );
}

/** The label that an element within a line may be: <b>Device ID</b>. */
export function labelInLine(element: Element): ReturnType<typeof readLabel> {
  const text = firstChildOf(element)?.nodeValue ?? '';
  if (!hasStem(text) || isClosingTag(element, text)) return undefined;
  return readLabel(cleaned(textIn(element, maxLabelLength + 1)).trim());
}

/** A closing tag of a listing names what stood before it. */
function isClosingTag(element: Element, text: string): boolean {
  return /^\s*<\//u.test(text) || /<\/\s*$/u.test(previousTextOf(element));
}

import { labelledDevice } from '../detection/labelled-value';
import { type Label, maxLabelLength, readLabel } from '../detection/labels/parse-label';
import { hasStem } from '../detection/labels/vocabulary';
import { cleaned } from '../detection/text/normalize';
import { readServiceName } from '../detection/values/service-name';
import { elementBeside, holderOf, valueAbove, valueBeside } from './dom/adjacent-value';
import { controlValue, labelsOf } from './dom/form-controls';
import { attributeOf, closestOf, firstChildOf, nameOf, textIn } from './dom/safe-dom';
import { isColumnHeader, valuesBelow } from './dom/table-columns';
import { blocksOf, inline } from './dom/walk';
import { findInAttributes, labelled } from './sources/attributes';
import { findInText, type TextFinding } from './sources/text';
import { findInStorage, findInUrl } from './sources/url-and-storage';

/** What was seen, and the element to show for it. */
export type Finding = TextFinding & { readonly element?: Element };

/**
 * Looks through the whole document. A generator: each `undefined` is a place to pause at.
 *
 * @param shadows is told every open shadow tree
 */
export function* findOnPage(shadows: (root: ShadowRoot) => void): Generator<Finding | undefined> {
  yield* findInUrl();
  for (const met of blocksOf(document)) {
    if (met.kind === 'pause') yield undefined;
    else if (met.kind === 'shadow') shadows(met.root);
    else if (met.kind === 'text') yield* findInTextOf(met.element, met.text);
    else yield* findInElement(met.element);
  }
  yield* findInStorage();
}

function* findInElement(element: Element): Generator<Finding | undefined> {
  yield* findingsIn(element, findInAttributes(element));
  const name = nameOf(element);
  if (inline.has(name)) yield* findInInline(element);
  if (name === 'script' && /json/iu.test(attributeOf(element, 'type'))) {
    yield* findInText(element.textContent ?? '', 'data');
  } else if (name === 'title') {
    yield* findInText(textIn(element, 2_000), 'title');
  } else {
    const value = controlValue(element);
    if (value === undefined || value.trim() === '') return;
    const hidden = attributeOf(element, 'type') === 'hidden';
    for (const label of labelsOf(element)) {
      yield* findingsIn(element, labelled(label, value, hidden ? 'data' : 'field'));
    }
    yield* findingsIn(element, findInText(value, 'text'));
    // A row of two fields: one for the name, one for the value.
    yield* seenBeside(element, value, readLabel(value));
  }
}

/** A label of its own inside a line, whose value is the next element: <b>Device ID</b><i>…</i>. */
function* findInInline(element: Element): Generator<Finding | undefined> {
  const text = firstChildOf(element)?.nodeValue ?? '';
  // A closing tag of a listing names what stood before it.
  if (!hasStem(text) || /^\s*<\//u.test(text) || labelsControl(element)) return;
  const label = readLabel(cleaned(textIn(element, maxLabelLength + 1)).trim());
  yield* seenBeside(element, text.trim(), label);
}

/** A <label> belongs to its control, wherever that stands. */
function labelsControl(element: Element): boolean {
  const label = closestOf(element, 'label');
  return label instanceof HTMLLabelElement && label.control !== null;
}

function* findInTextOf(element: Element, text: string): Generator<Finding | undefined> {
  const name = text.trim();
  const label = readLabel(name);
  if (label === undefined) yield* findingsIn(element, findInText(text, 'text'));
  else if (!labelsControl(element)) yield* seenBeside(holderOf(element, name), name, label);
}

/** The element holds a label and nothing else, so its value stands next to it or below. */
function* seenBeside(
  element: Element,
  name: string,
  label: Label | undefined,
): Generator<Finding | undefined> {
  if (label === undefined || label.field === 'deviceObject') return;
  if (label.field !== 'device') {
    const next = elementBeside(element);
    const value = next && readServiceName(controlValue(next) ?? cleaned(textIn(next, 80)));
    if (value !== undefined) yield { field: label.field, value, place: 'field' };
    return;
  }
  const beside = isColumnHeader(element)
    ? undefined
    : (valueBeside(element) ?? valueAbove(element));
  if (beside !== undefined) {
    yield { ...labelledDevice(beside, label, name), place: 'field', element: beside.element };
  } else if (!inline.has(nameOf(element))) {
    for (const below of valuesBelow(element)) {
      yield below && {
        ...labelledDevice(below, label, name),
        place: 'column',
        element: below.element,
      };
    }
  }
}

function* findingsIn(
  element: Element,
  said: Iterable<TextFinding | undefined>,
): Generator<Finding | undefined> {
  for (const one of said) yield one && { ...one, element };
}

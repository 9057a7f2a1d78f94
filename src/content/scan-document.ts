import { deviceObject, labelledDevice } from '../detection/judge';
import { type Label, readLabel } from '../detection/labels/parse-label';
import { isCommitOf } from '../detection/labels/title-of-change';
import { hasStem } from '../detection/labels/vocabulary';
import { cleaned } from '../detection/text/normalize';
import { isOfPerson, readServiceName } from '../detection/values/service-name';
import {
  elementBeside,
  holderOf,
  valueAbove,
  valueBeside,
  valueWithin,
} from './dom/adjacent-value';
import { controlIn, type Found, shownIn, valueIn } from './dom/displayed-value';
import { controlValue, labelsControl, labelsOf } from './dom/form-controls';
import type { QuietParts } from './dom/quiet-parts';
import { attributeOf, closestOf, firstChildOf, nameOf, shadowOf, textIn } from './dom/safe-dom';
import { valueInShadow } from './dom/shadow-value';
import { idsBelow, valueInNextRow } from './dom/spread-names';
import { cellsBelow, isColumnHeader } from './dom/table-columns';
import { blocksOf, inline } from './dom/walk';
import { labelInLine, maySay } from './may-say';
import { findInAttributes, labelled } from './sources/attributes';
import { findInScript } from './sources/script-state';
import { findInText, type TextFinding } from './sources/text';
import { findInStorage, findInUrl } from './sources/url-and-storage';

/** Links that show what somebody wrote over a change: beside "Reset device ID" stands its commit. */
const titles =
  'a[href*="/commit"],a[href*="/pull/"],a[href*="/merge_requests/"],a[href*="/issues/"]';

/** What was seen, and the element to show for it. */
export type Finding = TextFinding & { readonly element?: Element };

/**
 * Looks through the whole document. A generator: each `undefined` is a place to pause at.
 *
 * @param quiet the parts that need not be read again; it is told where something is found
 */
export function* findOnPage(quiet?: QuietParts): Generator<Finding | undefined> {
  yield* findInUrl();
  for (const met of blocksOf(document, quiet)) {
    if (met.kind === 'pause') yield undefined;
    else if (met.kind === 'text') {
      const name = met.text.trim();
      const label = readLabel(name);
      if (label !== undefined) {
        quiet?.heard(met.element);
        yield* findByLabel(met.element, name, label);
      } else {
        for (const one of findingsIn(met.element, findInText(met.text, 'text'))) {
          if (one !== undefined) quiet?.heard(met.element);
          yield one;
        }
      }
    } else if (maySay(met.element)) {
      quiet?.heard(met.element);
      yield* findInElement(met.element);
    }
  }
  yield* findInStorage();
}

function* findInElement(element: Element): Generator<Finding | undefined> {
  yield* findingsIn(element, findInAttributes(element));
  const name = nameOf(element);
  if (inline.has(name)) yield* findInInline(element);
  if (name === 'script') {
    const text = element.textContent ?? '';
    const isData = /json|text\/plain/iu.test(attributeOf(element, 'type'));
    if (hasStem(text)) yield* isData ? findInText(text, 'data') : findInScript(text);
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
  const label = labelInLine(element);
  const text = firstChildOf(element)?.nodeValue ?? '';
  if (label === undefined || labelsControl(element)) return;
  yield* seenBeside(element, text.trim(), label);
}

/** A block whose text is a label and nothing else. */
function* findByLabel(
  element: Element,
  name: string,
  label: Label,
): Generator<Finding | undefined> {
  if (labelsControl(element)) return;
  const held = label.field === 'device' ? valueWithin(element, name) : undefined;
  if (held === undefined) yield* seenBeside(holderOf(element, name), name, label);
  else if (label.field === 'device') {
    yield { ...labelledDevice(held, label, name), place: 'field', element: held.element };
  }
}

/** The element holds a label and nothing else, so its value stands next to it or below. */
function* seenBeside(
  element: Element,
  name: string,
  label: Label | undefined,
): Generator<Finding | undefined> {
  if (label === undefined || closestOf(element, titles) !== null) return;
  if (label.field === 'deviceObject') yield* findBelowHeading(element, label);
  else if (label.field === 'device') yield* findDeviceBeside(element, name, label);
  // The ID of a Temp Pass reads like the label of one.
  else if (!/^\w*TempPass\w*$/u.test(name)) yield* findNameBeside(element, name, label.field);
}

function* findDeviceBeside(
  element: Element,
  name: string,
  label: Extract<Label, { field: 'device' }>,
): Generator<Finding | undefined> {
  const isHeader = isColumnHeader(element);
  const value = isHeader
    ? undefined
    : (ownShadowValue(element) ?? valueBeside(element) ?? valueAbove(element));
  const next = value === undefined && !isHeader ? valueInNextRow(element) : undefined;
  const beside = value ?? (next && valueIn(next));
  if (beside !== undefined && isCommitOf(name, beside.deviceId)) return;
  if (beside !== undefined) {
    yield { ...labelledDevice(beside, label, name), place: 'field', element: beside.element };
  } else if (!inline.has(nameOf(element))) {
    for (const cell of cellsBelow(element)) {
      const below = cell && valueIn(cell);
      yield below && {
        ...labelledDevice(below, label, name),
        place: 'column',
        element: below.element,
      };
    }
  }
}

/** A component may draw its label's value itself, where the label is put into its slot. */
function ownShadowValue(element: Element): Found | undefined {
  const read = shadowOf(element) === null ? undefined : valueInShadow(element);
  return read && { ...read, element };
}

function* findNameBeside(
  element: Element,
  name: string,
  field: 'requestor' | 'mvpd',
): Generator<Finding | undefined> {
  const isHeader = isColumnHeader(element);
  const next = isHeader ? undefined : elementBeside(element);
  for (const one of isHeader ? cellsBelow(element) : [next]) {
    const value = one && readServiceName(cleaned(shownIn(one)));
    yield value === undefined || isOfPerson(name, value)
      ? undefined
      : { field, value, place: 'field' };
  }
}

/** "Device" heads a part of the page in which the value is called "ID" alone. */
function* findBelowHeading(
  heading: Element,
  { several }: Extract<Label, { field: 'deviceObject' }>,
): Generator<Finding | undefined> {
  const label = deviceObject(several);
  for (const element of idsBelow(heading)) {
    const found = valueBeside(element) ?? controlIn(element);
    yield found && {
      ...labelledDevice(found, label, label.core),
      place: 'field',
      element: found.element,
    };
  }
}

function* findingsIn(
  element: Element,
  said: Iterable<TextFinding | undefined>,
): Generator<Finding | undefined> {
  for (const one of said) yield one && { ...one, element };
}

import type { Place, Sighting } from '../candidate/candidate';
import { cleaned } from '../candidate/cleaned';
import { type Label, maxLabelLength, readLabel } from '../candidate/label';
import { labelledIn } from '../candidate/labelled-text';
import {
  type LabelledDevice,
  type LabelledValue,
  labelledDevice,
} from '../candidate/labelled-value';
import { readServiceName } from '../candidate/service-name';
import { readShape } from '../candidate/shape';
import { hasStem } from '../candidate/words';
import { hasWord, labelled, saidByAttributes } from './attributes';
import { elementBeside, holderOf, valueAbove, valueBeside } from './beside';
import { blocksOf, inline } from './blocks';
import { isColumnHeader, valuesBelow } from './columns';
import { controlValue, labelsOf } from './controls';
import { attributeOf, firstChildOf, nameOf, textIn } from './dom';
import { saidByAddress, saidByStorage } from './kept';
import type { Found } from './shown-value';
import { standingAround } from './standing';

/** What was seen, the element to show for it, and which requestor and MVPD the page names. */
export type Seen =
  | { readonly kind: 'device'; readonly sighting: Sighting; readonly element: Element | undefined }
  | { readonly kind: 'requestor' | 'mvpd'; readonly value: string }
  | { readonly kind: 'shadow'; readonly root: ShadowRoot };

type Said = (LabelledValue & { readonly place: Place }) | undefined;

/** Looks through the whole document. A generator: each `undefined` is a place to pause at. */
export function* seenOnPage(): Generator<Seen | undefined> {
  yield* seenIn(saidByAddress(), undefined);
  for (const met of blocksOf(document)) {
    if (met.kind === 'pause') yield undefined;
    else if (met.kind === 'shadow') yield met;
    else if (met.kind === 'text') yield* seenInText(met.element, met.text);
    else yield* seenInElement(met.element);
  }
  yield* seenIn(saidByStorage(), undefined);
}

function* seenInElement(element: Element): Generator<Seen | undefined> {
  if (hasWord(element)) yield* seenIn(saidByAttributes(element), element);
  const name = nameOf(element);
  if (inline.has(name)) yield* seenInInline(element);
  if (name === 'script' && /json/iu.test(attributeOf(element, 'type'))) {
    yield* seenIn(inText(element.textContent ?? '', 'data'), undefined);
  } else if (name === 'title') {
    yield* seenIn(inText(textIn(element, 2_000), 'title'), undefined);
  } else {
    const value = controlValue(element);
    if (value === undefined || value.trim() === '') return;
    const hidden = attributeOf(element, 'type') === 'hidden';
    for (const label of labelsOf(element)) {
      yield* seenIn(labelled(label, value, hidden ? 'data' : 'field'), element);
    }
    yield* seenIn(inText(value, 'text'), element);
    // A row of two fields: one for the name, one for the value.
    const named = readLabel(value);
    if (named?.field === 'device') yield* seenBeside(element, value, named);
  }
}

/** A label of its own inside a line, whose value is the next element: <b>Device ID</b><i>…</i>. */
function* seenInInline(element: Element): Generator<Seen | undefined> {
  const text = firstChildOf(element)?.nodeValue ?? '';
  // A closing tag of a listing names what stood before it.
  if (/^\s*<\//u.test(text) || text.length < 2 || text.length > maxLabelLength || !hasStem(text))
    return;
  const label = readLabel(cleaned(textIn(element, maxLabelLength + 1)).trim());
  if (label === undefined || label.field === 'deviceObject' || labelsControl(element)) return;
  yield* seenBeside(element, text.trim(), label);
}

/** A <label> belongs to its control, wherever that stands. */
function labelsControl(element: Element): boolean {
  const label = element.closest('label');
  return label instanceof HTMLLabelElement && label.control !== null;
}

function* seenInText(element: Element, text: string): Generator<Seen | undefined> {
  const short = text.length <= maxLabelLength * 2 && hasStem(text);
  const label = short ? readLabel(text.trim()) : undefined;
  if (label === undefined) yield* seenIn(inText(text, 'text'), element);
  else if (label.field !== 'deviceObject' && !labelsControl(element))
    yield* seenBeside(holderOf(element, text.trim()), text.trim(), label);
}

/** The block holds a label and nothing else, so its value stands next to it or below. */
function* seenBeside(
  element: Element,
  name: string,
  label: Exclude<Label, { field: 'deviceObject' }>,
): Generator<Seen | undefined> {
  if (label.field !== 'device') {
    const next = elementBeside(element);
    const value = next === undefined ? '' : (controlValue(next) ?? cleaned(textIn(next, 80)));
    const named = readServiceName(value);
    if (named !== undefined) yield { kind: label.field, value: named };
    return;
  }
  const beside = isColumnHeader(element)
    ? undefined
    : (valueBeside(element) ?? valueAbove(element));
  if (beside !== undefined) {
    yield sighted(beside, name, label, 'field');
    return;
  }
  if (inline.has(nameOf(element))) return;
  for (const below of valuesBelow(element)) {
    yield below && sighted(below, name, label, 'column');
  }
}

function sighted(
  found: Found,
  name: string,
  label: Extract<Label, { field: 'device' }>,
  place: Place,
): Seen {
  return seenDevice({ ...labelledDevice(found, label, name), place }, found.element);
}

function seenDevice(said: LabelledDevice & { readonly place: Place }, element?: Element): Seen {
  const standing =
    said.standing === 'plain' && element !== undefined
      ? standingAround(element, said.place === 'column')
      : said.standing;
  return { kind: 'device', sighting: { ...said, label: tidy(said.label), standing }, element };
}

function* inText(text: string, place: Place): Generator<Said> {
  for (const one of labelledIn(cleaned(text))) yield one && { ...one, place };
  const whole = /^\s*fingerprint\s+[\w+/=-]+\s*$/iu.test(text) ? readShape(text) : undefined;
  if (whole?.shape !== 'certain') return;
  const own = { field: 'device', core: 'fingerprint', hashed: false, standing: 'plain' } as const;
  yield { ...labelledDevice(whole, own, own.core), place };
}

function* seenIn(said: Iterable<Said>, element: Element | undefined): Generator<Seen | undefined> {
  for (const one of said) {
    if (one === undefined) yield undefined;
    else if (one.field !== 'device') yield { kind: one.field, value: one.value };
    else yield seenDevice(one, element);
  }
}

function tidy(label: string): string {
  return label
    .replace(/\s+/gu, ' ')
    .replace(/[\s:：=]+$/u, '')
    .trim();
}

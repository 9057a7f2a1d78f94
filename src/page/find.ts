import type { Place, Sighting } from '../candidate/candidate';
import { cleaned } from '../candidate/cleaned';
import { type Label, maxLabelLength, readLabel } from '../candidate/label';
import { type LabelledValue, labelledIn } from '../candidate/labelled-text';
import { readShape } from '../candidate/shape';
import { labelled, saidByAttributes } from './attributes';
import { type Found, isColumnHeader, valueBeside, valuesBelow } from './beside';
import { blocksOf } from './blocks';
import { controlValue, labelsOf } from './controls';
import { attributeOf, isElement, nameOf, textIn } from './dom';
import { saidByAddress, saidByStorage } from './kept';
import { standingAround } from './standing';

/** What was seen, the element to show for it, and which requestor and MVPD the page names. */
export type Seen =
  | { readonly kind: 'device'; readonly sighting: Sighting; readonly element: Element | undefined }
  | { readonly kind: 'requestor' | 'mvpd'; readonly value: string };

type Said = (LabelledValue & { readonly place: Place }) | undefined;

/** Looks through the whole document. A generator: each `undefined` is a place to pause at. */
export function* seenOnPage(): Generator<Seen | undefined> {
  yield* seenIn(saidByAddress(), undefined);
  for (const met of blocksOf(document)) {
    if (met.kind === 'pause') yield undefined;
    else if (met.kind === 'text') yield* seenInText(met.element, met.text);
    else yield* seenInElement(met.element);
  }
  yield* seenIn(saidByStorage(), undefined);
}

function* seenInElement(element: Element): Generator<Seen | undefined> {
  yield* seenIn(saidByAttributes(element), element);
  const name = nameOf(element);
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
  }
}

function* seenInText(element: Element, text: string): Generator<Seen | undefined> {
  const label = text.length <= maxLabelLength * 2 ? readLabel(text.trim()) : undefined;
  if (label === undefined) yield* seenIn(inText(text, 'text'), element);
  else if (label.field !== 'deviceObject') yield* seenBeside(element, text.trim(), label);
}

/** The block holds a label and nothing else, so its value stands next to it or below. */
function* seenBeside(
  element: Element,
  name: string,
  label: Exclude<Label, { field: 'deviceObject' }>,
): Generator<Seen | undefined> {
  if (label.field !== 'device') {
    const next = element.nextElementSibling;
    const value = cleaned(textIn(isElement(next) ? next : element, 80)).trim();
    if (isElement(next) && /^[A-Za-z][\w.-]{1,63}$/u.test(value)) yield { kind: label.field, value };
    return;
  }
  const beside = isColumnHeader(element) ? undefined : valueBeside(element);
  if (beside !== undefined) {
    yield sighted(beside, name, label, 'field');
    return;
  }
  for (const below of valuesBelow(element)) {
    yield below && sighted(below, name, label, 'column');
  }
}

function sighted(
  { deviceId, element }: Found,
  name: string,
  label: Extract<Label, { field: 'device' }>,
  place: Place,
): Seen {
  const around = standingAround(element, place === 'column');
  const standing = label.standing === 'plain' ? around : label.standing;
  const sighting = { deviceId, label: tidy(name), place, hashed: label.hashed, standing, listed: false };
  return { kind: 'device', sighting, element };
}

function* inText(text: string, place: Place): Generator<Said> {
  for (const one of labelledIn(cleaned(text))) yield one && { ...one, place };
  const whole = /^\s*fingerprint\s+[\w+/=-]+\s*$/iu.test(text) ? readShape(text) : undefined;
  if (whole?.shape !== 'certain') return;
  const { deviceId } = whole;
  yield { field: 'device', deviceId, label: 'fingerprint', hashed: false, standing: 'plain', listed: false, place };
}

function* seenIn(said: Iterable<Said>, element: Element | undefined): Generator<Seen | undefined> {
  for (const one of said) {
    if (one === undefined) yield undefined;
    else if (one.field !== 'device') yield { kind: one.field, value: one.value };
    else {
      const { deviceId, label, hashed, listed, place } = one;
      const standing =
        one.standing === 'plain' && element !== undefined
          ? standingAround(element, false)
          : one.standing;
      const sighting = { deviceId, label: tidy(label), place, hashed, standing, listed };
      yield { kind: 'device', sighting, element };
    }
  }
}

function tidy(label: string): string {
  return label.replace(/\s+/gu, ' ').replace(/[\s:：=]+$/u, '').trim();
}

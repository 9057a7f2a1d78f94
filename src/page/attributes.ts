import type { Place } from '../candidate/candidate';
import { cleaned } from '../candidate/cleaned';
import { readLabel } from '../candidate/label';
import { labelledIn } from '../candidate/labelled-text';
import { type LabelledValue, labelledDevice } from '../candidate/labelled-value';
import { readServiceName } from '../candidate/service-name';
import { readShape } from '../candidate/shape';
import { valueBeside } from './beside';
import { attributeOf, attributesOf, nameOf, textIn } from './dom';

const stem = /devic|requestor|provider|mvpd|pass|dispositi|ger[äa]t|appareil|端末|设备/iu;
const naming = new Set(
  (
    'name label key title id class itemprop property header aria-label data-label data-key ' +
    'data-name data-field data-testid data-test data-test-id data-qa data-title data-col'
  ).split(' '),
);
const told = ['content', 'value', 'data-value', 'data-content', 'text'];
const links = new Set(['href', 'src', 'action', 'data-url', 'data-href']);
const withoutText =
  /^(?:html|body|head|input|textarea|select|button|label|meta|th|dt|option|form)$/u;
/** Longer attributes are looked at no further. */
const maxLength = 65_536;

/** Whether an element's attributes can say anything: most say nothing, and there are many. */
export function hasWord(element: Element): boolean {
  const attributes = attributesOf(element);
  for (let index = 0; index < attributes.length; index++) {
    const attribute = attributes[index];
    if (
      attribute &&
      (stem.test(attribute.name) || stem.test(attribute.value.slice(0, maxLength)))
    ) {
      return true;
    }
  }
  return false;
}

/** What an element's attributes say, as labels of its text or its value, or with one in them. */
export function* saidByAttributes(
  element: Element,
): Generator<(LabelledValue & { readonly place: Place }) | undefined> {
  for (const { name, value } of Array.from(attributesOf(element))) {
    const text = value.length > maxLength ? value.slice(0, maxLength) : value;
    if (stem.test(name) && nameOf(element) !== 'input')
      yield* labelled(name.replace(/^data-/u, ''), text, 'attribute');
    if (!stem.test(text)) continue;
    if (naming.has(name)) {
      for (const label of name === 'class' ? text.split(/\s+/u).slice(0, 12) : [text]) {
        yield* namedBy(element, label);
      }
    }
    if (/^(?:class|style|id|for|name)$/u.test(name)) continue;
    if (name === 'value' && nameOf(element) === 'input') continue;
    const place = links.has(name) ? 'link' : 'attribute';
    for (const one of labelledIn(cleaned(text))) yield one && { ...one, place };
  }
}

function* namedBy(element: Element, name: string) {
  const label = readLabel(name);
  if (label === undefined || label.field === 'deviceObject') return;
  const tag = nameOf(element);
  // What a control holds is read from its property, and a password's not at all.
  if (/^(?:input|textarea|select)$/u.test(tag)) return;
  for (const attribute of told) {
    const value = attributeOf(element, attribute);
    if (value !== '') yield* labelled(name, value, tag === 'meta' ? 'meta' : 'attribute');
  }
  if (withoutText.test(tag)) return;
  const text = textIn(element, 2_100);
  if (text.trim() !== '') yield* labelled(name, text, 'field');
  // An icon says what stands beside it.
  else if (label.field === 'device' && attributeOf(element, 'aria-label') === name) {
    const found = valueBeside(element);
    if (found !== undefined)
      yield { ...labelledDevice(found, label, name), place: 'field' as const };
  }
}

/** A label and a text that has to be its value as a whole. */
export function* labelled(
  name: string,
  text: string,
  place: Place,
): Generator<LabelledValue & { readonly place: Place }> {
  const label = readLabel(name);
  const value = cleaned(text).trim();
  if (label?.field === 'device') {
    const read = readShape(value);
    if (read === undefined) return;
    yield { ...labelledDevice(read, label, name.trim()), place };
  } else if (label !== undefined && label.field !== 'deviceObject') {
    const named = readServiceName(value);
    if (named !== undefined) yield { field: label.field, value: named, place };
  }
}

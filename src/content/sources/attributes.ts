import type { Place } from '../../detection/candidate';
import { labelledDevice } from '../../detection/judge';
import { readLabel } from '../../detection/labels/parse-label';
import { hasStem } from '../../detection/labels/vocabulary';
import { cleaned } from '../../detection/text/normalize';
import { readShape } from '../../detection/values/id-shape';
import { isOfPerson, readServiceName } from '../../detection/values/service-name';
import { valueBeside } from '../dom/adjacent-value';
import { attributeOf, attributesOf, matches, nameOf, textIn } from '../dom/safe-dom';
import { valueInShadow } from '../dom/shadow-value';
import { findInText, type TextFinding } from './text';

const naming =
  /^(?:name|label|key|title|id|class|itemprop|property|header|aria-label|data-(?:label|key|name|field|test(?:-?id)?|qa|title|col))$/u;
const links = /^(?:data-)?(?:href|src|action|url)$/u;
const told = ['content', 'value', 'data-value', 'data-content', 'text'];
const withoutText = 'html,body,head,button,label,meta,th,dt,option,form';
/** Longer attributes are looked at no further. */
const maxLength = 65_536;

/** Whether a label may be the name of one of an element's attributes, or stand in one. */
export function isNamedByAttributes(element: Element): boolean {
  return Array.from(attributesOf(element)).some(
    ({ name, value }) => hasStem(name) || hasStem(value.slice(0, maxLength)),
  );
}

/** What an element's attributes say, as labels of its text or its value, or with one in them. */
export function* findInAttributes(element: Element): Generator<TextFinding | undefined> {
  for (const { name, value } of Array.from(attributesOf(element))) {
    const text = value.slice(0, maxLength);
    if (hasStem(name) && nameOf(element) !== 'input')
      yield* labelled(name.replace(/^data-/u, ''), text, 'attribute');
    if (!hasStem(text)) continue;
    if (naming.test(name)) {
      for (const label of name === 'class' ? text.split(/\s+/u).slice(0, 12) : [text]) {
        yield* namedBy(element, label);
      }
    }
    if (/^(?:class|style|id|for|name)$/u.test(name)) continue;
    if (name === 'value' && nameOf(element) === 'input') continue;
    yield* findInText(text, links.test(name) ? 'link' : 'attribute');
  }
}

function* namedBy(element: Element, name: string) {
  const label = readLabel(name);
  if (label === undefined || label.field === 'deviceObject') return;
  // What a control holds is read from its property, and a password's not at all.
  if (matches(element, 'input,textarea,select')) return;
  for (const attribute of told) {
    const value = attributeOf(element, attribute);
    if (value !== '')
      yield* labelled(name, value, nameOf(element) === 'meta' ? 'meta' : 'attribute');
  }
  if (matches(element, withoutText)) return;
  const text = textIn(element, 2_100);
  const inShadow = label.field === 'device' ? valueInShadow(element) : undefined;
  if (inShadow !== undefined && label.field === 'device') {
    yield { ...labelledDevice(inShadow, label, name), place: 'field' as const };
  } else if (text.trim() !== '') yield* labelled(name, text, 'field');
  // An icon says what stands beside it.
  else if (label.field === 'device' && attributeOf(element, 'aria-label') === name) {
    const found = valueBeside(element);
    if (found !== undefined)
      yield { ...labelledDevice(found, label, name), place: 'field' as const };
  }
}

/** A label and a text that has to be its value as a whole. */
export function* labelled(name: string, text: string, place: Place): Generator<TextFinding> {
  const label = readLabel(name);
  const value = cleaned(text).trim();
  if (label?.field === 'device') {
    const read = readShape(value);
    if (read === undefined) return;
    yield { ...labelledDevice(read, label, name.trim()), place };
  } else if (label !== undefined && label.field !== 'deviceObject') {
    const named = readServiceName(value);
    if (named !== undefined && !isOfPerson(name, named))
      yield { field: label.field, value: named, place };
  }
}

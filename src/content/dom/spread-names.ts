import { readLabel } from '../../detection/labels/parse-label';
import { cleaned } from '../../detection/text/normalize';
import { elementBeside } from './adjacent-value';
import {
  allIn,
  childrenOf,
  closestOf,
  matches,
  nextElementOf,
  parentElementOf,
  previousElementOf,
  textIn,
} from './safe-dom';

const headings = 'h1,h2,h3,h4,h5,h6,[role=heading]';
const titles = `${headings},caption,legend,summary`;
const id = /^(?:id|identifier|uuid|guid|udid)\s?:?$/iu;
const nameOfName =
  /^(?:(?:id ?)?type|name|key|field|label|parameter|attribute|property|header)\s?:?$/iu;
const nameOfValue = /^(?:value|content|id)\s?:?$/iu;
const maxElements = 200;
const maxLevels = 12;
const maxSteps = 20;

/** The "ID" below a heading that says "device", each in the part of the page that it heads. */
export function* idsBelow(heading: Element): Generator<Element> {
  if (!matches(heading, titles)) return;
  const part = matches(heading, headings) ? nextElementOf(heading) : parentElementOf(heading);
  if (part === null) return;
  let seen = 0;
  for (const element of allIn(part, 'dt,th,td,label,span,b,strong')) {
    seen += 1;
    if (seen > maxElements) return;
    if (isCalled(element, id) && !isInOther(element, part)) yield element;
  }
}

/** Whether an "ID" stands in a part of its own, with another heading or beside another name. */
function isInOther(element: Element, part: Element): boolean {
  let at = element;
  for (let level = 0; at !== part && level < maxLevels; level++) {
    if (level > 0 && isOfOtherName(at)) return true;
    for (let one = previousElementOf(at), steps = 0; one !== null && steps < maxSteps; steps++) {
      if (matches(one, titles)) return !isOfDevice(one);
      one = previousElementOf(one);
    }
    const parent = parentElementOf(at);
    if (parent === null) return false;
    at = parent;
  }
  return false;
}

/** Whether a cell with things in it stands beside a name: `<dt>Session</dt><dd><dl>…`. */
function isOfOtherName(cell: Element): boolean {
  const name = matches(cell, 'dd,td,[role$=cell]') ? previousElementOf(cell) : null;
  return name !== null && matches(name, 'dt,th,td,[role=rowheader]') && !isOfDevice(name);
}

function isOfDevice(name: Element): boolean {
  const field = readLabel(cleaned(textIn(name, 120)).trim())?.field;
  return field === 'device' || field === 'deviceObject';
}

/**
 * The element with the value of a label that stands as the value of another field: `type` and
 * "DEVICE_ID" in one row, `value` and the value in the next.
 */
export function valueInNextRow(label: Element): Element | undefined {
  const before = previousElementOf(label);
  if (before === null || !isCalled(before, nameOfName)) return undefined;
  const row = matches(label, 'dd') ? label : closestOf(label, 'tr,[role=row]');
  const next = row && nextElementOf(row);
  const name = next && (matches(next, 'dt') ? next : childrenOf(next)[0]);
  return name && isCalled(name, nameOfValue) ? elementBeside(name) : undefined;
}

function isCalled(element: Element, name: RegExp): boolean {
  return name.test(cleaned(textIn(element, 24)).trim());
}

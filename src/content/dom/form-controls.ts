import { attributeOf, closestOf, textIn } from './safe-dom';

const controls = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement, HTMLOutputElement];
const unread = /^(?:password|checkbox|radio|file|button|submit|reset|image)$/iu;

/** What a form control holds now, which its `value` attribute need not say. */
export function controlValue(control: Element): string | undefined {
  if (unread.test(attributeOf(control, 'type'))) return undefined;
  const value = propertyOf(control, 'value');
  return typeof value === 'string' ? value : undefined;
}

function propertyOf(control: Element, name: 'value' | 'labels'): unknown {
  const owner = controls.find((one) => control instanceof one);
  return owner && Reflect.get(owner.prototype, name, control);
}

/** The names of a form control: its labels, what assistive technology reads, its own. */
export function* labelsOf(control: Element): Generator<string> {
  const labels = propertyOf(control, 'labels');
  if (labels instanceof NodeList) for (const label of labels) yield textIn(label, 120);
  yield attributeOf(control, 'aria-label');
  for (const id of attributeOf(control, 'aria-labelledby').split(/\s+/u).slice(0, 4)) {
    const named = Reflect.apply(Document.prototype.getElementById, document, [id]);
    if (named !== null) yield textIn(named, 120);
  }
  for (const name of ['name', 'id', 'placeholder', 'data-label', 'title'])
    yield attributeOf(control, name);
}

/** A <label> belongs to its control, wherever that stands. */
export function labelsControl(element: Element): boolean {
  const label = closestOf(element, 'label');
  return label instanceof HTMLLabelElement && label.control !== null;
}

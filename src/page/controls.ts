import { attributeOf, textIn } from './dom';

const controls = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement, HTMLOutputElement];
const unread = new Set([
  'password',
  'checkbox',
  'radio',
  'file',
  'button',
  'submit',
  'reset',
  'image',
]);

/** What a form control holds now, which its `value` attribute need not say. */
export function controlValue(control: Element): string | undefined {
  if (unread.has(attributeOf(control, 'type').toLowerCase())) return undefined;
  const value = propertyOf(control, 'value');
  return typeof value === 'string' ? value : undefined;
}

function propertyOf(control: Element, name: 'value' | 'labels'): unknown {
  const owner = controls.find((one) => control instanceof one);
  const get = owner && Object.getOwnPropertyDescriptor(owner.prototype, name)?.get;
  return get && Reflect.apply(get, control, []);
}

/** The names of a form control: its labels, what assistive technology reads, its own. */
export function* labelsOf(control: Element): Generator<string> {
  const labels = propertyOf(control, 'labels');
  if (labels instanceof NodeList) for (const label of labels) yield textIn(label, 120);
  yield attributeOf(control, 'aria-label');
  const root = control.getRootNode();
  for (const id of attributeOf(control, 'aria-labelledby').split(/\s+/u).slice(0, 4)) {
    const named = id === '' ? null : byId(root, id);
    if (named !== null) yield textIn(named, 120);
  }
  for (const name of ['name', 'id', 'placeholder', 'data-label', 'title'])
    yield attributeOf(control, name);
}

function byId(root: Node, id: string): Element | null {
  if (root instanceof Document) return Reflect.apply(Document.prototype.getElementById, root, [id]);
  return root instanceof ShadowRoot ? root.getElementById(id) : null;
}

import { attributeOf, nameOf, textIn } from './dom';

const values: readonly (readonly [string, object])[] = [
  ['input', HTMLInputElement.prototype],
  ['textarea', HTMLTextAreaElement.prototype],
  ['select', HTMLSelectElement.prototype],
  ['output', HTMLOutputElement.prototype],
];
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
  const prototype = values.find(([name]) => name === nameOf(control))?.[1];
  if (prototype === undefined || unread.has(attributeOf(control, 'type').toLowerCase())) {
    return undefined;
  }
  const get = Object.getOwnPropertyDescriptor(prototype, 'value')?.get;
  const value: unknown = get && Reflect.apply(get, control, []);
  return typeof value === 'string' ? value : undefined;
}

/** The names of a form control: its labels, what assistive technology reads, its own. */
export function* labelsOf(control: Element): Generator<string> {
  const owner = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement, HTMLOutputElement].find(
    (one) => control instanceof one,
  );
  const get = owner && Object.getOwnPropertyDescriptor(owner.prototype, 'labels')?.get;
  const labels: ArrayLike<Node> | null = get ? Reflect.apply(get, control, []) : null;
  for (const label of Array.from(labels ?? [])) yield textIn(label, 120);
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

// A form's fields and a document's images can shadow the properties of their owner, also for
// scripts of an isolated world: <input name="parentNode"> makes form.parentNode that input. The
// accessors of the prototypes cannot be shadowed.

function getter<Owner extends object, Name extends keyof Owner>(
  prototype: Owner,
  name: Name,
): (owner: Owner) => Owner[Name] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (owner) => (get === undefined ? owner[name] : Reflect.apply(get, owner, []));
}

export const parentOf = getter(Node.prototype, 'parentNode');
export const firstChildOf = getter(Node.prototype, 'firstChild');
export const nextOf = getter(Node.prototype, 'nextSibling');
export const previousOf = getter(Node.prototype, 'previousSibling');
export const nodeTypeOf = getter(Node.prototype, 'nodeType');
export const nextElementOf = getter(Element.prototype, 'nextElementSibling');
export const previousElementOf = getter(Element.prototype, 'previousElementSibling');
export const childrenOf = getter(Element.prototype, 'children');
export const nameOf = getter(Element.prototype, 'localName');
export const attributesOf = getter(Element.prototype, 'attributes');
export const shadowOf = getter(Element.prototype, 'shadowRoot');

/** The document or the shadow tree that a node is in, or the outermost node of what was taken out. */
export function rootOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}

export function attributeOf(element: Element, name: string): string {
  return Element.prototype.getAttribute.call(element, name) ?? '';
}

export function matches(element: Element, selectors: string): boolean {
  return Element.prototype.matches.call(element, selectors);
}

export function closestOf(element: Element, selectors: string): Element | null {
  return Element.prototype.closest.call(element, selectors);
}

export function firstIn(element: Element, selectors: string): Element | null {
  return Element.prototype.querySelector.call(element, selectors);
}

export function allIn(element: Element, selectors: string): NodeListOf<Element> {
  return Element.prototype.querySelectorAll.call(element, selectors);
}

/** The head of a column around an element or in it: it has buttons and menus, and is still one. */
export function columnHeadOf(element: Element): Element | null {
  return closestOf(element, 'th,[role=columnheader]');
}

export function isElement(node: Node | null): node is Element {
  return node !== null && nodeTypeOf(node) === Node.ELEMENT_NODE;
}

export function parentElementOf(element: Node): Element | null {
  const parent = parentOf(element);
  return isElement(parent) ? parent : null;
}

/** What is no text of the page, or text that is none of a label around it. */
const silent = new Set('script style noscript template svg select textarea'.split(' '));

export function isSilent(element: Element): boolean {
  return silent.has(nameOf(element));
}

/** A picture that holds words: a chart, a screen that is drawn, a document that is a picture. */
export function isWrittenPicture(element: Element): boolean {
  return nameOf(element) === 'svg' && firstIn(element, 'text,foreignObject') !== null;
}

/** What a picture is called stands for the picture, and labels nothing beside it. */
export function isNameOfPicture(element: Element): boolean {
  return /^(?:title|desc)$/u.test(nameOf(element)) && closestOf(element, 'svg') !== null;
}

/** A word long enough for an ID: a chip that copies what it shows is no action. */
const chip = /(?=\S*\d)[\w.:+/=-]{8,}|\b[A-Z]{13}\b/u;

/** Whether a button does something, and shows no value. */
export function isButton(element: Element): boolean {
  if (nameOf(element) !== 'button' && attributeOf(element, 'role') !== 'button') return false;
  if (chip.test((element.textContent ?? '').slice(0, 400))) return false;
  // The name of a column that sorts on a click is a button as a whole.
  const head = columnHeadOf(element)?.textContent?.trim();
  const text = element.textContent?.trim() ?? '';
  return head === undefined || text === '' || !head.startsWith(text);
}

/** Buttons, icons and rules between a label and its value. */
export function isDecoration(element: Element): boolean {
  if (matches(element, 'svg,img,hr,br,wbr') || isButton(element)) return true;
  const mayBeEmpty =
    nameOf(element) === 'i' || (isSlot(element) && slottedIn(element).length === 0);
  return mayBeEmpty && textIn(element, 8).trim() === '';
}

function isSlot(element: Element): element is HTMLSlotElement {
  return nameOf(element) === 'slot' && element instanceof HTMLSlotElement;
}

/** The text right before an element, in the same parent. */
export function previousTextOf(element: Element): string {
  const before = previousOf(element);
  return before !== null && nodeTypeOf(before) === Node.TEXT_NODE ? (before.nodeValue ?? '') : '';
}

/** What a page puts into a component's slot, or into those within an element. */
export function slottedIn(element: Element): Node[] {
  const slot = isSlot(element) ? element : firstIn(element, 'slot');
  return slot !== null && isSlot(slot) ? slot.assignedNodes() : [];
}

/** Their texts are words of their own, however close they stand in the markup. */
const apart = new Set('td th tr li p div dd dt br'.split(' '));

/** The text in an element, buttons left out, up to a length. */
export function textIn(root: Node, limit: number): string {
  let text = '';
  let node: Node | null = root;
  for (let steps = 0; node !== null && text.length < limit && steps < limit * 2; steps++) {
    if (isElement(node) && apart.has(nameOf(node))) text += ' ';
    if (nodeTypeOf(node) === Node.TEXT_NODE) text += (node.nodeValue ?? '').slice(0, limit);
    const skipped: boolean = node !== root && isElement(node) && (isSilent(node) || isButton(node));
    node = (skipped ? null : firstChildOf(node)) ?? following(node, root);
  }
  return text.slice(0, limit);
}

/** The next node in tree order that is not inside this one, within a root. */
export function following(from: Node, root: Node, leaving?: (node: Node) => void): Node | null {
  let node: Node | null = from;
  while (node !== null && node !== root) {
    leaving?.(node);
    const next: Node | null = nextOf(node);
    if (next !== null) return next;
    node = parentOf(node);
  }
  return null;
}

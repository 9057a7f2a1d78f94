import { pick, type Random } from './random';

/** What changes turn a page into, in a simulated document and in a browser alike. */

const ids = [
  '1f0c9d52-77aa-4b1e-9c3d-5e6f7a8b9c0d',
  'TV-4411-AB',
  '9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d',
];
const words = [
  ...ids,
  'Device ID',
  'Device ID:',
  'device',
  'Current device',
  'Previous device',
  'Requestor ID',
  'MVPD',
  'TempPass_REF30',
  'Session ID',
  'Copy',
  'ID',
  'deviceId=',
  'all is well',
  '',
];
const sentences = [...words, ...ids.map((id) => `Device ID: ${id}`), `{"deviceId":"${ids[0]}"}`];
const attributes = [
  'title',
  'class',
  'id',
  'role',
  'aria-label',
  'scope',
  'value',
  'href',
  'data-device-id',
];
const roles = ['columnheader', 'button', 'row', 'gridcell', 'heading', 'grid', 'rowheader'];
const names = [
  'div',
  'span',
  'th',
  'td',
  'button',
  'p',
  'svg',
  'desc',
  'h2',
  'label',
  'dt',
  'x-card',
  'b',
];
const parts = [
  '<dl><dt>Device ID</dt><dd>TV-4411-AB</dd><dt>State</dt><dd>on</dd></dl>',
  '<table><tr><th>Device ID</th><th>State</th></tr><tr><td>TV-4411-AB</td><td>on</td></tr></table>',
  '<table><tr><th><button><p>Device ID</p></button></th></tr><tr><td>TV-4411-AB</td></tr></table>',
  '<div role="row"><div role="columnheader">Sort <div role="button"><p>Device ID: TV-4411-AB</p></div></div></div>',
  '<h2>Previous device</h2><div><p>Hello</p><p>Device ID: TV-4411-AB</p></div>',
  '<form><label>Device ID <input value="TV-4411-AB"></label></form>',
  '<div><div>Device ID</div><div><div></div></div></div>',
  '<p>Hello</p><p>It is <b>a</b> b <i>c</i></p><ul><li>one</li><li>two</li></ul>',
  '<svg><g><desc><p>Device ID: TV-4411-AB</p></desc></g></svg>',
  '<script type="application/json">{"deviceId":"TV-4411-AB"}</script>',
  '<x-card></x-card><x-card>Device ID</x-card>',
];

/** What a page has taken out, and may put back changed. */
const taken: Element[] = [];

type Change = (random: Random) => void;

/** Changes of every kind, each at a place by chance; some do nothing where the place is none. */
const changes: readonly Change[] = [
  // Texts.
  (random) => {
    const text = someText(random);
    if (text !== undefined) text.data = random.pick(sentences);
  },
  (random) => {
    const text = someText(random);
    if (text !== undefined) text.data += random.pick(words);
  },
  (random) => {
    const text = someText(random);
    if (text !== undefined) text.splitText(random.below(text.data.length + 1));
  },
  (random) => some(random).normalize(),
  (random) => some(random).append(random.pick(sentences)),
  // Elements that come, go and move.
  (random) => insert(random, fragment(random.pick(parts))),
  (random) => insert(random, fragment(random.pick(parts))),
  (random) => some(random).remove(),
  (random) => {
    const element = some(random);
    element.remove();
    taken.push(element);
    if (taken.length > 20) taken.shift();
  },
  (random) => {
    const [element] = taken;
    if (element === undefined || element.isConnected) return;
    for (const inside of [element, ...element.querySelectorAll('*')]) {
      if (random.below(3) === 0) inside.append(random.pick(sentences));
    }
  },
  (random) => {
    const element = taken.shift();
    if (element !== undefined) insert(random, element);
  },
  (random) => insert(random, some(random)),
  (random) => insert(random, some(random)),
  (random) => {
    const element = some(random);
    const around = document.createElement(random.pick(names));
    element.replaceWith(around);
    around.append(element);
  },
  (random) => {
    const element = some(random);
    element.replaceWith(...element.childNodes);
  },
  (random) => some(random).replaceChildren(fragment(random.pick(parts))),
  (random) => {
    const element = some(random);
    const other = document.createElement(random.pick(names));
    other.append(...element.childNodes);
    element.replaceWith(other);
  },
  // Attributes, and what changes without a word to an observer.
  (random) => some(random).setAttribute(random.pick(attributes), random.pick(sentences)),
  (random) => some(random).setAttribute('role', random.pick(roles)),
  (random) => some(random).removeAttribute(random.pick(attributes)),
  (random) => {
    const controls = [...document.querySelectorAll('input')];
    if (controls.length > 0) random.pick(controls).value = random.pick(sentences);
  },
  (random) => localStorage.setItem(random.pick(['deviceId', 'other']), random.pick(sentences)),
  (random) => history.replaceState(null, '', `?deviceId=${random.pick(ids)}`),
  // Shadow trees: a component's at any time, another element's when it is made.
  (random) => {
    const component = random.pick([...document.querySelectorAll('x-card'), undefined]);
    if (component === undefined || component.shadowRoot !== null) return;
    component.attachShadow({ mode: 'open' }).append(fragment(random.pick(parts)));
  },
  (random) => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(fragment(random.pick(parts)));
    insert(random, host);
  },
  (random) => {
    const root = random.pick([...elements().map(({ shadowRoot }) => shadowRoot)].filter(isThere));
    const inside = [...root.querySelectorAll('*')];
    if (inside.length > 0) random.pick(inside).append(random.pick(sentences));
    else root.append(fragment(random.pick(parts)));
  },
];

/** Changes the document somewhere, and in some way. */
export function changePage(random: Random): void {
  // Pages that only grow would take ever longer to read.
  if (elements().length > 260) some(random).remove();
  try {
    pick(changes, random.below(changes.length))(random);
  } catch {
    // Put into itself, or into what takes no children: the page is as it was, or nearly.
  }
}

/** A page with so many parts, among them some of a page from elsewhere. */
export function changingPage(random: Random, from: string): string {
  const quiet = Array.from({ length: 24 }, (_, at) => `<div><p>Row ${at}</p><p>on</p></div>`);
  const all = Array.from({ length: 6 }, () => random.pick(parts));
  return `${from}<main>${[...quiet.slice(0, 12), ...all, ...quiet.slice(12)].join('')}</main>`;
}

function isThere(root: ShadowRoot | null): root is ShadowRoot {
  return root !== null;
}

function elements(): Element[] {
  return [...document.body.querySelectorAll('*')];
}

function some(random: Random): Element {
  const all = elements();
  // A page that has lost everything goes on with something.
  if (all.length === 0) document.body.append(fragment(random.pick(parts)));
  return random.pick(all.length === 0 ? elements() : all);
}

function someText(random: Random): Text | undefined {
  const texts = [...some(random).childNodes].filter((node) => node instanceof Text);
  return texts.length === 0 ? undefined : random.pick(texts);
}

function insert(random: Random, node: Node): void {
  const parent = some(random);
  const before = random.pick([...parent.childNodes, null]);
  parent.insertBefore(node, before);
}

function fragment(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return document.importNode(template.content, true);
}

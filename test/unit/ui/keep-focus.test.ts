// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFocus } from '../../../src/ui/keep-focus';

let end: () => void;
beforeEach(() => {
  document.body.innerHTML = `
    <main>
      <button id="before">Before</button>
      <section id="place">
        <button id="first">First</button>
        <form id="form"><input id="field" /><button id="save">Save</button></form>
        <button id="last">Last</button>
      </section>
    </main>`;
  end = keepFocus(document.body);
});
afterEach(() => end());

const get = (id: string) => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`No ${id}`);
  return found;
};
const focused = () => document.activeElement?.id;
/** Observers are told after what is running now. */
const told = () => new Promise((resolve) => setImmediate(resolve));

function addMarked(id: string): void {
  const marked = document.createElement('button');
  marked.id = id;
  marked.setAttribute('data-next-focus', '');
  get('place').append(marked);
}

test('what had the focus and is gone leaves it to the first control of the nearest place', async () => {
  get('save').focus();
  get('form').remove();
  await told();
  expect(focused()).toBe('first');
});

test('what is marked as next comes before the first control', async () => {
  get('save').focus();
  get('form').remove();
  addMarked('edit');
  await told();
  expect(focused()).toBe('edit');
});

test('what is marked may come a moment later, as long as nobody has gone on', async () => {
  get('save').focus();
  get('form').remove();
  await told();
  addMarked('edit');
  await told();
  expect(focused()).toBe('edit');
});

test('a person who has gone on meanwhile is left where they are', async () => {
  get('save').focus();
  get('form').remove();
  await told();
  get('first').dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
  get('last').focus();
  addMarked('edit');
  await told();
  expect(focused()).toBe('last');
});

test('a click on nothing leaves the focus to nothing', async () => {
  get('save').focus();
  get('place').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  get('save').blur();
  get('form').remove();
  await told();
  expect(document.activeElement).toBe(document.body);
});

test('where somebody else took the focus already, they keep it', async () => {
  get('save').focus();
  get('form').remove();
  get('before').focus();
  await told();
  expect(focused()).toBe('before');
});

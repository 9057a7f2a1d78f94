// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MenuButton } from '../../../src/ui/menu/MenuButton';

const done: string[] = [];
const items = [
  { name: 'First', act: () => void done.push('first') },
  { name: 'Second', disabled: true, act: () => void done.push('second') },
  { name: 'Third', act: () => void done.push('third') },
];
beforeEach(() => {
  done.length = 0;
  void act(() =>
    render(<MenuButton name="More" icon="expand" kind="button" items={items} />, document.body),
  );
});
afterEach(() => render(null, document.body));

const button = () => document.querySelector<HTMLElement>('[aria-haspopup="menu"]');
const names = () => [...document.querySelectorAll('[role=menuitem]')].map((one) => one.textContent);
const focused = () => document.activeElement?.textContent || document.activeElement?.ariaLabel;

async function press(key: string): Promise<void> {
  await act(() => {
    const init = { key, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
  });
}

test('a menu opens with ↓ at its first item, and the arrow keys go round', async () => {
  button()?.focus();
  await press('ArrowDown');
  expect(names()).toEqual(['First', 'Second', 'Third']);
  expect(button()?.getAttribute('aria-expanded')).toBe('true');
  expect(focused()).toBe('First');
  await press('ArrowUp');
  expect(focused()).toBe('Third');
  await press('ArrowDown');
  expect(focused()).toBe('First');
  await press('End');
  expect(focused()).toBe('Third');
});

test('Escape closes a menu, and the focus goes back to its button', async () => {
  button()?.focus();
  await press('ArrowUp');
  await press('Escape');
  expect(names()).toEqual([]);
  expect(document.activeElement).toBe(button());
  expect(done).toEqual([]);
});

test('an item acts once and closes its menu; a disabled one is pressed to hear why', async () => {
  await act(() => button()?.click());
  const [first, second] = document.querySelectorAll<HTMLElement>('[role=menuitem]');
  expect(second?.getAttribute('aria-disabled')).toBe('true');
  await act(() => first?.click());
  expect(done).toEqual(['first']);
  expect(names()).toEqual([]);
  expect(document.activeElement).toBe(button());
  await act(() => button()?.click());
  await act(() => document.querySelectorAll<HTMLElement>('[role=menuitem]')[1]?.click());
  expect(done).toEqual(['first', 'second']);
});

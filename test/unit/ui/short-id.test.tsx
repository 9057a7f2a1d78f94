// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { t } from '../../../src/text/t';
import { ShortId } from '../../../src/ui/ids/ShortId';

const id = `${'a'.repeat(32)}${'b'.repeat(32)}`;
afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

test('an ID with no room for all of it shows both ends, and a press copies all of it', async () => {
  const writeText = vi.fn(async () => undefined);
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  void act(() => render(<ShortId id={id} room={20} />, document.body));
  const button = document.querySelector('button');
  expect(button?.textContent).toMatch(/^a+…b+$/u);
  expect(button?.title).toBe(id);
  expect(button?.getAttribute('aria-label')).toBe(
    t('label_copyId', { id: button?.textContent ?? '' }),
  );
  button?.click();
  await expect.poll(() => button?.textContent).toBe(t('label_copied'));
  expect(writeText).toHaveBeenCalledWith(id);
});

test('what all of an ID covers is seen again with Escape, which closes nothing else', async () => {
  void act(() => render(<ShortId id={id} room={20} />, document.body));
  const button = document.querySelector('button');
  button?.focus();
  const press = () => {
    const init = { key: 'Escape', bubbles: true, cancelable: true };
    const event = new KeyboardEvent('keydown', init);
    void act(() => void button?.dispatchEvent(event));
    return event.defaultPrevented;
  };
  expect(button?.dataset['all']).toBe(id);
  expect(press()).toBe(true);
  expect(button?.dataset['all']).toBeUndefined();
  expect(press()).toBe(false);
  void act(() => button?.blur());
  expect(button?.dataset['all']).toBe(id);
});

test('an ID that has room is no button', () => {
  void act(() => render(<ShortId id="short" room={20} />, document.body));
  expect(document.querySelector('button')).toBeNull();
  expect(document.body.textContent).toBe('short');
});

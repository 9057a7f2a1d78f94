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
  expect(button?.getAttribute('aria-label')).toBe(t('label_copyId', { id }));
  button?.click();
  await expect.poll(() => button?.textContent).toBe(t('label_copied'));
  expect(writeText).toHaveBeenCalledWith(id);
});

test('an ID that has room is no button', () => {
  void act(() => render(<ShortId id="short" room={20} />, document.body));
  expect(document.querySelector('button')).toBeNull();
  expect(document.body.textContent).toBe('short');
});

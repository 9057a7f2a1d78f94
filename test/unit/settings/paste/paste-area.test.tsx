// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { PasteArea } from '../../../../src/settings/paste/PasteArea';
import { t } from '../../../../src/text/t';

vi.mock('webextension-polyfill', () => ({ default: {} }));

test('what is said of a text that is not recognised goes with that text', async () => {
  const root = document.body.appendChild(document.createElement('div'));
  await act(() =>
    render(<PasteArea shown onPasted={() => undefined} onRefused={() => undefined} />, root),
  );
  async function type(text: string): Promise<void> {
    const field = root.querySelector('textarea');
    if (field === null) throw new Error('No field');
    await act(() => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }
  await type('hello');
  const use = [...root.querySelectorAll('button')].find(
    (one) => one.textContent === t('paste_use'),
  );
  use?.click();
  await expect.poll(() => root.textContent).toContain(t('pasted_unknown'));
  await type('hello, you');
  expect(root.textContent).not.toContain(t('pasted_unknown'));
  expect(root.textContent).toContain(t('paste_note'));
  await act(() => render(null, root));
});

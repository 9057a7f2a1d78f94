// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { t } from '../../../src/text/t';
import { CopyButton } from '../../../src/ui/CopyButton';

vi.mock('../../../src/ui/copy-text', () => ({ copyText: async () => true }));
afterEach(() => render(null, document.body));

const made = async (): Promise<string> => 'text';
const failing = (): Promise<string> => Promise.reject(new Error('unreadable'));

test.each([
  ['is copied', made, 'label_copied'],
  ['cannot be made, as what is stored cannot be read', failing, 'label_copyFailed'],
] as const)('a click says what came of it where the text %s', async (_, text, said) => {
  render(<CopyButton text={text} name="Copy" label="Copy" />, document.body);
  document.querySelector('button')?.click();
  await expect.poll(() => document.querySelector('[aria-live]')?.textContent).toBe(t(said));
});

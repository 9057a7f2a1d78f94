// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import type { Pasted } from '../../../../src/config/detect-input';
import { pastedPath } from '../../../../src/messages/page-urls';
import { PasteArea } from '../../../../src/settings/paste/PasteArea';
import { t } from '../../../../src/text/t';

const sendMessage = vi.hoisted(() => vi.fn<() => Promise<unknown>>());
vi.mock('webextension-polyfill', () => ({ default: { runtime: { sendMessage } } }));
vi.mock('../../../../src/storage/managed', async (original) => ({
  ...(await original<object>()),
  customEnvironments: () => Promise.resolve([]),
}));

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

/** Opens the page that the popup opens after a paste. */
async function openHandedOver(answer: unknown): Promise<{ root: HTMLElement; taken: Pasted[] }> {
  history.replaceState(null, '', `/${pastedPath}`);
  sendMessage.mockResolvedValue(answer);
  const taken: Pasted[] = [];
  const root = document.body.appendChild(document.createElement('div'));
  await act(() =>
    render(
      <PasteArea shown onPasted={(one) => taken.push(one)} onRefused={() => undefined} />,
      root,
    ),
  );
  return { root, taken };
}

test('what was pasted in the popup goes on, once: the address asks no more', async () => {
  const text = 'curl https://sp.auth.adobe.com/api/v2/REF30/profiles/TempPass';
  const { root, taken } = await openHandedOver({ ok: true, value: { text } });
  await expect.poll(() => taken).toMatchObject([{ kind: 'appRequests' }]);
  expect(root.textContent).not.toContain(t('paste_notArrived'));
  expect(location.search).toBe('');
  await act(() => render(null, root));
});

test.each([
  ['it waits no longer, or another window took it', { ok: true, value: {} }],
  ['the background was stopped', undefined],
])('what was pasted in the popup and did not arrive is said: %s', async (_, answer) => {
  const { root, taken } = await openHandedOver(answer);
  await expect.poll(() => root.textContent).toContain(t('paste_notArrived'));
  expect(taken).toEqual([]);
  await act(() => render(null, root));
});

// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { ownFailure } from '../../../src/failure/failure';
import { formatDuration } from '../../../src/text/format';
import { t } from '../../../src/text/t';
import { PassphraseForm } from '../../../src/view/PassphraseForm';

test('the wait after a wrong passphrase is seen each second, and not read out', async () => {
  vi.useFakeTimers();
  const root = document.body.appendChild(document.createElement('div'));
  const failed = { ...ownFailure('passphraseWrong'), until: Date.now() + 4_000 };
  await act(() =>
    render(
      <PassphraseForm action="Unlock" working="Unlocking…" onSubmit={async () => failed} />,
      root,
    ),
  );
  const [field, form, region] = ['input', 'form', '[aria-live="polite"]'].map((one) =>
    root.querySelector<HTMLElement>(one),
  );
  if (!(field instanceof HTMLInputElement) || !form || !region) throw new Error('No form');
  await act(() => {
    field.value = 'a wrong one';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => {
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
  const wrong = t('failure_passphraseWrong_title');
  await expect.poll(() => region.textContent).toContain(wrong);
  const seen = new Set<string>();
  const readOut = new Set<string>();
  for (let tick = 0; tick < 20; tick += 1) {
    seen.add(region.textContent);
    const copy = document.createElement('div');
    copy.innerHTML = region.innerHTML;
    for (const quiet of copy.querySelectorAll('[aria-live="off"]')) quiet.remove();
    readOut.add(copy.textContent.trim());
    await act(() => {
      vi.advanceTimersByTime(250);
    });
  }
  const over = `${wrong}. ${t('failure_passphraseWrong_advice')}`;
  expect([...seen]).toEqual(
    [4, 3, 2, 1]
      .map((left) => `${wrong}. ${t('lock_wait', { duration: formatDuration(left, 'second') })}`)
      .concat(over),
  );
  expect([...readOut]).toEqual([`${wrong}.`, over]);
  await act(() => render(null, root));
  vi.useRealTimers();
});

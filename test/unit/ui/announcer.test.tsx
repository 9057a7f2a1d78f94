// @vitest-environment happy-dom
import { render } from 'preact';
import { useRef } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { Announcer } from '../../../src/ui/Announcer';

function Page() {
  const place = useRef<HTMLElement>(null);
  return (
    <>
      <main ref={place}>
        <p data-said="">Here already</p>
      </main>
      <Announcer of={place} />
    </>
  );
}

test('what comes as soon as the page is drawn is said', async () => {
  const root = document.body.appendChild(document.createElement('div'));
  const drawn = new Promise<void>((resolve) => {
    new MutationObserver((_, observer) => {
      observer.disconnect();
      const news = document.createElement('p');
      news.dataset['said'] = '';
      news.textContent = 'New';
      root.querySelector('main')?.append(news);
      resolve();
    }).observe(root, { childList: true, subtree: true });
  });
  // As a browser draws it: a test's `act` would run every effect at once.
  render(<Page />, root);
  await drawn;
  const region = root.querySelector('.announcer');
  await vi.waitFor(() => expect(region?.textContent).toBe('New'), { timeout: 10_000 });
  render(null, root);
});

// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { PopupInMemory } from './popup-in-memory';

const popup = new PopupInMemory();
vi.mock('webextension-polyfill', () => popup.polyfill);
vi.mock('../../../src/popup/page/page-connection', () => popup.pageConnection);

it('the popup draws its form after one question to each storage area', async () => {
  popup.clear();
  const asked = [vi.spyOn(chrome.storage.local, 'get'), vi.spyOn(chrome.storage.session, 'get')];
  await import('../../../src/popup/main');
  await expect.poll(() => document.querySelector('form.reset-form') !== null).toBe(true);
  await popup.rest();
  expect(asked.map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  // What is still to be done with the next frame must not find that the document is gone.
  render(null, document.body);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
});

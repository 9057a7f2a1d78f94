// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ownFailure } from '../../../src/failure/failure';
import { failure } from '../../../src/pass/result';
import { t } from '../../../src/text/t';
import type { OpenPopup } from '../popup/open-popup';
import { PopupInMemory } from '../popup/popup-in-memory';
import { samplePasses } from '../popup/sample-passes';

const world = new PopupInMemory();
vi.mock('webextension-polyfill', () => world.polyfill);

const question = {
  id: '8b1f6f0a-3a55-4c27-9d0e-1f2a3b4c5d6e',
  tempPassId: samplePasses.production.id,
  targets: [{ kind: 'device', deviceId: 'selected-device' }],
};
let shown: OpenPopup;
const close = vi.spyOn(window, 'close').mockImplementation(() => undefined);
beforeEach(async () => {
  close.mockClear();
  world.clear('production');
  world.store('session', 'questions', [question]);
  history.replaceState(null, '', `?id=${question.id}`);
  shown = await world.openQuestion();
});
afterEach(() => shown.close());

test('the second click of a double one on Reset does not close the window over its result', async () => {
  await shown.click(t('popup_reset'));
  await shown.click(t('label_close'), 2);
  expect(close).not.toHaveBeenCalled();
  expect(shown.status).toContain('204');
  await shown.click(t('label_close'));
  expect(close).toHaveBeenCalled();
});

test('access that is granted there leaves a question that can be answered', async () => {
  const { answer } = world;
  const noAccess = ownFailure('permissionMissing', { origins: ['https://sp.auth.adobe.com/*'] });
  world.answer = async () => failure(noAccess);
  await shown.click(t('popup_reset'));
  expect(shown.status).toContain(t('failure_permissionMissing_title'));
  await shown.click(t('label_nextStep_grantAccess'));
  world.answer = answer;
  await shown.click(t('popup_reset'));
  expect(shown.status).toContain('204');
  const [first, second] = world.resets;
  expect(second?.targets).toEqual(question.targets);
  expect(second?.id).not.toBe(first?.id);
});

test('Escape is heard from the moment the question shows', async () => {
  await shown.close();
  const { ConfirmWindow } = await import('../../../src/confirm/ConfirmWindow');
  const root = document.body.appendChild(document.createElement('div'));
  const drawn = new Promise<void>((resolve) => {
    new MutationObserver((_, observer) => {
      if (!root.textContent?.includes(t('popup_reset'))) return;
      observer.disconnect();
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      resolve();
    }).observe(root, { childList: true, subtree: true });
  });
  // As a browser draws it: a test's `act` would run every effect at once.
  render(<ConfirmWindow />, root);
  await drawn;
  await expect.poll(() => close.mock.calls.length).toBe(1);
  render(null, root);
});

// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ownFailure } from '../../../src/failure/failure';
import { StorageRecovery } from '../../../src/settings/StorageRecovery';
import { t } from '../../../src/text/t';

const { sent, saved, answer } = vi.hoisted(() => ({
  sent: vi.fn(),
  saved: vi.fn(),
  answer: { ok: true },
}));
vi.mock('webextension-polyfill', () => ({
  default: { storage: { local: { get: async () => ({ tempPasses: 'broken' }) } } },
}));
vi.mock('../../../src/messages/send-command', () => ({
  sendCommand: async (command: unknown) => {
    sent(command);
    return answer;
  },
}));
vi.mock('../../../src/view/files/download', () => ({ download: saved }));

let root: HTMLElement;
const reload = vi.spyOn(location, 'reload').mockReturnValue();
beforeEach(() => {
  vi.clearAllMocks();
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const show = (kind: 'storageFailed' | 'storageUnreadable' | 'dataTooNew') =>
  act(() => render(<StorageRecovery trouble={ownFailure(kind)} />, root));
const names = () => [...root.querySelectorAll('button')].map(({ textContent }) => textContent);
const press = (name: string) =>
  act(async () => {
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();
  });

test('where the storage itself fails there is nothing to save or to delete', async () => {
  await show('storageFailed');
  expect(root.textContent).toBe('');
});

test('what a newer version stored can be saved, and not deleted', async () => {
  await show('dataTooNew');
  expect(names()).toEqual([t('settings_saveStorage')]);
  await press(t('settings_saveStorage'));
  await expect.poll(() => saved.mock.lastCall?.[1]).toContain('"tempPasses": "broken"');
});

test('what cannot be read is deleted on a click, and the page opens anew once it is', async () => {
  await show('storageUnreadable');
  answer.ok = false;
  await press(t('settings_discardUnreadable'));
  expect(sent).toHaveBeenCalledWith({ type: 'discardUnreadable' });
  expect(reload).not.toHaveBeenCalled();
  answer.ok = true;
  await press(t('settings_discardUnreadable'));
  await expect.poll(() => reload.mock.calls.length).toBe(1);
});

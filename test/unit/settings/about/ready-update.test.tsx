// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { parseDeviceId } from '../../../../src/pass/ids/device-id';
import { ReadyUpdate } from '../../../../src/settings/about/ReadyUpdate';
import { everyReset } from '../../../../src/storage/every-reset';
import type { ReadableItem } from '../../../../src/storage/item/stored-item';
import type { ResetOutcome, ResetRecord } from '../../../../src/storage/resets';
import { readyUpdate } from '../../../../src/storage/updates';
import { t } from '../../../../src/text/t';

const { reload, stored } = vi.hoisted(() => ({ reload: vi.fn(), stored: new Map() }));
vi.mock('webextension-polyfill', () => ({ default: { runtime: { reload } } }));
vi.mock('../../../../src/view/use-stored-item', () => ({
  useStoredItem: (item: ReadableItem<unknown>) => stored.get(item),
}));
afterEach(() => {
  render(null, document.body);
  stored.clear();
});

const button = () => document.querySelector('button');

function recordWith(outcome: ResetOutcome): ResetRecord {
  const deviceId = parseDeviceId('ba23d141-d715-561c-94f4-e9e4c966b1eb');
  if (!deviceId.ok) throw new Error('a UUID is a device ID');
  return {
    id: crypto.randomUUID(),
    tempPassId: 'one',
    environment: { kind: 'release-staging' },
    requestorId: 'REF30',
    mvpdId: 'TempPass',
    startedAt: 1,
    parts: [{ target: { kind: 'device', deviceId: deviceId.value }, outcome }],
  };
}

test('nothing is said while the browser has no newer version', () => {
  stored.set(everyReset, []);
  render(<ReadyUpdate />, document.body);
  expect(document.body.textContent).toBe('');
});

test('a click restarts into the version that is ready', () => {
  stored.set(readyUpdate, { version: '0.2.0' });
  stored.set(everyReset, [
    recordWith({ state: 'unknown', error: { kind: 'interrupted', next: 'tryAgain' } }),
  ]);
  render(<ReadyUpdate />, document.body);
  expect(document.body.textContent).toContain(t('about_ready', { version: '0.2.0' }));
  button()?.click();
  expect(reload).toHaveBeenCalledOnce();
});

test.each([
  ['a reset is under way', [recordWith({ state: 'pending' })]],
  ['it is not read yet whether one is', undefined],
])('it waits while %s, whose outcome would be lost', (_, resets) => {
  stored.set(readyUpdate, { version: '0.2.0' });
  stored.set(everyReset, resets);
  render(<ReadyUpdate />, document.body);
  expect(button()?.disabled).toBe(true);
  expect(document.body.textContent).toContain(t('about_restartBusy'));
});

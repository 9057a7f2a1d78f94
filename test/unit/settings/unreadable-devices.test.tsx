// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { Settings } from '../../../src/settings/Settings';
import { recoveryAdvice, StorageRecovery } from '../../../src/settings/StorageRecovery';
import { t } from '../../../src/text/t';
import { StorageErrorBoundary } from '../../../src/view/StorageErrorBoundary';

vi.hoisted(() => {
  const environment = { kind: 'release-staging' };
  const stored = {
    applications: [{ id: 'app', name: 'App', environment, credential: 'statement', scopes: [] }],
    tempPasses: [
      {
        id: 'pass',
        name: '',
        environment,
        requestorId: 'REF30',
        mvpdId: 'TempPass',
        kind: 'basic',
      },
    ],
    devices: 'broken',
  };
  const onChanged = { addListener: () => undefined, removeListener: () => undefined };
  vi.stubGlobal('chrome', {
    storage: {
      local: { get: async () => stored },
      session: { get: async () => ({}) },
      onChanged,
    },
  });
});
vi.mock('webextension-polyfill', () => ({
  default: { storage: chrome.storage, runtime: {}, commands: { getAll: async () => [] } },
}));
vi.mock('../../../src/messages/send-command', () => ({
  sendCommand: async () => ({ ok: true, value: {} }),
}));

test('devices that cannot be read are told of, also where another section is shown', async () => {
  location.hash = '#temp-passes';
  const root = document.body.appendChild(document.createElement('div'));
  await act(() =>
    render(
      <StorageErrorBoundary
        adviceFor={recoveryAdvice}
        ways={(trouble) => <StorageRecovery trouble={trouble} />}
      >
        <Settings />
      </StorageErrorBoundary>,
      root,
    ),
  );
  await expect.poll(() => root.textContent).toContain(t('settings_discardUnreadable'));
  // Here is what other pages send to: it is said once.
  expect(root.textContent?.split(t('settings_discardNote'))).toHaveLength(2);
  expect(root.textContent).not.toContain(t('failure_storageUnreadable_advice'));
  render(null, root);
});

// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AppRequest } from '../../../../src/app-request/app-request';
import type { AppRequestsRead } from '../../../../src/app-request/app-requests-read';
import { PastedAppRequests } from '../../../../src/settings/paste/PastedAppRequests';
import { t } from '../../../../src/text/t';
import {
  address,
  appleTv,
  deviceId,
  otherDeviceId,
  production,
  requestOf,
  tempPass,
} from '../../view/app-request/samples';

const { sent, windows } = vi.hoisted(() => ({ sent: vi.fn(), windows: vi.fn() }));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getURL: (path: string) => path },
    tabs: { getCurrent: async () => ({ id: 7 }) },
    windows: { create: windows },
  },
}));
vi.mock('../../../../src/messages/send-command', () => ({
  sendCommand: async (command: unknown) => {
    sent(command);
    return { ok: true, value: null };
  },
}));
vi.mock('../../../../src/view/use-stored-item', () => ({ useStoredItem: () => [] }));

let root: HTMLElement;
const saving = vi.fn();
beforeEach(() => {
  vi.clearAllMocks();
  root = document.body.appendChild(document.createElement('div'));
  HTMLElement.prototype.scrollIntoView = () => {};
});
afterEach(() => {
  render(null, root);
  root.remove();
});

function show(requests: readonly AppRequest[], more: Partial<AppRequestsRead> = {}): void {
  const read = { requests, dropped: [], others: 0, ...more };
  void act(() =>
    render(
      <PastedAppRequests
        read={read}
        tempPasses={[tempPass()]}
        onSave={saving}
        onClose={() => render(null, root)}
      />,
      root,
    ),
  );
}
async function click(name: string, at = 0): Promise<void> {
  const found = [...root.querySelectorAll('button')].filter((one) => one.textContent === name);
  await act(async () => found[at]?.click());
}
const previews = () => root.querySelectorAll('.request-preview').length;

test('a request says its Temp Pass, environment, device and what was left out', () => {
  show([requestOf({ deviceInfo: appleTv })], { dropped: ['accessToken', 'cookie'], others: 2 });
  for (const said of [
    ...['REF30', 'TempPass', 'Release staging', 'Apple TV · tvOS 18', 'asked for a profile'],
    'Also contained, and not kept: an access token and a cookie.',
    '2 requests to other hosts were left out.',
  ]) {
    expect(root.textContent).toContain(said);
  }
});

test('requests of one device are one, and the first few of many are shown', async () => {
  const others = ['a', 'b', 'c', 'd'].map((title) => requestOf({ resources: [title] }));
  show([...others, requestOf({ deviceId: otherDeviceId })]);
  expect(previews()).toBe(2);
  const environments = [production, { kind: 'prequal-staging' }, { kind: 'prequal-production' }];
  show([
    ...others,
    ...environments.map((one) => requestOf({ environment: one as typeof production })),
  ]);
  expect(previews()).toBe(3);
  await click(t('app_moreListed', { count: 1 }));
  expect(previews()).toBe(4);
});

test('one click puts a request into the popup’s form, in a window of its own', async () => {
  show([requestOf()]);
  await click(t('app_openFilled'));
  expect(sent).toHaveBeenCalledWith({
    ...{ type: 'fillPopup', tempPassId: 'pass' },
    ids: { deviceId, key: undefined },
  });
  expect(windows).toHaveBeenCalledWith(expect.objectContaining({ type: 'popup' }));
});

test('a Temp Pass in an environment for which it is not saved opens a form for that one', async () => {
  const request = requestOf({ environment: production });
  show([request]);
  await click(t('app_mend_environment', { sent: 'Release production' }));
  expect(saving).toHaveBeenCalledWith(request);
  await click(t('app_save'));
  expect(saving).toHaveBeenCalledTimes(2);
});

test('a difference is said to have been changed', async () => {
  show([requestOf({ identity: address })]);
  await click(t('app_mend_sendsAddress'));
  expect(sent).toHaveBeenCalledWith(expect.objectContaining({ type: 'saveTempPass', id: 'pass' }));
  expect(root.querySelector('[role=status]')?.textContent).toBe(t('app_changed'));
});

test('a request without Temp Pass and device says so, and offers nothing to reset', () => {
  show([requestOf({ mvpdId: undefined, deviceId: undefined })]);
  expect(root.textContent).toContain(t('app_noTempPass'));
  expect(root.textContent).toContain(t('app_noDevice'));
  expect(root.querySelectorAll('.request-preview .actions button')).toHaveLength(0);
});

// @vitest-environment happy-dom
import { render } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { act } from 'preact/test-utils';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readStatement } from '../../../../src/config/statement';
import { ApplicationsSection } from '../../../../src/settings/applications/ApplicationsSection';
import { registeredApplicationSchema } from '../../../../src/storage/applications';
import { t } from '../../../../src/text/t';

vi.hoisted(() => {
  const area = { get: async () => ({}) };
  const onChanged = { addListener: () => undefined, removeListener: () => undefined };
  vi.stubGlobal('chrome', { storage: { local: area, session: area, onChanged } });
});
vi.mock('webextension-polyfill', () => ({ default: { storage: chrome.storage } }));
vi.mock('../../../../src/messages/send-command', () => ({
  sendCommand: async ({ type }: { type: string }) =>
    type === 'saveApplication' ? { ok: true, value: { id: 'one' } } : { ok: true, value: {} },
}));

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const pasted = readStatement(
  `${part({ alg: 'ES256' })}.${part({ software_id: 'channel', iat: 1 })}.c2lnbmF0dXJl`,
);
const saved = v.parse(registeredApplicationSchema, {
  id: 'one',
  name: '',
  environment: { kind: 'release-staging' },
  credential: 'statement',
});
let root: HTMLElement;
beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});
const form = () => root.querySelector('form');
/** Whether the focus was free for what opens together with the card. */
let wasFree: boolean | undefined;
function Beside(_: { count: number }) {
  useLayoutEffect(() => {
    wasFree = document.activeElement === document.body;
  });
  return null;
}
const draw = (applications: (typeof saved)[]) =>
  act(() =>
    render(
      <>
        <ApplicationsSection
          applications={applications}
          pasted={pasted}
          told={{ kind: 'release-staging' }}
          onDone={() => {}}
        />
        <Beside count={applications.length} />
      </>,
      root,
    ),
  );

test('a saved form keeps the focus until its card is there, also where the answer comes first', async () => {
  await draw([]);
  const [opened] = [form()];
  await act(async () => {
    opened?.dispatchEvent(new Event('submit', { cancelable: true }));
  });
  // Answered, and nothing of it in the list yet.
  expect(form()).toBe(opened);
  expect(opened?.contains(document.activeElement)).toBe(true);
  await draw([saved]);
  expect(wasFree).toBe(false);
  expect(form()).toBeNull();
  expect(root.textContent).toContain(t('settings_addApplication'));
});

test.each([
  ['a new one', t('settings_addApplication')],
  ['a saved one', t('settings_edit')],
])('Back asks before a statement that was typed is lost: %s', async (_, opener) => {
  history.replaceState(null, '', '#applications');
  await act(() =>
    render(
      <ApplicationsSection
        applications={[saved]}
        pasted={undefined}
        told={undefined}
        onDone={() => {}}
      />,
      root,
    ),
  );
  const opening = [...root.querySelectorAll('button')].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent)?.startsWith(opener),
  );
  await act(async () => opening?.click());
  const named = location.hash;
  expect(named).toMatch(/^#applications\/./u);
  const field = root.querySelector('textarea');
  if (field === null) throw new Error('No field of a statement');
  await act(async () => {
    field.value = 'half a statement';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => void field.dispatchEvent(new Event('change', { bubbles: true })));
  const oldURL = location.href;
  history.replaceState(null, '', '#applications');
  const back = Object.assign(new Event('hashchange'), { oldURL, newURL: location.href });
  await act(async () => void window.dispatchEvent(back));
  await expect.poll(() => root.textContent).toContain(t('settings_backAgain'));
  expect(location.hash).toBe(named);
  expect(field.value).toBe('half a statement');
});

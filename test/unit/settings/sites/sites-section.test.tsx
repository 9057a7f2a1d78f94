// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SitesSection } from '../../../../src/settings/sites/SitesSection';
import { type Site, siteSchema } from '../../../../src/storage/watched-sites';
import { t } from '../../../../src/text/t';

const { sent, request } = vi.hoisted(() => ({ sent: vi.fn(), request: vi.fn() }));
vi.mock('webextension-polyfill', () => ({ default: { permissions: { request } } }));
vi.mock('../../../../src/messages/send-command', () => ({
  sendCommand: async (command: unknown) => {
    sent(command);
    return { ok: true, value: null };
  },
}));

const [own, managed] = ['https://own.example/*', 'https://team.example/*'].map((site) =>
  v.parse(siteSchema, site),
);
let root: HTMLElement;
beforeEach(() => {
  vi.clearAllMocks();
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

function show(granted: boolean, listened: readonly Site[] = []): void {
  if (own === undefined || managed === undefined) throw new Error('No site');
  // A person may have had one watched before the policy named it.
  const sites = [own, managed];
  void act(() =>
    render(
      <SitesSection sites={sites} managed={[{ site: managed, granted }]} listened={listened} />,
      root,
    ),
  );
}
const named = (action: string, name: string) =>
  root.querySelector<HTMLButtonElement>(
    `button[aria-label="${t('settings_named', { action, name })}"]`,
  );

test('a site of the policy is shown once, as managed, and cannot be removed', () => {
  show(true);
  expect([...root.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
    'team.example',
    'own.example',
  ]);
  expect(root.textContent).toContain(t('label_managed'));
  expect(named(t('settings_remove'), 'team.example')).toBeNull();
  expect(named(t('label_nextStep_grantAccess'), 'team.example')).toBeNull();
});

test('a site of the policy without access asks the browser for it on a click', () => {
  show(false);
  named(t('label_nextStep_grantAccess'), 'team.example')?.click();
  expect(request).toHaveBeenCalledWith({ origins: ['https://team.example/*'] });
});

test('a site that was removed is watched again only where the browser gives access again', async () => {
  show(true);
  await act(async () => named(t('settings_remove'), 'own.example')?.click());
  expect(sent).toHaveBeenCalledWith({ type: 'forgetSite', site: own });
  const undo = () =>
    [...root.querySelectorAll('button')].find(
      ({ textContent }) => textContent === t('config_undo'),
    );
  request.mockResolvedValueOnce(false);
  await act(async () => undo()?.click());
  await expect.poll(() => root.textContent).toContain(t('config_undoDenied'));
  expect(sent).toHaveBeenCalledOnce();
});

const listens = (name: string) =>
  root.querySelector<HTMLInputElement>(
    `input[aria-label="${t('settings_named', { action: t('settings_listen'), name })}"]`,
  );

test('a watched site is listened to with a switch, which shows what is stored', async () => {
  if (own === undefined) throw new Error('No site');
  request.mockResolvedValue(false);
  show(true);
  expect([listens('own.example')?.checked, listens('team.example')?.checked]).toEqual([
    false,
    false,
  ]);
  await act(async () => listens('own.example')?.click());
  expect(sent).toHaveBeenCalledWith({ type: 'listenToSite', site: own, on: true });
  // A no to two of Adobe's hosts keeps nobody from hearing the others.
  expect(request).toHaveBeenCalledWith({
    origins: ['https://api.auth.adobe.com/*', 'https://api.auth-staging.adobe.com/*'],
  });
  expect(listens('own.example')?.checked).toBe(false);
  show(true, [own]);
  expect(listens('own.example')?.checked).toBe(true);
  await act(async () => listens('own.example')?.click());
  expect(sent).toHaveBeenLastCalledWith({ type: 'listenToSite', site: own, on: false });
});

test('a site of the policy to which the browser gives no access cannot be listened to', () => {
  show(false);
  expect(listens('team.example')).toBeNull();
});

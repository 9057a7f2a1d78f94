// @vitest-environment happy-dom
import { render } from 'preact';
import * as v from 'valibot';
import { afterEach, expect, test, vi } from 'vitest';
import { BareApplications } from '../../../src/settings/import-export/BareApplications';
import { registeredApplicationSchema } from '../../../src/storage/applications';
import { t } from '../../../src/text/t';

const { stored } = vi.hoisted(() => {
  const stored = new Map<string, unknown>();
  const area = { get: async (key: string) => ({ [key]: stored.get(key) }) };
  const onChanged = { addListener: () => undefined, removeListener: () => undefined };
  vi.stubGlobal('chrome', { storage: { local: area, session: area, onChanged } });
  return { stored };
});
vi.mock('webextension-polyfill', () => ({ default: { storage: chrome.storage } }));

const root = document.body.appendChild(document.createElement('div'));
afterEach(() => {
  render(null, root);
});
const application = (id: string, registeredAt?: number) =>
  v.parse(registeredApplicationSchema, {
    id,
    name: id,
    environment: { kind: 'release-staging' },
    credential: 'statement',
    registeredAt,
  });

test('after an import, what still needs its statement is said, with the way to it', async () => {
  stored.set('applications', [application('before'), application('done', 1), application('bare')]);
  render(<BareApplications ids={['done', 'bare']} />, root);
  await expect.poll(() => root.textContent).toContain(t('config_needSecret', { count: 1 }));
  expect(root.querySelector('a')?.getAttribute('href')).toBe('#applications/bare');
});

test('nothing is said where each has its statement', async () => {
  stored.set('applications', [application('before'), application('done', 1)]);
  render(<BareApplications ids={['done', 'gone']} />, root);
  await Promise.resolve();
  expect(root.textContent).toBe('');
});

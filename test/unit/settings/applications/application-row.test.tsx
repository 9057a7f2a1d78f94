// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { t } from '../../../../src/text/t';

vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('webext-storage', () => ({ StorageItem: class {} }));
const { ApplicationRow } = await import('../../../../src/settings/applications/ApplicationRow');

let root: HTMLElement;
beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

function card(scopes: string[] | undefined): string {
  const application = {
    id: 'one',
    name: 'Channel app',
    environment: { kind: 'release-staging' },
    credential: 'statement',
    registeredAt: 1,
    scopes,
  } as const;
  const nothing = () => {};
  const props = { application, authorization: {}, onEdit: nothing, onRemove: nothing };
  void act(() => render(<ApplicationRow {...props} hasFocus={false} />, root));
  return root.textContent;
}
const resets = 'temporary:passes:owner';

test.each([[[]], [['other']]])(
  'with the scopes %j it is warned that resets may be refused',
  (scopes) => {
    expect(card(scopes)).toContain(t('settings_missingScope'));
    expect(t('settings_missingScope')).not.toContain('cannot');
  },
);

test('where the server lists no scope at all, its row says so', () => {
  expect(card([])).toContain(`${t('settings_scopes')} ${t('settings_noScopes')}`);
  expect(card(undefined)).toContain(`${t('settings_scopes')} ${t('settings_scopesUnknown')}`);
});

test.each([[undefined], [[resets]], [[resets, 'api:client:v2']]])(
  'with the scopes %j nothing is warned of',
  (scopes) => {
    const said = card(scopes);
    expect(said).not.toContain(t('settings_missingScope'));
    expect(said).not.toContain(t('trialSettings_onlyTrials'));
  },
);

test('an application that lists the scope for trials alone is not said to be unable to reset', () => {
  const said = card(['api:client:v2']);
  expect(said).toContain(t('trialSettings_onlyTrials'));
  expect(said).not.toContain('cannot');
});

// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { settingsText } from '../../../../src/text/settings';
import { trialSettingsText } from '../../../../src/text/trial-settings';

vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('webext-storage', () => ({ StorageItem: class {} }));
const { ApplicationCard } = await import('../../../../src/settings/applications/ApplicationCard');

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
  void act(() => render(<ApplicationCard {...props} hasFocus={false} />, root));
  return root.textContent;
}
const resets = 'temporary:passes:owner';

test.each([[[]], [['other']]])(
  'with the scopes %j it is warned that resets may be refused',
  (scopes) => {
    expect(card(scopes)).toContain(settingsText.missingScope);
    expect(settingsText.missingScope).not.toContain('cannot');
  },
);

test('where the server lists no scope at all, the card says so', () => {
  expect(card([])).toContain(`${settingsText.scopes}: ${settingsText.noScopes}`);
  expect(card(undefined)).toContain(`${settingsText.scopes}: ${settingsText.scopesUnknown}`);
});

test.each([[undefined], [[resets]], [[resets, 'api:client:v2']]])(
  'with the scopes %j nothing is warned of',
  (scopes) => {
    const said = card(scopes);
    expect(said).not.toContain(settingsText.missingScope);
    expect(said).not.toContain(trialSettingsText.onlyTrials);
  },
);

test('one that lists the scope for trials alone is not said to be unable to reset', () => {
  const said = card(['api:client:v2']);
  expect(said).toContain(trialSettingsText.onlyTrials);
  expect(said).not.toContain('cannot');
});

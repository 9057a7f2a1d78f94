// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { passError } from '../../../../src/pass/http/errors';
import type { Decision } from '../../../../src/pass/trial/decision';
import { StartResult } from '../../../../src/popup/trial/StartResult';
import { t } from '../../../../src/text/t';

let root: HTMLElement;
beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

function show(...decisions: Decision[]): string {
  const started = { ok: true, value: decisions } as const;
  void act(() => render(<StartResult started={started} onNext={() => {}} />, root));
  return root.textContent;
}

test.each(['temppass', undefined])('a permit with the source %s is one', (source) => {
  const said = show({ resource: 'REF30', permitted: true, source });
  expect(said).toBe(`${t('trial_permitted')} ·\u00a0REF30`);
  expect(root.querySelector('.done')).not.toBeNull();
});

test.each([true, false])(
  'where no Temp Pass decided, that is said (permitted: %s)',
  (permitted) => {
    const said = show({ resource: 'REF30', permitted, source: 'mvpd' });
    expect(said).toContain(t('trial_otherSource', { source: 'mvpd' }));
    expect(root.querySelector('.done')).toBeNull();
  },
);

test('a denial shows all that the server said of it, and explains an unknown code', () => {
  const reason = {
    status: 403,
    code: 'brand_new_code',
    message: 'Denied.',
    details: 'By rule 7',
    action: 'authorization',
    trace: 't-1',
  };
  const said = show({ resource: 'REF30', permitted: false, source: 'temppass', reason });
  expect(said).toContain(['403', 'brand_new_code', 'Denied.', 'By rule 7'].join(' ·\u00a0'));
  expect(said).toContain('trace t-1');
  expect(said).toContain(t('adobeAction_authorization_advice'));
});

test('a refused start is explained by its code, and never as a reset', () => {
  const refused = (code?: string) => {
    const error = passError('forbidden', { status: 403, endpoint: 'api', code });
    void act(() => render(<StartResult started={{ ok: false, error }} onNext={() => {}} />, root));
    return root.textContent;
  };
  expect(refused()).toContain(t('apiFailure_forbidden_advice'));
  expect(refused('too_many_resources')).toContain(t('adobe_too_many_resources_title'));
});

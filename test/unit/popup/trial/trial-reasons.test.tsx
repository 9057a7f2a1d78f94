// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Failure } from '../../../../src/failure/failure';
import { explain } from '../../../../src/text/explained';
import { reasonWords } from '../../../../src/text/failure-words';
import { t } from '../../../../src/text/t';
import { PopupInMemory } from '../popup-in-memory';
import { openTrialWindow, type TrialWindow } from './trial-window';

const world = new PopupInMemory();
vi.mock('webextension-polyfill', () => world.polyfill);
vi.mock('../../../../src/popup/page/page-connection', () => world.pageConnection);

let shown: TrialWindow;
beforeEach(async () => {
  shown = await openTrialWindow(world);
  await shown.enter('device-one');
});
afterEach(() => shown.close());

const api = { endpoint: 'api', next: 'tryAgain' } as const;
const denied = { endpoint: 'api', code: 'authorization_denied_by_mvpd' } as const;
const coded = { ...api, kind: 'unexpectedAnswer', code: 'invalid_integration' } as const;

test.each<[string, Failure]>([
  [t('failure_unexpectedAnswer_title'), { ...api, kind: 'unexpectedAnswer' }],
  [t('failure_impossibleTimes_title'), { ...api, kind: 'impossibleTimes' }],
  [t('failure_otherMvpd_title'), { ...api, kind: 'otherMvpd', next: 'openSettings' }],
  [t('adobe_invalid_integration_title'), coded],
  [
    reasonWords(denied)?.title ?? 'A title is missing',
    { ...denied, kind: 'forbidden', next: 'tryAgain' },
  ],
  [
    explain('failure_missingApiScope').title,
    { ...api, kind: 'missingApiScope', next: 'openSettings' },
  ],
  [t('trial_failure_throttled_title'), { ...api, kind: 'throttled' }],
  [t('trial_failure_timeout_title'), { ...api, kind: 'timeout' }],
  [t('failure_network_title'), { ...api, kind: 'network' }],
  [t('apiFailure_forbidden_title'), { ...api, kind: 'forbidden', next: 'openSettings' }],
])('a trial is unknown with the reason “%s”, and a reset still works', async (title, error) => {
  await shown.fail('readTrial', error);
  expect(shown.popup.trial).toContain(t('trial_unknown'));
  expect(shown.popup.trial).toContain(title);
  await shown.popup.pressEnter();
  const [reset] = world.sent('reset');
  expect(reset?.targets).toContainEqual({ kind: 'device', deviceId: 'device-one' });
  // What is not known is not said to have been there.
  expect(reset?.before).toBeUndefined();
});

test('a trial is read again once more is known of its device', async () => {
  await shown.answer('readTrial', { state: 'none' });
  const readings = world.sent('readTrial').length;
  const named = { deviceId: 'device-one', name: 'Den' };
  world.store('local', 'devices', [named]);
  await world.pass(1_000);
  expect(world.sent('readTrial')).toHaveLength(readings);
  world.store('local', 'devices', [{ ...named, deviceInfo: { model: 'Roku' } }]);
  await world.pass(1_000);
  expect(world.sent('readTrial')).toHaveLength(readings + 1);
});

test('a trial whose time is over is read again, as the end of a countdown is no answer', async () => {
  const now = Date.now();
  const readings = () => world.sent('readTrial').length;
  await shown.answer('readTrial', { state: 'running', startedAt: now, endsAt: now + 60_000 });
  expect(shown.popup.trial).toContain('running');
  const before = readings();
  await world.pass(30_000);
  expect(readings()).toBe(before);
  // A moment later than its end: the server may be slower to see it.
  await world.pass(35_000);
  expect(readings()).toBe(before + 1);
  expect(shown.popup.trial).not.toContain(t('trial_state_usedUp'));
  await shown.answer('readTrial', { state: 'usedUp', by: 'time' });
  expect(shown.popup.trial).toContain(t('trial_state_usedUp'));
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { t } from '../../../../src/text/t';
import { MountedPanel } from '../mounted-panel';

const start = t('trial_startUsing', { count: 1 });
const none = { state: 'none' } as const;
const running = { state: 'running', startedAt: 1, endsAt: 4e12 } as const;
const permitted = [{ resource: 'REF30', permitted: true }];
let panel: MountedPanel;
beforeEach(async () => {
  panel = await MountedPanel.mount();
  await panel.enter('device-one');
});
afterEach(() => panel.unmount());

test('between a start and its reading the trial is being read, and no second click starts one', async () => {
  await panel.answer('readTrial', none);
  expect(panel.trial()).toContain('none');
  await panel.press(start);
  expect(panel.trial()).toContain(t('trial_reading'));
  await panel.answer('startTrial', permitted);
  // What was read before the start is not shown beside what Adobe Pass said to it.
  expect(panel.status()).toContain(`${t('trial_permitted')} · REF30`);
  expect(panel.trial()).toContain(t('trial_reading'));
  expect(panel.trial()).not.toContain('none');
  await panel.press(start);
  expect(panel.sent('startTrial')).toHaveLength(1);
  await panel.answer('readTrial', running);
  expect(panel.trial()).toContain('running');
  await panel.press(start);
  expect(panel.sent('startTrial')).toHaveLength(2);
});

test('nothing is started before the trial was read for the first time', async () => {
  await panel.press(start);
  expect(panel.sent('startTrial')).toEqual([]);
});

test('where the reading after a start fails, the next one says that it may use another title', async () => {
  await panel.answer('readTrial', none);
  await panel.press(start);
  await panel.answer('startTrial', permitted);
  await panel.fail('readTrial', { kind: 'timeout', next: 'tryAgain' });
  expect(panel.trial()).toContain(t('trial_unknown'));
  await panel.press(t('trial_startAnywayUsing'));
  expect(panel.sent('startTrial')).toHaveLength(2);
});

test('a start that fails is read again too before the next one', async () => {
  await panel.answer('readTrial', none);
  await panel.press(start);
  await panel.fail('startTrial', { kind: 'timeout', next: 'tryAgain', effect: 'maybeDone' });
  expect(panel.trial()).toContain(t('trial_reading'));
  await panel.press(start);
  expect(panel.sent('startTrial')).toHaveLength(1);
});

test('what was said to the start of one device is not shown over another', async () => {
  await panel.answer('readTrial', none);
  await panel.press(start);
  await panel.answer('startTrial', permitted);
  await panel.answer('readTrial', running);
  expect(panel.status()).toContain(t('trial_permitted'));
  await panel.enter('device-two');
  expect(panel.status()).not.toContain(t('trial_permitted'));
});

test('a start that is answered under another device leaves that one to be read anew', async () => {
  await panel.answer('readTrial', none);
  await panel.press(start);
  await panel.enter('device-two');
  await panel.answer('readTrial', none);
  await panel.answer('startTrial', permitted);
  expect(panel.status()).not.toContain(t('trial_permitted'));
  expect(panel.trial()).toContain(t('trial_reading'));
  await panel.answer('readTrial', none);
  expect(panel.trial()).toContain('none');
});

test('a verification from before a start is not the state after it', async () => {
  await panel.answer('readTrial', running);
  await panel.submit();
  const [reset] = panel.sent('reset');
  if (reset === undefined) throw new Error('Nothing was sent');
  const { id, tempPassId, targets, viewer } = reset;
  const outcome = { state: 'done', status: 204, finishedAt: 5, milliseconds: 1 } as const;
  const record = {
    id,
    tempPassId,
    environment: { kind: 'release-staging' },
    requestorId: 'REF30',
    mvpdId: 'flexibleTempPass',
    startedAt: 4,
    parts: targets.map((target) => ({ target, outcome })),
    verification: { deviceId: viewer?.deviceId ?? '', after: none },
  } as const;
  await panel.store(record);
  await panel.answer('reset', record);
  expect(panel.trial()).toContain('none');
  await panel.press(start);
  await panel.answer('startTrial', permitted);
  expect(panel.trial()).toContain(t('trial_reading'));
  expect(panel.trial()).not.toContain('none');
});

test('the trial is read again after each reset of another window, also one during that reading', async () => {
  const resetAt = (id: string, finishedAt: number) => ({
    id,
    tempPassId: 'pass',
    environment: { kind: 'release-staging' as const },
    requestorId: 'REF30',
    mvpdId: 'flexibleTempPass',
    startedAt: finishedAt - 1,
    parts: [
      {
        target: { kind: 'everyDevice' as const },
        outcome: { state: 'done' as const, status: 204 as const, finishedAt, milliseconds: 1 },
      },
    ],
  });
  const first = resetAt('5f2c7c1e-0a53-4a39-9d7e-2f0a8a1f4b10', 5);
  const second = resetAt('5f2c7c1e-0a53-4a39-9d7e-2f0a8a1f4b11', 9);
  await panel.answer('readTrial', running);
  await panel.store(first);
  expect(panel.sent('readTrial')).toHaveLength(2);
  await panel.store(second, first);
  expect(panel.sent('readTrial')).toHaveLength(3);
  await panel.answer('readTrial', none);
  expect(panel.trial()).toContain('none');
});

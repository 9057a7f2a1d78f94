// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { t } from '../../../../src/text/t';
import { PopupInMemory } from '../popup-in-memory';
import { openTrialWindow, type TrialWindow } from './trial-window';

const world = new PopupInMemory();
vi.mock('webextension-polyfill', () => world.polyfill);
vi.mock('../../../../src/popup/page/page-connection', () => world.pageConnection);

const start = t('trial_startUsing', { count: 1 });
const none = { state: 'none' } as const;
const running = { state: 'running', startedAt: 1, endsAt: 4e12 } as const;
const permitted = [{ resource: 'REF30', permitted: true }];
let shown: TrialWindow;
beforeEach(async () => {
  shown = await openTrialWindow(world);
  await shown.enter('device-one');
});
afterEach(() => shown.close());

test('between a start and its reading the trial is being read, and no second click starts one', async () => {
  await shown.answer('readTrial', none);
  expect(shown.popup.trial).toContain('none');
  await shown.popup.click(start);
  expect(shown.popup.trial).toContain(t('trial_reading'));
  await shown.answer('startTrial', permitted);
  // What was read before the start is not shown beside what Adobe Pass said to it.
  expect(shown.popup.status).toContain(`${t('trial_permitted')} ·\u00a0REF30`);
  expect(shown.popup.trial).toContain(t('trial_reading'));
  expect(shown.popup.trial).not.toContain('none');
  await shown.popup.click(start);
  expect(world.sent('startTrial')).toHaveLength(1);
  await shown.answer('readTrial', running);
  expect(shown.popup.trial).toContain('running');
  await shown.popup.click(start);
  expect(world.sent('startTrial')).toHaveLength(2);
});

test('nothing is started before the trial was read for the first time', async () => {
  await shown.popup.click(start);
  expect(world.sent('startTrial')).toEqual([]);
});

test('where the reading after a start fails, the next one says that it may use another title', async () => {
  await shown.answer('readTrial', none);
  await shown.popup.click(start);
  await shown.answer('startTrial', permitted);
  await shown.fail('readTrial', { kind: 'timeout', next: 'tryAgain' });
  expect(shown.popup.trial).toContain(t('trial_unknown'));
  await shown.popup.click(t('trial_startAnywayUsing'));
  expect(world.sent('startTrial')).toHaveLength(2);
});

test('a start that fails is read again too before the next one', async () => {
  await shown.answer('readTrial', none);
  await shown.popup.click(start);
  await shown.fail('startTrial', { kind: 'timeout', next: 'tryAgain', effect: 'maybeDone' });
  expect(shown.popup.trial).toContain(t('trial_reading'));
  await shown.popup.click(start);
  expect(world.sent('startTrial')).toHaveLength(1);
});

test('what was said to the start of one device is not shown over another', async () => {
  await shown.answer('readTrial', none);
  await shown.popup.click(start);
  await shown.answer('startTrial', permitted);
  await shown.answer('readTrial', running);
  expect(shown.popup.status).toContain(t('trial_permitted'));
  await shown.enter('device-two');
  expect(shown.popup.status).not.toContain(t('trial_permitted'));
});

test('a start that is answered under another device leaves that one to be read anew', async () => {
  await shown.answer('readTrial', none);
  await shown.popup.click(start);
  await shown.enter('device-two');
  await shown.answer('readTrial', none);
  await shown.answer('startTrial', permitted);
  expect(shown.popup.status).not.toContain(t('trial_permitted'));
  expect(shown.popup.trial).toContain(t('trial_reading'));
  await shown.answer('readTrial', none);
  expect(shown.popup.trial).toContain('none');
});

test('a verification from before a start is not the state after it', async () => {
  await shown.answer('readTrial', running);
  await shown.popup.pressEnter();
  const [reset] = world.sent('reset');
  if (reset === undefined) throw new Error('Nothing was sent');
  const verification = { deviceId: 'device-one', after: none };
  const record = { ...world.done(reset).value, verification };
  world.store('local', 'resets', [record]);
  await world.rest();
  await shown.answer('reset', record);
  expect(shown.popup.trial).toContain('none');
  await shown.popup.click(start);
  await shown.answer('startTrial', permitted);
  expect(shown.popup.trial).toContain(t('trial_reading'));
  expect(shown.popup.trial).not.toContain('none');
});

test('the trial is read again after each reset of another window, also one during that reading', async () => {
  const everyDevice = { kind: 'everyDevice' } as const;
  const resetAt = (finishedAt: number) => {
    const { id, tempPassId } = { id: crypto.randomUUID(), tempPassId: 'promo' };
    const record = world.done({ type: 'reset', id, tempPassId, targets: [] }, finishedAt).value;
    const outcome = { state: 'done', status: 204, finishedAt, milliseconds: 1 };
    return { ...record, parts: [{ target: everyDevice, outcome }] };
  };
  const first = resetAt(Date.now());
  const second = resetAt(Date.now() + 4);
  await shown.answer('readTrial', running);
  world.store('local', 'resets', [first]);
  await world.rest();
  expect(world.sent('readTrial')).toHaveLength(2);
  world.store('local', 'resets', [second, first]);
  await world.rest();
  expect(world.sent('readTrial')).toHaveLength(3);
  await shown.answer('readTrial', none);
  expect(shown.popup.trial).toContain('none');
});

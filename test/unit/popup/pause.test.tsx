// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Failure } from '../../../src/failure/failure';
import { formatRoughly } from '../../../src/text/format';
import { t } from '../../../src/text/t';
import { PopupInMemory } from './popup-in-memory';
import { openTrialWindow, type TrialWindow } from './trial/trial-window';

const world = new PopupInMemory();
vi.mock('webextension-polyfill', () => world.polyfill);
vi.mock('../../../src/popup/page/page-connection', () => world.pageConnection);

let shown: TrialWindow;
beforeEach(async () => {
  shown = await openTrialWindow(world);
  await shown.enter('device-one');
});
afterEach(() => shown.close());

const left = (seconds: number) => t('pause_left', { time: formatRoughly(seconds) });
const throttled = (seconds: number): Failure => ({
  kind: 'throttled',
  next: 'tryAgain',
  status: 429,
  until: Date.now() + seconds * 1_000,
});

test('a pause that Adobe asks of resets is counted down, and then it can be tried again', async () => {
  await shown.answer('readTrial', { state: 'none' });
  const tryAgain = t('label_nextStep_tryAgain');
  await shown.popup.pressEnter();
  await shown.fail('reset', throttled(3_600));
  expect(shown.popup.status).toContain(left(3_600));
  expect(shown.popup.status).not.toContain(t('failure_throttled_advice'));
  await world.pass(5_000);
  expect(shown.popup.status).toContain(left(3_595));
  await shown.popup.click(tryAgain);
  expect(world.resets).toHaveLength(1);
  vi.setSystemTime(Date.now() + 3_595_000);
  await world.pass(500);
  expect(shown.popup.status).toContain(t('pause_over'));
  await shown.popup.click(tryAgain);
  expect(world.resets).toHaveLength(2);
});

test('a pause that Adobe asks of readings is counted down, and then it is read again', async () => {
  await shown.fail('readTrial', throttled(20));
  expect(shown.popup.trial).toContain(left(20));
  await shown.popup.click(t('trial_readAgain'));
  expect(world.sent('readTrial')).toHaveLength(1);
  await world.pass(21_000);
  expect(shown.popup.trial).toContain(t('pause_over'));
  await shown.popup.click(t('trial_readAgain'));
  expect(world.sent('readTrial')).toHaveLength(2);
});

test('a pause whose end nobody knows is a few seconds', async () => {
  await shown.answer('readTrial', { state: 'none' });
  await shown.popup.pressEnter();
  await shown.fail('reset', { kind: 'throttled', next: 'tryAgain', status: 429 });
  expect(shown.popup.status).toContain(t('failure_throttled_advice'));
});

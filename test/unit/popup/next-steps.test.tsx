// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ownFailure } from '../../../src/failure/failure';
import { failure } from '../../../src/pass/result';
import { t } from '../../../src/text/t';
import type { OpenPopup } from './open-popup';
import { PopupInMemory } from './popup-in-memory';

const world = new PopupInMemory();
vi.mock('webextension-polyfill', () => world.polyfill);
vi.mock('../../../src/popup/page/page-connection', () => world.pageConnection);

const tryAgain = t('label_nextStep_tryAgain');
const grantAccess = t('label_nextStep_grantAccess');
let popup: OpenPopup;
beforeEach(async () => {
  world.clear();
  popup = await world.open();
  await world.pageShows('read');
  await popup.type(popup.field, 'this-device');
  // Who types is asked about when they pause.
  const afterRest = async () => {
    await world.rest();
    return popup.text;
  };
  await expect.poll(afterRest).toContain(t('trial_nextStarts'));
});
afterEach(() => popup.close());

const noAccess = ownFailure('permissionMissing', { origins: ['https://sp.auth.adobe.com/*'] });

test('nothing that is offered after a failed start of a trial resets', async () => {
  world.answerStart = async () =>
    failure({ kind: 'timeout', next: 'tryAgain', effect: 'maybeDone' });
  await popup.click(t('trial_start'));
  expect(popup.status).toContain(t('maybeDone_start'));
  const offered = popup.button(tryAgain);
  if (offered !== undefined) await popup.click(tryAgain);
  expect(world.resets).toEqual([]);
});

test('access that is granted after a start leaves a trial that can be started', async () => {
  world.answerStart = async () => failure(noAccess);
  await popup.click(t('trial_start'));
  await popup.click(grantAccess);
  expect(world.resets).toEqual([]);
  expect(popup.status).toBe(t('popup_ready_device'));
  expect(popup.button(t('trial_start'))?.getAttribute('aria-disabled')).not.toBe('true');
});

test('trying everybody again asks again, and does not reset the device in the form', async () => {
  world.answerEvery = async () =>
    failure({ ...ownFailure('storageFailed'), effect: 'nothingSent' });
  await popup.resetEverybody('TempPass');
  expect(popup.status).toContain(t('failure_storageFailed_title'));
  await popup.click(tryAgain);
  expect(world.resets).toEqual([]);
  expect(popup.text).toContain(t('popup_every_everyDevice_title'));
});

test('Enter with another MVPD ID than that of the Temp Pass says what to type', async () => {
  await popup.click(t('popup_every_everyDevice_open'));
  await popup.type(popup.confirmation, 'temppass');
  await popup.press(popup.confirmation, 'Enter');
  expect(popup.refusals).toBe(t('failure_confirmationWrong_advice'));
  expect(world.commands.filter(({ type }) => type === 'resetEvery')).toEqual([]);
});

test('a stopped background leaves it open whether everybody was reset', async () => {
  world.answerEvery = async () => {
    throw new Error('the background was stopped');
  };
  await popup.resetEverybody('TempPass');
  expect(popup.status).toContain(t('maybeDone_resetEverybody'));
});

test('a stopped background leaves it open whether a trial was started', async () => {
  world.answerStart = async () => {
    throw new Error('the background was stopped');
  };
  await popup.click(t('trial_start'));
  expect(popup.status).toContain(t('maybeDone_start'));
});

test('what access was missing for is not said to lack it once it is granted', async () => {
  world.answer = async (command) => ({
    ok: true,
    value: world.record(command, { state: 'unknown', error: { ...noAccess, effect: 'maybeDone' } }),
  });
  await popup.pressEnter();
  expect(popup.status).toContain(t('failure_permissionMissing_title'));
  await popup.click(grantAccess);
  expect(popup.status).not.toContain(t('failure_permissionMissing_title'));
  expect(world.resets).toHaveLength(1);
});

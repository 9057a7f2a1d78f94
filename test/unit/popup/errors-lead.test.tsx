// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Failure } from '../../../src/failure/failure';
import { newApplicationPath, tempPassPath } from '../../../src/messages/page-urls';
import { resetScope } from '../../../src/pass/auth/scopes';
import { passError } from '../../../src/pass/http/errors';
import { failure } from '../../../src/pass/result';
import { t } from '../../../src/text/t';
import type { OpenPopup } from './open-popup';
import { PopupInMemory } from './popup-in-memory';
import { samplePasses } from './sample-passes';

const world = new PopupInMemory();
vi.mock('webextension-polyfill', () => world.polyfill);
vi.mock('../../../src/popup/page/page-connection', () => world.pageConnection);

let popup: OpenPopup;
beforeEach(async () => {
  world.clear();
  popup = await world.open();
  await world.pageShows('read');
  await popup.type(popup.field, 'this-device');
});
afterEach(() => popup.close());

const unknownMvpd: Failure = passError('badRequest', {
  endpoint: 'reset',
  status: 400,
  code: 'invalid_parameter_mvpd',
});
const openSettings = t('label_nextStep_openSettings');
const edit = t('settings_editTempPass');

test('a 400 opens the Temp Pass at the field that is wrong', async () => {
  world.answer = async (command) => ({
    ok: true,
    value: world.record(command, {
      state: 'failed',
      error: unknownMvpd,
      finishedAt: Date.now(),
      milliseconds: 20,
    }),
  });
  await popup.pressEnter();
  expect(popup.button(openSettings)).toBeUndefined();
  await popup.click(edit);
  expect(world.opened).toEqual([tempPassPath(samplePasses.basic.id, 'mvpdId')]);
});

test('a failed start opens the Temp Pass at the field that is wrong', async () => {
  world.answerStart = async () => failure({ ...unknownMvpd, endpoint: 'api' as const });
  // Who types is asked about when they pause.
  const afterRest = async () => {
    await world.rest();
    return popup.text;
  };
  await expect.poll(afterRest).toContain(t('trial_nextStarts'));
  await popup.click(t('trial_start'));
  await popup.click(edit);
  expect(world.opened).toEqual([tempPassPath(samplePasses.basic.id, 'mvpdId')]);
});

test('what no form is about opens Settings as before', async () => {
  world.answer = async () => failure({ kind: 'storageFull', next: 'openSettings' });
  await popup.pressEnter();
  await popup.click(openSettings);
  expect(world.opened).toEqual(['options']);
});

test('a Temp Pass of the policy is said to be managed, without a button', async () => {
  await popup.close();
  const managed = { ...samplePasses.basic, id: 'managed-basic' };
  world.clear();
  world.store('session', 'managed', {
    ...{ tempPasses: [managed], applications: [], devices: [], environments: [], sites: [] },
    ...{ resetEvery: true, productionReadOnly: false, lock: { required: false }, dropped: [] },
  });
  world.store('local', 'selectedTempPass', { id: managed.id });
  popup = await world.open();
  await world.pageShows('read');
  world.answer = async () => failure(unknownMvpd);
  await popup.type(popup.field, 'this-device');
  await popup.pressEnter();
  expect(popup.status).toContain(t('mend_managed_tempPass'));
  expect(popup.button(edit)).toBeUndefined();
  expect(popup.button(openSettings)).toBeUndefined();
});

test('where no application may read trials, the trial’s place says so and leads to a form for one', async () => {
  expect(popup.text).not.toContain(t('failure_trialApplicationMissing_title'));
  await popup.close();
  const { environment } = samplePasses.basic;
  const application = { id: 'app', name: 'App', environment, credential: 'statement' };
  world.store('local', 'applications', [{ ...application, scopes: [resetScope] }]);
  popup = await world.open();
  expect(popup.trial).toContain(t('failure_trialApplicationMissing_title'));
  await popup.click(t('mend_newApplication'));
  expect(world.opened).toEqual([newApplicationPath('basic')]);
  await popup.close();
  world.store('session', 'lockState', 'locked');
  popup = await world.open();
  expect(popup.trial).toBe('');
});

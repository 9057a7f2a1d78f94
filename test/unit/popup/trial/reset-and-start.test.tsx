// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { resetScope } from '../../../../src/pass/auth/scopes';
import { t } from '../../../../src/text/t';
import type { OpenPopup } from '../open-popup';
import { PopupInMemory, type ResetCommand } from '../popup-in-memory';
import { samplePasses } from '../sample-passes';

const world = new PopupInMemory();
vi.mock('webextension-polyfill', () => world.polyfill);
vi.mock('../../../../src/popup/page/page-connection', () => world.pageConnection);

const done = { state: 'done', status: 204, finishedAt: 1_700_000_000_000, milliseconds: 20 };
const none = { state: 'none' };
let popup: OpenPopup;
beforeEach(() => {
  world.clear();
  answerWith(done, none);
});
afterEach(() => popup.close());

/** What a reset comes to, and the trial that is read then. */
function answerWith(outcome: object, after: object): void {
  world.answer = async (command: ResetCommand) => {
    const { viewer } = command;
    const verification = viewer && { deviceId: viewer.deviceId, after };
    return { ok: true, value: { ...world.record(command, outcome), verification } };
  };
}

async function open(): Promise<void> {
  popup = await world.open();
  await world.pageShows('read', ['this-device']);
}

/** Open over a Temp Pass of which a person has said that a reset may start the next trial. */
async function openAllowed(): Promise<void> {
  const { id, environment } = samplePasses.basic;
  world.store('local', 'allowedStarts', [{ tempPassId: id, environment }]);
  await open();
}

const starts = () => world.sent('startTrial');

test('Shift+Enter asks once whether a trial may be started, and then does both', async () => {
  await open();
  await popup.pressShiftEnter();
  expect(popup.status).toContain(t('nextTrial_question'));
  expect(world.resets).toEqual([]);
  expect(document.activeElement?.textContent).toBe(t('nextTrial_start'));
  await popup.click(t('nextTrial_start'));
  expect(world.resets).toHaveLength(1);
  expect(starts()).toMatchObject([{ tempPassId: 'basic', viewer: { deviceId: 'this-device' } }]);
  // Both are said: the reset, and the start that came of it.
  expect(popup.status).toContain('204');
  expect(popup.status).toContain(t('trial_permitted'));

  await popup.pressShiftEnter();
  expect(popup.status).not.toContain(t('nextTrial_question'));
  expect(world.resets).toHaveLength(2);
  expect(starts()).toHaveLength(2);
});

test('reset and start takes two keys: one opens the popup, Shift+Enter does both', async () => {
  await openAllowed();
  await popup.pressShiftEnter();
  expect(
    world.commands.map(({ type }) => type).filter((one) => /^(?:reset|start)/u.test(one)),
  ).toEqual(['reset', 'startTrial']);
});

test.each([
  [{ state: 'none' }, t('verification_never')],
  [
    { state: 'usedUp', by: 'time' },
    t('verification_changed', { before: t('trial_state_usedUp'), after: 'none' }),
  ],
] as const)(
  'with the next trial started, one that was %o before the reset is said to have been so then',
  async (before, of) => {
    world.answer = async (command: ResetCommand) => {
      const verification = { deviceId: 'this-device', before, after: none };
      return { ok: true, value: { ...world.record(command, done), verification } };
    };
    await openAllowed();
    await popup.pressShiftEnter();
    expect(popup.status).toContain(t('trial_permitted'));
    expect(popup.status).toContain(
      t('verification_before', { before: t(`trial_state_${before.state}`) }),
    );
    expect(popup.status).not.toContain(of);
  },
);

test('the start waits for the answer of the reset', async () => {
  await openAllowed();
  world.holdBack('reset');
  await popup.pressShiftEnter();
  expect(world.resets).toHaveLength(1);
  expect(starts()).toEqual([]);
  const [command] = world.resets;
  if (command === undefined) throw new Error('nothing was sent');
  const verification = { deviceId: 'this-device', after: none };
  await world.answerHeld('reset', {
    ok: true,
    value: { ...world.record(command, done), verification },
  });
  expect(starts()).toHaveLength(1);
});

test.each([
  [
    'fails',
    { ...done, state: 'failed', error: { kind: 'badRequest', next: 'openSettings' } },
    'notReset',
  ],
  [
    'has an unknown result',
    { state: 'unknown', error: { kind: 'interrupted', next: 'tryAgain' } },
    'notReset',
  ],
] as const)('a reset that %s starts nothing, and the popup says so', async (_, outcome, why) => {
  answerWith(outcome, none);
  await openAllowed();
  await popup.pressShiftEnter();
  expect(starts()).toEqual([]);
  expect(popup.status).toContain(t(`nextTrial_not_${why}`));
});

test.each([
  [{ state: 'usedUp', by: 'time' }, 'stillThere'],
  [{ state: 'unknown', error: { kind: 'timeout', next: 'tryAgain' } }, 'unknown'],
  [{ state: 'running', startedAt: 4e12, endsAt: 5e12 }, 'running'],
] as const)(
  'after a reset with the trial $state nothing is started, and the popup says so',
  async (after, why) => {
    answerWith(done, after);
    await openAllowed();
    await popup.pressShiftEnter();
    expect(starts()).toEqual([]);
    expect(popup.status).toContain('204');
    expect(popup.status.split('this-device')).toHaveLength(2);
    expect(popup.status).toContain(t(`nextTrial_not_${why}`));
    await popup.type(popup.field, 'other-device');
    expect(popup.status).not.toContain(t(`nextTrial_not_${why}`));
  },
);

test('a background that is stopped during the reset starts nothing, and the popup says so', async () => {
  world.answer = async () => {
    throw new Error('the background was stopped');
  };
  await openAllowed();
  await popup.pressShiftEnter();
  expect(starts()).toEqual([]);
  expect(popup.status).toContain(t('nextTrial_not_notReset'));
});

test('only reset starts nothing, and Escape sends nothing', async () => {
  await open();
  await popup.pressShiftEnter();
  await popup.press(popup.find('.start-question button', HTMLButtonElement), 'Escape');
  expect(popup.status).not.toContain(t('nextTrial_question'));
  expect(world.resets).toEqual([]);
  await popup.pressShiftEnter();
  await popup.click(t('nextTrial_onlyReset'));
  expect(world.resets).toHaveLength(1);
  expect(starts()).toEqual([]);
  expect(world.sent('allowStart')).toEqual([]);
});

test('the question is asked anew in another environment, and gone with another device', async () => {
  world.store('local', 'allowedStarts', [
    { tempPassId: 'basic', environment: samplePasses.production.environment },
  ]);
  await open();
  await popup.pressShiftEnter();
  expect(popup.status).toContain(t('nextTrial_question'));
  await popup.type(popup.field, 'other-device');
  expect(popup.status).not.toContain(t('nextTrial_question'));
});

test('where no application may start trials, Shift+Enter says so and sends nothing', async () => {
  const application = { id: 'app', name: 'App', credential: 'statement', scopes: [resetScope] };
  const { environment } = samplePasses.basic;
  world.store('local', 'applications', [{ ...application, environment }]);
  await openAllowed();
  await popup.pressShiftEnter();
  expect(world.resets).toEqual([]);
  expect(popup.status).toContain(t('notSent_noStart'));
});

test('without an address Shift+Enter of a promotional Temp Pass says what is missing', async () => {
  world.clear('promotional');
  const { id, environment } = samplePasses.promotional;
  world.store('local', 'allowedStarts', [{ tempPassId: id, environment }]);
  await open();
  await popup.pressShiftEnter();
  expect(world.resets).toEqual([]);
  expect(popup.status).toContain(t('notSent_noViewer'));
});

test('while a trial is being started, Shift+Enter sends nothing and says so', async () => {
  await openAllowed();
  world.holdBack('startTrial');
  await popup.pressShiftEnter();
  await popup.pressShiftEnter();
  expect(world.resets).toHaveLength(1);
  expect(popup.status).toContain(t('notSent_starting'));
});

test('a key that is held down is one press', async () => {
  await openAllowed();
  await popup.pressShiftEnter(true);
  expect(world.resets).toEqual([]);
});

test('a Shift+Enter before the page was read waits for it, and does both', async () => {
  const { id, environment } = samplePasses.basic;
  world.store('local', 'allowedStarts', [{ tempPassId: id, environment }]);
  popup = await world.open();
  await popup.pressShiftEnter();
  expect(world.resets).toEqual([]);
  await world.pageShows('read', ['of-page']);
  expect(starts()).toMatchObject([{ viewer: { deviceId: 'of-page' } }]);
});

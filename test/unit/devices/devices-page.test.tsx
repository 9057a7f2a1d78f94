// @vitest-environment happy-dom
import '../indexed-db';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ownFailure } from '../../../src/failure/failure';
import { historyDatabase } from '../../../src/storage/history/history-database';
import { tellRunChanged } from '../../../src/storage/runs/run-changes';
import type { Run } from '../../../src/storage/runs/run-record';
import { t } from '../../../src/text/t';
import { announcementsIn } from '../announcements';
import { entryOf, partsOf } from '../history/sample-entries';
import { LabInMemory, named, tempPass } from './lab-in-memory';

const lab = new LabInMemory();
vi.mock('webextension-polyfill', () => lab.polyfill);
vi.mock('../../../src/messages/send-command', () => lab.sendCommand);

const ago = (seconds: number) => Date.now() - seconds * 1_000;
const none = { state: 'none' };
const usedUp = { state: 'usedUp', by: 'time' };
/** A reading; the older it is, the earlier it was. */
const read = (
  at: number,
  trial: object,
  seconds = 3,
  more: { readAt?: number; isOutdated?: true } = {},
) => {
  const readAt = more.readAt ?? ago(seconds);
  return { deviceId: `box-${at}`, trial, readAt, order: readAt, ...more };
};
const shows = (text: string) => expect.poll(() => lab.root.textContent).toContain(text);
const row = (name: string) => expect.poll(() => lab.row(name));

beforeEach(() => lab.fill({ tempPasses: [tempPass], devices: named(4) }));
afterEach(async () => {
  await lab.close();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('history').onsuccess = resolve;
  });
});

test('each device stands with its platform, its trial, how old that is, and its last reset', async () => {
  lab.readings = [
    read(0, usedUp, 12),
    read(1, { state: 'running', startedAt: ago(10), endsAt: ago(-5_000) }, 3),
    read(2, none, 10_000),
    read(3, {
      state: 'unknown',
      error: { kind: 'badRequest', next: 'openSettings', code: 'invalid_integration' },
    }),
  ];
  const target = { kind: 'device', deviceId: 'box-2' };
  await (await historyDatabase()).put(
    'entries',
    entryOf({ parts: partsOf(target), startedAt: ago(7_200) }),
  );
  await lab.open();
  await row('Box 0').toMatch(/Box 0 box-0Roku.*used up ?checked \d\d\ssec\. ago.*No reset known/u);
  await row('Box 1').toMatch(
    /Platform not set.*running, \d+\s(?:sec|min) left ?checked \d+\ssec\. ago/u,
  );
  await row('Box 2').toMatch(/none ?checked 3\shr\. ago.*Reset 2\shr\. ago/u);
  await row('Box 3').toMatch(/unknown ?checked \d+\ssec\. ago.*invalid_integration/u);
});

test('a Temp Pass is chosen by its name alone, under that of its environment', async () => {
  const other = { ...tempPass, id: 'other', environment: { kind: 'release-production' } };
  lab.fill({ tempPasses: [tempPass, other], devices: named(1) });
  await lab.open();
  const names = () =>
    [...lab.root.querySelectorAll('optgroup')].map(({ label, textContent }) => [
      label,
      textContent,
    ]);
  const name = 'REF30 · TempPass';
  await expect.poll(names).toEqual([
    ['Release staging', name],
    ['Release production', name],
  ]);
});

test('what is read is drawn as it comes, and what something changed is read again, not shown', async () => {
  await lab.open();
  await row('Box 0').toContain(t('devices_state_pending'));
  await lab.tell(read(0, usedUp));
  await row('Box 0').toContain(t('trial_state_usedUp'));
  await lab.tell(read(0, usedUp, 3, { isOutdated: true, readAt: Date.now() }));
  await row('Box 0').toContain(t('trial_reading'));
  await lab.tell(read(0, none, 0));
  await row('Box 0').toContain(t('devices_state_none'));
});

test('of two tellings the newer reading stays, whichever comes last', async () => {
  await lab.open();
  await row('Box 0').toContain(t('devices_state_pending'));
  await lab.tell(read(0, none, 1));
  await row('Box 0').toContain(t('devices_state_none'));
  await lab.tell(read(0, usedUp, 60));
  await row('Box 0').toContain(t('devices_state_none'));
});

test('the background is told which are in view and selected, and when the page is hidden', async () => {
  lab.fill({ tempPasses: [tempPass], devices: named(200) });
  await lab.open();
  await expect.poll(() => lab.sent('followTrials').at(-1)?.first.length).toBeGreaterThan(5);
  // Two hundred have names, and only those in the window come first.
  expect(lab.sent('followTrials').at(-1)?.first.length).toBeLessThan(60);
  expect(lab.root.querySelectorAll('.device-list > li').length).toBeLessThan(60);
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.poll(() => lab.sent('unfollowTrials')).toHaveLength(1);
  hidden.mockRestore();
  const before = lab.sent('followTrials').length;
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.poll(() => lab.sent('followTrials').length).toBeGreaterThan(before);
});

/** Answers the commands of a run, and says how it goes. */
function withRun(change: Partial<Run> = {}) {
  const run = {
    ...{ id: '', tempPassId: 'pass', environment: tempPass.environment, requestorId: 'REF30' },
    ...{ mvpdId: 'TempPass', createdAt: 1, total: 2, lanes: 4, rate: 10, cursor: 0, left: 2 },
    ...{ state: { kind: 'running' }, counts: { done: 0, failed: 0, unknown: 0 }, aliveAt: 1 },
    ...{ source: 'devices', batches: 0, retriedFrom: 0 },
  };
  lab.answer = async (command) => {
    if (command.type === 'createRun') run.id = command.id;
    return { ok: true, value: run };
  };
  return {
    tell: (told: Partial<Run>, outcomes: object[] = []) =>
      act(async () => {
        // As the background says it; the page reads it by its schema.
        const message = { runId: run.id, run: { ...run, ...change, ...told }, outcomes };
        tellRunChanged(JSON.parse(JSON.stringify(message)));
      }),
  };
}
const doneAt = (index: number, finishedAt: number) => ({
  ...{ index, outcome: { state: 'done', status: 204, finishedAt, milliseconds: 20 } },
});

test('those that are used up are reset in one run, and it says what was read after that', async () => {
  const run = withRun();
  lab.readings = [read(0, usedUp), read(1, none), read(2, usedUp), read(3, none)];
  await lab.open();
  const said = announcementsIn(lab.root);
  await lab.press(t('devices_selectUsedUp', { number: 2 }));
  await lab.press(t('devices_resetSelected', { count: 2 }));
  await expect.poll(() => lab.sent('startRun')).toHaveLength(1);
  expect(lab.sent('createRun')).toMatchObject([{ tempPassId: 'pass', source: 'devices' }]);
  expect(lab.sent('addToRun')).toMatchObject([
    {
      at: 0,
      items: [
        { line: 1, target: { kind: 'device', deviceId: 'box-0' } },
        { line: 2, target: { kind: 'device', deviceId: 'box-2' } },
      ],
    },
  ]);
  const now = Date.now();
  const counts = { done: 2, failed: 0, unknown: 0 };
  await run.tell({ state: { kind: 'done' }, counts, left: 0 }, [doneAt(0, now), doneAt(1, now)]);
  await shows(t('devices_run_done', { done: 2, total: 2 }));
  // 204 is no proof: nothing was read since.
  await shows(t('devices_readSince', { read: 0, total: 2 }));
  await lab.tell(read(0, none, 0, { readAt: now + 1 }), read(2, usedUp, 0, { readAt: now + 2 }));
  const states = 'used up on 1, none on 1';
  const found = t('devices_readSinceStates', { read: 2, total: 2, states });
  await shows(found);
  await expect.poll(() => said.join('|')).toContain(found);
});

test('in production a run starts only once the MVPD ID is typed', async () => {
  withRun();
  const production = { ...tempPass, environment: { kind: 'release-production' } };
  lab.fill({ tempPasses: [production], devices: named(2) });
  lab.readings = [read(0, usedUp)];
  await lab.open();
  await lab.press(t('devices_selectUsedUp', { number: 1 }));
  await lab.press(t('devices_resetSelected', { count: 1 }));
  await expect.poll(() => lab.root.querySelector('dialog input')).not.toBeNull();
  expect(lab.sent('createRun')).toEqual([]);
  const input = lab.root.querySelector<HTMLInputElement>('dialog input');
  await act(async () => {
    if (input === null) return;
    input.value = 'TempPass';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => lab.root.querySelector<HTMLButtonElement>('dialog [type=submit]')?.click());
  await expect.poll(() => lab.sent('startRun')).toMatchObject([{ typedMvpdId: 'TempPass' }]);
});

test('a run that is refused says why, and leaves no list behind', async () => {
  lab.readings = [read(0, usedUp)];
  lab.answer = async ({ type }) =>
    type === 'startRun'
      ? { ok: false, error: ownFailure('forbiddenByPolicy') }
      : { ok: true, value: null };
  await lab.open();
  await lab.press(t('devices_selectUsedUp', { number: 1 }));
  await lab.press(t('devices_resetSelected', { count: 1 }));
  await shows(t('failure_forbiddenByPolicy_title'));
  await expect.poll(() => lab.sent('deleteRun')).toHaveLength(1);
});

test('trials start one after the other, after one question, and only where none is there by then', async () => {
  lab.readings = [read(0, none), read(1, none), read(2, usedUp), read(3, none)];
  let reads = 0;
  lab.answer = async (command) => {
    if (command.type === 'readTrial') {
      reads += 1;
      // Somebody else's playback started the second one meanwhile.
      const running = { state: 'running', startedAt: 1, endsAt: Date.now() + 9_000 };
      return { ok: true, value: command.viewer.deviceId === 'box-1' ? running : none };
    }
    if (command.type !== 'startTrial') return { ok: true, value: null };
    return { ok: true, value: [{ resource: 'REF30', permitted: true }] };
  };
  await lab.open();
  await lab.press(t('devices_selectAll'));
  await lab.press(t('devices_startSelected', { count: 3 }));
  expect(lab.sent('startTrial')).toEqual([]);
  await lab.press(t('trial_start'));
  await shows(t('devices_started', { started: 2, total: 3 }));
  await shows(t('devices_startLeft', { names: 'Box 1' }));
  expect(lab.sent('allowStart')).toHaveLength(1);
  expect(lab.sent('startTrial').map(({ viewer }) => viewer.deviceId)).toEqual(['box-0', 'box-3']);
  // Before each, and after each that was started.
  expect(reads).toBe(5);
});

test('the first start that fails ends the others', async () => {
  lab.fill({
    tempPasses: [tempPass],
    devices: named(3),
    allowedStarts: [{ tempPassId: 'pass', environment: tempPass.environment }],
  });
  lab.readings = [read(0, none), read(1, none), read(2, none)];
  lab.answer = async ({ type }) => {
    if (type === 'readTrial') return { ok: true, value: none };
    return { ok: false, error: ownFailure('locked') };
  };
  await lab.open();
  await lab.press(t('devices_selectAll'));
  await lab.press(t('devices_startSelected', { count: 3 }));
  await shows(t('devices_startEnded', { name: 'Box 0' }));
  expect(lab.sent('startTrial')).toHaveLength(1);
});

test('of a promotional Temp Pass it says which trials can’t be checked, and why', async () => {
  const promotional = { ...tempPass, kind: 'promotional' };
  const key = 'f7ee5ec7312165148b69fcca1d29075b14b8aef0b5048a332b18b88d09069fb7';
  const [first, second] = named(2);
  const devices = [first, { ...second, tempPassId: 'pass', keys: [key] }];
  lab.fill({ tempPasses: [promotional], devices });
  await lab.open();
  await row('Box 0').toContain(t('devices_needs_key'));
  await row('Box 1').toContain(t('devices_state_pending'));
});

test('a pause that Adobe asks for, and what keeps all from being read, are said once for all', async () => {
  lab.status = { kind: 'blocked', failure: ownFailure('trialApplicationMissing') };
  await lab.open();
  await shows(t('failure_trialApplicationMissing_title'));
  await lab.close();
  lab.status = { kind: 'waiting', until: ago(-30) };
  await lab.open();
  const [before = ''] = t('devices_throttledFor', { time: '|' }).split('|');
  await shows(before);
  expect(lab.root.querySelector('[data-said]')?.getAttribute('data-said')).toBe(
    t('devices_throttled'),
  );
});

async function search(text: string): Promise<void> {
  const field = lab.root.querySelector<HTMLInputElement>('[type=search]');
  await act(async () => {
    if (field === null) return;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

test('where a filter leaves none, there is none to select', async () => {
  await lab.open();
  await row('Box 0').toContain(t('devices_state_pending'));
  await search('nothing has this');
  const button = () =>
    [...lab.root.querySelectorAll('button')].find(
      (one) => one.textContent === t('devices_selectAll'),
    );
  await expect.poll(() => button()?.getAttribute('aria-disabled')).toBe('true');
});

test('what a filter hides is neither reset nor started', async () => {
  withRun();
  lab.readings = [read(0, usedUp), read(1, usedUp), read(2, usedUp), read(3, usedUp)];
  await lab.open();
  await lab.press(t('devices_selectUsedUp', { number: 4 }));
  await search('box 3');
  await lab.press(t('devices_resetSelected', { count: 1 }));
  await expect
    .poll(() => lab.sent('addToRun'))
    .toMatchObject([{ items: [{ target: { deviceId: 'box-3' } }] }]);
});

test('the wall display shows name, state and age in words, and Escape leaves it', async () => {
  lab.readings = [read(0, usedUp, 12), read(1, none, 4)];
  await lab.open();
  await row('Box 0').toContain('used up');
  await lab.press(t('devices_wall'));
  const wall = () => lab.root.querySelector('dialog.wall');
  await expect.poll(() => wall()?.textContent).toMatch(/Box 0 ?used up ?checked \d\d\ssec\. ago/u);
  expect(wall()?.textContent).toContain('used up: 1');
  await act(async () => void wall()?.dispatchEvent(new Event('close')));
  await expect.poll(wall).toBeNull();
  await row('Box 0').toContain('used up');
});

test('the wall display turns its pages, until it is held', async () => {
  lab.fill({ tempPasses: [tempPass], devices: named(60) });
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    await lab.open();
    await lab.press(t('devices_wall'));
    const shown = () => lab.root.querySelector('dialog.wall .pages')?.textContent ?? '';
    const pass = (seconds: number) => act(() => void vi.advanceTimersByTime(seconds * 1_000));
    const page = (number: number) => t('devices_wallPage', { page: number, pages: 4 });
    await expect.poll(shown).toContain(page(1));
    await pass(15);
    await expect.poll(shown).toContain(page(2));
    await lab.press(t('devices_wallHold'));
    await pass(300);
    expect(shown()).toContain(page(2));
    await lab.press(t('devices_wallHold'));
    await pass(15);
    await expect.poll(shown).toContain(page(3));
  } finally {
    vi.useRealTimers();
  }
});

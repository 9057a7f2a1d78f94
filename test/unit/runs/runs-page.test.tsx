// @vitest-environment happy-dom
import '../indexed-db';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CommandInput } from '../../../src/messages/commands';
import { Runs } from '../../../src/runs/Runs';
import { tellRunChanged } from '../../../src/storage/runs/run-changes';
import { runDatabase } from '../../../src/storage/runs/run-database';
import { t } from '../../../src/text/t';
import { StoredValues } from '../storage/stored-values';
import { outcomeAt, parsed, runId, runOf, storeRun } from './sample-runs';

const { areas, tell } = vi.hoisted(() => {
  const listeners: ((changes: object, area: string) => void)[] = [];
  const areas: Record<string, Map<string, unknown>> = {};
  const area = (name: string) => ({
    get: async (keys: string | string[]) =>
      Object.fromEntries([...(areas[name] ?? [])].filter(([one]) => [keys].flat().includes(one))),
  });
  vi.stubGlobal('chrome', {
    storage: {
      local: area('local'),
      session: area('session'),
      onChanged: {
        addListener: (listener: (typeof listeners)[number]) => void listeners.push(listener),
        removeListener: () => undefined,
      },
    },
  });
  const tell = (changes: object, name: string) => {
    for (const listener of listeners) listener(changes, name);
  };
  return { areas, tell };
});
const opened: string[] = [];
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: chrome.storage,
    runtime: { getURL: (path: string) => path, getManifest: () => ({ version: '0.1.0' }) },
    tabs: { create: ({ url }: { url: string }) => void opened.push(url) },
    permissions: { request: async () => true },
  },
}));
const commands: CommandInput[] = [];
let answer: (command: CommandInput) => unknown;
vi.mock('../../../src/messages/send-command', () => ({
  sendCommand: async (command: CommandInput) => {
    commands.push(command);
    return answer(command);
  },
}));
vi.mock('../../../src/runs/reading/list-worker?worker&url', () => ({ default: '' }));

const basic = {
  ...{ id: 'pass', name: '', environment: { kind: 'release-staging' }, kind: 'basic' },
  ...{ requestorId: 'REF30', mvpdId: 'TempPass' },
};
const production = { ...basic, id: 'real', environment: { kind: 'release-production' } };
const promotional = { ...basic, id: 'promo', kind: 'promotional' };
let root: HTMLElement;

beforeEach(() => {
  for (const name of ['local', 'session']) {
    areas[name] = new StoredValues((changes) => tell(changes, name));
  }
  areas['local']?.set('tempPasses', [basic]);
  commands.length = 0;
  opened.length = 0;
  answer = () => ({ ok: true, value: null });
  history.replaceState(null, '', '/src/runs/index.html');
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(async () => {
  await close();
  root.remove();
  // Whoever remembers a value hears that it is gone.
  for (const area of Object.values(areas)) area.clear();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('runs').onsuccess = resolve;
  });
});

async function open(address = ''): Promise<void> {
  history.replaceState(null, '', `/src/runs/index.html${address}`);
  await act(() => render(<Runs />, root));
}
const close = () => act(() => render(null, root));
const shows = (text: string) => expect.poll(() => root.textContent).toContain(text);
const button = (name: string, inside: ParentNode = root) =>
  [...inside.querySelectorAll('button')].find(
    (one) => one.textContent?.trim() === name || one.getAttribute('aria-label') === name,
  );
/** Once it can be pressed: what is still being read is waited for. */
async function press(name: string): Promise<void> {
  await expect.poll(() => button(name)).toBeDefined();
  await expect.poll(() => isDisabled(name)).not.toBe('true');
  await act(async () => button(name)?.click());
}
async function type(selector: string, text: string, event = 'input'): Promise<void> {
  await expect.poll(() => root.querySelector(selector)).not.toBeNull();
  await act(async () => {
    const field = root.querySelector<HTMLInputElement>(selector);
    if (field !== null) field.value = text;
    field?.dispatchEvent(new Event(event, { bubbles: true }));
  });
}
const sent = <Type extends CommandInput['type']>(kind: Type) =>
  commands.filter((one): one is Extract<CommandInput, { type: Type }> => one.type === kind);
const isDisabled = (name: string) => button(name)?.getAttribute('aria-disabled');
const said = () => root.querySelector('.progress .state')?.getAttribute('data-said');
const rows = () => [...root.querySelectorAll('.item-list > li')];

test('without a Temp Pass the page says what comes first', async () => {
  areas['local']?.set('tempPasses', []);
  await open();
  await shows(t('runs_noTempPass'));
});

test('a pasted list says what it holds before anything is sent, and starts as one run', async () => {
  await open();
  await type('textarea', 'device-1\ndevice-2\ndevice-1\nall\ntwo words');
  await shows(t('runs_found', { count: 2 }));
  await shows(t('runs_repeated', { count: 1 }));
  await shows(t('runs_everybody', { count: 1, line: 4 }));
  await shows(t('refusal_whiteSpace'));
  expect(commands).toEqual([]);
  await press(t('runs_start'));
  await expect.poll(() => sent('startRun')).toHaveLength(1);
  expect(commands.map((one) => one.type)).toEqual(['createRun', 'addToRun', 'startRun']);
  const [made] = sent('createRun');
  expect(made).toMatchObject({ tempPassId: 'pass', lanes: 4, rate: 10, source: 'list' });
  expect(sent('addToRun')).toMatchObject([
    {
      runId: made?.id,
      at: 0,
      items: [
        { line: 1, target: { kind: 'device', deviceId: 'device-1' } },
        { line: 2, target: { kind: 'device', deviceId: 'device-2' } },
      ],
    },
  ]);
  await expect.poll(() => location.hash).toBe(`#${made?.id}`);
});

test('a start that is refused says why, and leaves nothing behind', async () => {
  answer = ({ type: kind }) =>
    kind === 'startRun'
      ? { ok: false, error: { kind: 'permissionMissing', next: 'grantAccess' } }
      : { ok: true, value: null };
  await open();
  await type('textarea', 'device-1');
  await press(t('runs_start'));
  await shows(t('failure_permissionMissing_title'));
  expect(sent('deleteRun')).toEqual([{ type: 'deleteRun', runId: sent('createRun')[0]?.id }]);
  expect(location.hash).toBe('');
});

test('a background that is stopped while it takes the list is asked again, and then it is one run', async () => {
  let isStopped = true;
  answer = ({ type: kind }) => {
    if (kind !== 'addToRun' || !isStopped) return { ok: true, value: null };
    isStopped = false;
    return { ok: false, error: { kind: 'interrupted', next: 'tryAgain' } };
  };
  await open();
  await type('textarea', 'device-1');
  await press(t('runs_start'));
  await expect.poll(() => sent('startRun')).toHaveLength(1);
  const [first, second, ...more] = sent('addToRun');
  expect(second).toEqual(first);
  expect(more).toEqual([]);
});

test('what is changed right before the start is not started as it was', async () => {
  await open();
  await type('textarea', 'device-1');
  await shows(t('runs_found', { count: 1 }));
  await act(async () => {
    const field = root.querySelector('textarea');
    if (field !== null) field.value = 'device-1\ndevice-2';
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  button(t('runs_start'))?.click();
  await expect
    .poll(
      () =>
        sent('startRun').length > 0 || root.textContent?.includes(t('runs_found', { count: 2 })),
    )
    .toBe(true);
  expect(sent('addToRun').flatMap(({ items }) => items)).not.toHaveLength(1);
});

test('in production the typed MVPD ID starts it, and nothing else does', async () => {
  areas['local']?.set('tempPasses', [production]);
  await open();
  await type('textarea', 'device-1');
  await shows(t('runs_found', { count: 1 }));
  await press(t('runs_start'));
  await shows(t('runs_confirmTitle', { count: 1 }));
  expect(commands).toEqual([]);
  await type('dialog input', 'TempPas');
  expect(root.querySelector<HTMLButtonElement>('dialog [type=submit]')?.disabled).toBe(true);
  await type('dialog input', 'TempPass');
  await act(async () => root.querySelector<HTMLButtonElement>('dialog [type=submit]')?.click());
  await expect.poll(() => sent('startRun')).toMatchObject([{ typedMvpdId: 'TempPass' }]);
});

test.each([
  [
    'another run is under way',
    t('runs_oneAtATime'),
    async () => {
      await storeRun(runOf({ state: { kind: 'running' } }));
    },
  ],
  [
    'the policy forbids production',
    t('failure_forbiddenByPolicy_title'),
    async () => {
      const { managed } = await import('../../../src/storage/managed');
      areas['session']?.set('managed', { ...managed.empty, productionReadOnly: true });
      areas['local']?.set('tempPasses', [production]);
    },
  ],
])('while %s nothing is started, and the page says so', async (_, text, prepare) => {
  await prepare();
  await open();
  await type('textarea', 'device-1');
  await shows(text);
  await expect.poll(() => isDisabled(t('runs_start'))).toBe('true');
  await act(async () => button(t('runs_start'))?.click());
  expect(commands).toEqual([]);
});

test('while it is locked the passphrase is asked for in place of the start', async () => {
  areas['session']?.set('lockState', 'locked');
  await open();
  await type('textarea', 'device-1');
  await shows(t('lock_passphrase'));
  expect(button(t('runs_start'))).toBeUndefined();
});

test('what is in which column can be changed, and is read anew', async () => {
  areas['local']?.set('tempPasses', [promotional]);
  await open();
  await type('textarea', 'device-1,aaaaaaaa\ndevice-2,bbbbbbbb\n');
  await shows(t('runs_found', { count: 2 }));
  await type('.columns select', '1', 'change');
  await expect.poll(() => isDisabled(t('runs_start'))).toBe('false');
  await press(t('runs_start'));
  await expect.poll(() => sent('addToRun')).toHaveLength(1);
  const ids = sent('addToRun').flatMap(({ items }) => items.map(({ target }) => target));
  expect(ids).toMatchObject([{ deviceId: 'aaaaaaaa' }, { deviceId: 'bbbbbbbb' }]);
});

test('a list of another page is taken once, and a loaded page does not look for it again', async () => {
  answer = ({ type: kind }) => ({
    ok: true,
    value: kind === 'takePasted' ? { text: 'device-1\ndevice-2' } : null,
  });
  areas['local']?.set('tempPasses', [basic, { ...basic, id: 'other', mvpdId: 'Other' }]);
  await open('?tempPass=other&from=page');
  await shows(t('runs_found', { count: 2 }));
  expect(location.search).toBe('?tempPass=other');
  await press(t('runs_start'));
  await expect
    .poll(() => sent('createRun'))
    .toMatchObject([{ tempPassId: 'other', source: 'page' }]);
});

test('a list that did not arrive is missed', async () => {
  answer = () => ({ ok: true, value: {} });
  await open('?from=page');
  await shows(t('runs_lost'));
});

test('a file that is too large is refused in words', async () => {
  await open();
  const file = new File(['device-1'], 'large.csv');
  Object.defineProperty(file, 'size', { value: 50 * 1024 * 1024 + 1 });
  await expect.poll(() => root.querySelector('[type=file]')).not.toBeNull();
  await act(async () => {
    const input = root.querySelector<HTMLInputElement>('[type=file]');
    if (input === null) return;
    Object.defineProperty(input, 'files', { value: [file] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await shows(t('runs_refused_tooLarge'));
  await shows('large.csv');
});

test('a run is drawn from its database, follows what is told, and is the same when it is loaded again', async () => {
  const running = runOf({ total: 4, state: { kind: 'running' }, left: 3 });
  await storeRun(running, [outcomeAt(0, 'done')]);
  await open(`#${runId}`);
  await shows(t('runs_progress', { sent: 1, total: 4 }));
  await expect.poll(() => rows().length).toBe(4);
  const counts = { done: 2, failed: 1, unknown: 0 };
  const run = { ...running, left: 1, counts };
  await (await runDatabase()).put('runs', run, runId);
  await act(async () =>
    tellRunChanged({
      runId,
      run,
      progress: { known: 3, underWay: 1, rate: 10, blockedFor: 0 },
      outcomes: parsed(outcomeAt(1, 'done'), outcomeAt(2, 'failed')),
    }),
  );
  await shows(t('runs_progress', { sent: 3, total: 4 }));
  await shows(t('runs_count_failed', { count: 1 }));
  await shows(t('failure_badRequest_title'));

  // That message is lost, and the end brings what it told.
  const database = await runDatabase();
  const all = [outcomeAt(0, 'done'), outcomeAt(1, 'done'), outcomeAt(2, 'failed')];
  await database.put('outcomes', [...all, outcomeAt(3, 'unknown')], [runId, 0]);
  const done = runOf({ total: 4, counts: { done: 2, failed: 1, unknown: 1 } });
  await database.put('runs', done, runId);
  await act(async () => tellRunChanged({ runId, run: done }));
  await shows(t('runs_count_unknown', { count: 1 }));
  await shows(t('runs_retry', { count: 2 }));
  // The end is also said to screen readers, a moment later.
  await shows(t('runs_saidEnd', { state: t('runs_state_done'), ...done.counts }));
  const before = root.textContent;
  await close();
  await open(`#${runId}`);
  await shows(t('runs_retry', { count: 2 }));
  await expect.poll(() => root.textContent).toBe(before);
});

test('of thousands of items only those in view are on the page, and a filter leaves what it says', async () => {
  const counts = { done: 1, failed: 1, unknown: 0 };
  await storeRun(runOf({ total: 5_000, counts }), [outcomeAt(7, 'failed'), outcomeAt(8, 'done')]);
  await open(`#${runId}`);
  await shows(t('settings_filtered', { shown: 5_000, total: 5_000 }));
  expect(rows().length).toBeLessThan(80);
  const height = () => root.querySelector<HTMLElement>('.item-list')?.style.height;
  await expect.poll(height).toBe('180000px');
  await type('.run select', 'failed', 'change');
  await shows(t('settings_filtered', { shown: 1, total: 5_000 }));
  expect(rows().map((row) => row.querySelector('code')?.textContent)).toEqual(['device-7']);
});

test('progress is said aloud four times at most, and the end once with its counts', async () => {
  const running = runOf({ total: 100, state: { kind: 'running' }, left: 100 });
  await storeRun(running);
  await open(`#${runId}`);
  await shows(t('runs_state_running'));
  const heard = new Set<string | null | undefined>();
  for (let known = 1; known <= 100; known += 3) {
    const progress = { known, underWay: 1, rate: 10, blockedFor: 0 };
    await act(async () => tellRunChanged({ runId, progress }));
    await shows(t('runs_progress', { sent: known, total: 100 }));
    heard.add(said());
  }
  expect([...heard]).toEqual(
    [
      t('runs_state_running'),
      ...[25, 50, 75].map((percent) => t('runs_saidPercent', { percent })),
      t('runs_state_running'),
    ].filter((one, at, all) => all.indexOf(one) === at),
  );
  const counts = { done: 98, failed: 2, unknown: 0 };
  await act(async () => tellRunChanged({ runId, run: runOf({ total: 100, counts }) }));
  await expect.poll(said).toBe(t('runs_saidEnd', { state: t('runs_state_done'), ...counts }));
});

test('a wait that Adobe Pass asks for is said as such', async () => {
  await storeRun(runOf({ state: { kind: 'running' }, left: 3 }));
  await open(`#${runId}`);
  await shows(t('runs_state_running'));
  const progress = { known: 0, underWay: 0, rate: 1, blockedFor: 60_000 };
  await act(async () => tellRunChanged({ runId, progress }));
  const [before = ''] = t('runs_throttledFor', { time: '|' }).split('|');
  await shows(before);
});

test.each([
  ['asked', {}],
  ['throttled', {}],
  ['interrupted', {}],
  ['sameTrouble', { failure: { kind: 'forbidden', next: 'openSettings', status: 403 } }],
  ['notRecorded', { failure: { kind: 'storageFull', next: 'openSettings' } }],
  ['obstacle', { failure: { kind: 'applicationMissing', next: 'openSettings' } }],
  ['broken', { failure: { kind: 'broken', next: 'tryAgain' } }],
] as const)('a run that is paused (%s) says why, and what to do', async (kind, rest) => {
  const state = { kind: 'paused', reason: { kind, ...rest } };
  await storeRun(runOf({ state, left: 2 }), [outcomeAt(0, 'done')]);
  await open(`#${runId}`);
  await shows(t(`runs_pause_${kind}`));
  if ('failure' in rest) await shows(t(`failure_${rest.failure.kind}_title`));
  await press(t('runs_resume'));
  expect(sent('resumeRun')).toEqual([{ type: 'resumeRun', runId }]);
});

test('what keeps a run from going on leads to where it is mended', async () => {
  const failure = { kind: 'applicationMissing', next: 'openSettings' };
  const state = { kind: 'paused', reason: { kind: 'obstacle', failure } };
  await storeRun(runOf({ state, left: 2 }));
  await open(`#${runId}`);
  await press(t('mend_newApplication'));
  expect(opened).toEqual(['src/settings/index.html#applications/new/pass']);
});

test('access that is missing is asked for, and the run goes on with it', async () => {
  const failure = { kind: 'permissionMissing', next: 'grantAccess', origins: [] };
  const state = { kind: 'paused', reason: { kind: 'obstacle', failure } };
  await storeRun(runOf({ state, left: 2 }));
  await open(`#${runId}`);
  await press(t('label_nextStep_grantAccess'));
  await expect.poll(() => sent('resumeRun')).toEqual([{ type: 'resumeRun', runId }]);
});

test('an interrupted run in production goes on with the typed MVPD ID alone', async () => {
  const state = { kind: 'paused', reason: { kind: 'interrupted' } };
  const { environment } = production;
  await storeRun(runOf({ state, environment, tempPassId: 'real', left: 2 }));
  await open(`#${runId}`);
  await press(t('runs_resume'));
  await shows(t('runs_confirmTitle', { count: 2 }));
  expect(sent('resumeRun')).toEqual([]);
  await type('dialog input', 'TempPass');
  await act(async () => root.querySelector<HTMLButtonElement>('dialog [type=submit]')?.click());
  expect(sent('resumeRun')).toEqual([{ type: 'resumeRun', runId, typedMvpdId: 'TempPass' }]);
});

test('the pace is changed while it runs, and what is no pace is refused', async () => {
  await storeRun(runOf({ state: { kind: 'running' }, left: 3 }));
  await open(`#${runId}`);
  await type('.pace input', '99999', 'change');
  expect(sent('adjustRun')).toEqual([]);
  await type('.pace input', '8', 'change');
  expect(sent('adjustRun')).toEqual([{ type: 'adjustRun', runId, lanes: 8 }]);
});

test('what failed becomes a list of its own', async () => {
  const counts = { done: 1, failed: 1, unknown: 1 };
  const outcomes = [outcomeAt(0, 'failed'), outcomeAt(1, 'done'), outcomeAt(2, 'unknown')];
  await storeRun(runOf({ counts, listName: 'lab.csv' }), outcomes);
  await open(`#${runId}`);
  await press(t('runs_newFromFailed'));
  await shows(t('runs_found', { count: 2 }));
  await press(t('runs_start'));
  await expect
    .poll(() => sent('createRun'))
    .toMatchObject([{ source: 'failed', listName: 'lab.csv' }]);
  const ids = sent('addToRun').flatMap(({ items }) => items.map(({ target }) => target));
  expect(ids).toMatchObject([{ deviceId: 'device-0' }, { deviceId: 'device-2' }]);
});

test('a list can be taken elsewhere before it is sent, and so can that of a run', async () => {
  const written = () => root.querySelector<HTMLTextAreaElement>('.elsewhere textarea')?.value;
  await open();
  await type('textarea', 'one\ntwo\n');
  await press(t('elsewhere_open'));
  await shows(t('elsewhere_leadList', { count: 2 }));
  await expect.poll(written).toContain('--temp-pass');
  await press(t('label_close'));
  expect(written()).toBeUndefined();
  await close();
  await storeRun(runOf());
  await open(`#${runId}`);
  await press(t('elsewhere_open'));
  await shows(t('elsewhere_leadList', { count: 3 }));
  expect(commands).toEqual([]);
});

test('the runs that are kept are listed, the newest first, and deleted after a question', async () => {
  await storeRun(runOf({ listName: 'lab.csv', counts: { done: 2, failed: 1, unknown: 0 } }));
  const other = crypto.randomUUID();
  await storeRun(runOf({ id: other, createdAt: 2_000, listName: 'campaign.csv' }));
  await open();
  await shows('campaign.csv');
  const listed = [...root.querySelectorAll('.run-list .name')];
  expect(listed.map((one) => one.textContent)).toEqual(['campaign.csv', 'lab.csv']);
  await act(async () => root.querySelector<HTMLButtonElement>('.run-list li .button')?.click());
  await shows(t('runs_deleteRunNote'));
  expect(sent('deleteRun')).toEqual([]);
  await press(t('runs_delete'));
  expect(sent('deleteRun')).toEqual([{ type: 'deleteRun', runId: other }]);
  await (await runDatabase()).delete('runs', other);
  await act(async () => tellRunChanged({ runId: other, run: null }));
  await expect.poll(() => root.textContent).not.toContain('campaign.csv');
});

test('a run that is deleted meanwhile is gone, and one that was never started says so', async () => {
  await storeRun(runOf({ state: { kind: 'filling' } }));
  await open(`#${runId}`);
  await shows(t('runs_neverStarted'));
  await act(async () => tellRunChanged({ runId, run: null }));
  await shows(t('runs_gone'));
});

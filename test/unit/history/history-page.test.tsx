// @vitest-environment happy-dom
import '../indexed-db';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { History } from '../../../src/history/History';
import type { CommandInput } from '../../../src/messages/commands';
import { tellChanged } from '../../../src/storage/history/history-changes';
import { historyDatabase } from '../../../src/storage/history/history-database';
import { t } from '../../../src/text/t';
import { announcementsIn } from '../announcements';
import { StoredValues } from '../storage/stored-values';
import { deviceId, entryOf, failed, key, partsOf, pending } from './sample-entries';

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
  },
}));
const commands: CommandInput[] = [];
let answer: (command: CommandInput) => Promise<unknown>;
vi.mock('../../../src/messages/send-command', () => ({
  sendCommand: async (command: CommandInput) => {
    commands.push(command);
    return answer(command);
  },
}));

const environment = { kind: 'release-staging' };
const tempPass = {
  ...{ id: 'pass', name: '', environment, kind: 'basic' },
  ...{ requestorId: 'REF30', mvpdId: 'TempPass' },
};
const device = { kind: 'device', deviceId };
let root: HTMLElement;

beforeEach(() => {
  for (const name of ['local', 'session']) {
    areas[name] = new StoredValues((changes) => tell(changes, name));
  }
  areas['local']?.set('tempPasses', [tempPass]);
  commands.length = 0;
  opened.length = 0;
  answer = async () => ({ ok: true, value: null });
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(async () => {
  await act(() => render(null, root));
  root.remove();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('history').onsuccess = resolve;
  });
});

async function store(...entries: object[]): Promise<void> {
  const database = await historyDatabase();
  for (const entry of entries) await database.put('entries', entry);
}
async function open(...entries: object[]): Promise<void> {
  await store(...entries);
  await act(() => render(<History />, root));
  if (entries.length === 0) return;
  const tools = () => root.querySelector('.tools')?.textContent;
  await expect.poll(tools).toBeDefined();
  await expect.poll(tools).not.toContain(t('history_reading'));
}
/** Where a row stands in the list, in px. */
const topOf = (at: number) => {
  const style = root.querySelectorAll<HTMLElement>('.history-list > li')[at]?.style.transform;
  return Number(/^translateY\((.+)px\)$/u.exec(style ?? '')?.[1]);
};
const rows = () => [...root.querySelectorAll('.history-list > li')];
const names = () => rows().map((row) => row.querySelector('.who')?.textContent?.trim());
const button = (name: string, inside: ParentNode = root) =>
  [...inside.querySelectorAll('button')].find(
    (one) => one.textContent?.trim() === name || one.getAttribute('aria-label') === name,
  );
async function press(name: string, inside: ParentNode = root): Promise<void> {
  await expect.poll(() => button(name, inside)).toBeDefined();
  await act(async () => button(name, inside)?.click());
}
async function pressInDialog(name: string): Promise<void> {
  await expect.poll(() => root.querySelector('dialog')).not.toBeNull();
  await press(name, root.querySelector('dialog') ?? root);
}
const shows = (text: string) => expect.poll(() => root.textContent).toContain(text);
const sent = (type: CommandInput['type']) => commands.filter((one) => one.type === type);

test('an empty history says so, with the one next step, and what is kept', async () => {
  await open();
  await shows(t('history_none'));
  await shows(t('history_limits', { days: '90 days', entries: 10_000 }));
  await press(t('firstRun_openTryOut'));
  expect(opened).toEqual(['src/try-out/index.html']);
});

test('the filter by date and the order say in words what they are', async () => {
  await open(entryOf());
  const labels = [...root.querySelectorAll('.filters label')];
  expect(labels.map((label) => label.firstChild?.textContent)).toEqual([
    t('history_day'),
    t('history_sort'),
  ]);
  // Nothing says otherwise to whoever listens.
  expect(root.querySelectorAll('.filters label [aria-label]')).toHaveLength(0);
});

test('Bulk reset is one press away', async () => {
  await open();
  await press(t('runs_title'));
  expect(opened).toEqual(['src/runs/index.html']);
});

test('of ten thousand resets only those in view are on the page, the newest first', async () => {
  const entries = Array.from({ length: 1_200 }, (_, age) =>
    entryOf({ startedAt: 2_000_000 - age, deviceName: `TV ${age}` }),
  );
  await open(...entries);
  await shows(t('history_count', { count: 1_200 }));
  expect(rows().length).toBeLessThan(60);
  expect(names()[0]).toContain('TV 0');
  expect(rows()[0]?.getAttribute('aria-setsize')).toBe('1200');
  // The page can be scrolled to the last of them.
  const [list] = root.querySelectorAll<HTMLElement>('.history-list');
  const height = topOf(1);
  expect(height).toBeGreaterThan(40);
  expect(list?.style.height).toBe(`${1_200 * height}px`);
});

test('a row is as high as what is in it, and the next begins below', async () => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (
    this: HTMLElement,
  ) {
    return (this.textContent ?? '').includes('with a long name') ? 90 : 60;
  });
  await open(
    entryOf({ startedAt: 3, deviceName: 'Kitchen' }),
    entryOf({ startedAt: 2, deviceName: 'One with a long name' }),
    entryOf({ startedAt: 1, deviceName: 'Hall' }),
  );
  await shows('Hall');
  expect([topOf(0), topOf(1), topOf(2)]).toEqual([0, 60, 150]);
  const [list] = root.querySelectorAll<HTMLElement>('.history-list');
  expect(list?.style.height).toBe('210px');
});

test('what is written, learned or deleted meanwhile is drawn at once', async () => {
  const waiting = entryOf({ parts: partsOf(device, pending), deviceName: 'Kitchen' });
  const other = entryOf({ startedAt: 1, deviceName: 'Hall' });
  await open(waiting, other);
  await shows(t('recent_state_pending'));
  await store({ ...waiting, parts: partsOf(device, failed) });
  const added = entryOf({ startedAt: 2_000_000_000_000, deviceName: 'Cellar' });
  await store(added);
  await (await historyDatabase()).delete('entries', other.id);
  await act(async () => tellChanged([waiting.id, added.id, other.id]));
  await shows('Cellar');
  await shows('invalid_mvpd');
  expect(rows()).toHaveLength(2);
});

test('an entry that cannot be read takes no other along, and is told of', async () => {
  await open(entryOf({ deviceName: 'Hall' }), { id: 'broken', startedAt: 1, parts: 'none' });
  await shows('Hall');
  await shows(t('history_unreadable', { count: 1 }));
});

test('a search leaves what it finds, says how many once, and Escape shows all again', async () => {
  await open(entryOf({ deviceName: 'Hall' }), entryOf({ deviceName: 'Kitchen', startedAt: 1 }));
  await shows('Kitchen');
  const field = root.querySelector<HTMLInputElement>('input[type=search]');
  await act(async () => {
    if (field !== null) field.value = 'hall';
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect.poll(() => rows().length).toBe(1);
  const said = t('settings_filtered', { shown: 1, total: 2 });
  await expect.poll(() => root.querySelector('[role=status]')?.textContent).toBe(said);
  await act(async () => {
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  await expect.poll(() => rows().length).toBe(2);
  expect(root.querySelector('[role=status]')?.textContent).toBe('');
});

test('what a filter leaves is deleted after a question, and nothing else', async () => {
  const kept = entryOf({ deviceName: 'Kitchen', startedAt: 1 });
  const gone = entryOf({ deviceName: 'Hall', parts: partsOf(device, failed) });
  await open(kept, gone);
  await shows('Kitchen');
  const [select] = root.querySelectorAll<HTMLSelectElement>(
    `select[aria-label="${t('history_outcome')}"]`,
  );
  await act(async () => {
    if (select !== undefined) select.value = 'failed';
    select?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await press(t('history_deleteShown', { count: 1 }));
  await shows(t('history_deleteTitle', { count: 1 }));
  expect(sent('deleteHistory')).toEqual([]);
  await pressInDialog(t('history_delete'));
  expect(sent('deleteHistory')).toEqual([{ type: 'deleteHistory', ids: [gone.id] }]);
  await shows(t('history_deleted', { count: 1 }));
});

test('a reset that is under way stays, and is not counted among what is deleted', async () => {
  await open(entryOf({}), entryOf({ deviceName: 'Hall', parts: partsOf(device, pending) }));
  await shows('Hall');
  await press(t('history_deleteAll'));
  await shows(t('history_deleteTitle', { count: 1 }));
  await pressInDialog(t('history_delete'));
  await shows(t('history_deleted', { count: 1 }));
});

test('a deletion that fails says why in its question, which stays', async () => {
  await open(entryOf({}));
  await shows('REF30');
  answer = async () => ({ ok: false, error: { kind: 'storageFull', next: 'tryAgain' } });
  await press(t('history_deleteAll'));
  await pressInDialog(t('history_delete'));
  expect(sent('deleteHistory')).toEqual([{ type: 'deleteHistory', ids: 'all' }]);
  const dialog = () => root.querySelector('dialog')?.textContent;
  await expect.poll(dialog).toContain(t('failure_storageFull_title'));
});

test('Again sends what was reset once, and says what came of it', async () => {
  const entry = entryOf({ deviceName: 'Hall' });
  await open(entry);
  await shows('Hall');
  const name = t('recent_againNamed', { who: 'Hall', pass: 'REF30 · TempPass' });
  let letGo: (answer: unknown) => void = () => undefined;
  answer = () => new Promise((resolve) => (letGo = resolve));
  await press(name);
  await press(name);
  expect(sent('repeatReset')).toMatchObject([{ recordId: entry.id, tempPassId: 'pass' }]);
  await shows(t('popup_pending'));
  const ids = commands.flatMap((one) => (one.type === 'repeatReset' ? [one.id] : []));
  const parts = partsOf(device, failed);
  const record = entryOf({ id: ids[0], startedAt: Date.now(), parts });
  await act(async () => letGo({ ok: true, value: record }));
  await shows(t('failure_badRequest_title'));
});

test('what came of Again is said aloud once, and so is what was deleted', async () => {
  const entry = entryOf({ deviceName: 'Hall' });
  await open(entry);
  const said = announcementsIn(root);
  const times = (words: string) => said.filter((one) => one.includes(words)).length;
  answer = async (command) => {
    if (command.type !== 'repeatReset') return { ok: true, value: null };
    const parts = partsOf(device, failed);
    return { ok: true, value: entryOf({ id: command.id, startedAt: Date.now(), parts }) };
  };
  await press(t('recent_againNamed', { who: 'Hall', pass: 'REF30 · TempPass' }));
  await expect.poll(() => times(t('failure_badRequest_title'))).toBe(1);
  await press(t('history_deleteAll'));
  await pressInDialog(t('history_delete'));
  await expect.poll(() => times(t('history_deleted', { count: 1 }))).toBe(1);
  expect(times(t('failure_badRequest_title'))).toBe(1);
});

test('Again in production says that a window asks', async () => {
  await open(entryOf({ deviceName: 'Hall' }));
  await shows('Hall');
  await press(t('recent_againNamed', { who: 'Hall', pass: 'REF30 · TempPass' }));
  await shows(t('history_asked'));
});

test.each<[string, object]>([
  ['everyone', { parts: partsOf({ kind: 'everyDevice' }) }],
  ['what is being reset', { parts: partsOf(device, pending) }],
  ['a Temp Pass that is gone', { tempPassId: 'gone' }],
  ['one that is of another environment now', { environment: { kind: 'release-production' } }],
  ['one that has another MVPD ID now', { mvpdId: 'TempPass_TEST40' }],
  [
    'a key of which only the hash is known',
    { parts: partsOf({ kind: 'key', key }).map((part) => ({ ...part, isHashed: true })) },
  ],
])('of %s nothing is offered to be reset again', async (_, change) => {
  await open(entryOf(change));
  await expect.poll(() => rows().length).toBe(1);
  expect(root.textContent).not.toContain(t('recent_again'));
});

test('while it is locked the passphrase is asked for, and nothing is offered to be reset', async () => {
  areas['session']?.set('lockState', 'locked');
  await open(entryOf({}));
  await shows(t('lock_passphrase'));
  expect(rows()).toHaveLength(1);
  expect(root.textContent).not.toContain(t('recent_again'));
});

test.each([
  ['a person', { local: { historyLimits: { keep: false, entries: 100, days: 7 } } }, 'history_off'],
  ['the policy', { session: { managed: undefined } }, 'history_offByPolicy'],
] as const)('where %s keeps none, the page says so', async (who, saved, text) => {
  for (const [name, items] of Object.entries(saved)) {
    for (const [item, value] of Object.entries(items)) areas[name]?.set(item, value);
  }
  if (who === 'the policy') {
    const { managed } = await import('../../../src/storage/managed');
    areas['session']?.set('managed', { ...managed.empty, history: { keep: false } });
  }
  await open();
  await shows(t(text));
  expect(root.textContent).not.toContain(t('history_none'));
});

test('where the disk keeps the newest from it, the page says why', async () => {
  answer = async () => ({ ok: false, error: { kind: 'storageFull', next: 'tryAgain' } });
  await open(entryOf({}));
  await shows(t('failure_storageFull_title'));
});

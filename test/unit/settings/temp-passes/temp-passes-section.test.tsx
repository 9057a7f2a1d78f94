// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CommandInput } from '../../../../src/messages/commands';
import { TempPassesSection } from '../../../../src/settings/temp-passes/TempPassesSection';
import type { RegisteredApplication } from '../../../../src/storage/applications';
import { type TempPass, tempPassSchema } from '../../../../src/storage/temp-passes';
import { t } from '../../../../src/text/t';

const { sent, create } = vi.hoisted(() => {
  const area = { get: async () => ({}) };
  const onChanged = { addListener: () => undefined, removeListener: () => undefined };
  vi.stubGlobal('chrome', { storage: { local: area, session: area, onChanged } });
  return { sent: vi.fn<(command: CommandInput) => void>(), create: vi.fn() };
});
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: chrome.storage,
    runtime: { getURL: (path: string) => path },
    tabs: { create },
  },
}));
vi.mock('../../../../src/messages/send-command', () => ({
  sendCommand: async (command: CommandInput) => {
    sent(command);
    const saved = command.type === 'saveTempPass' && { ...command.tempPass, id: 'saved' };
    return { ok: true, value: saved || null };
  },
}));

const sample = (id: string, kind: string, more: object = {}) =>
  v.parse(tempPassSchema, {
    id,
    name: '',
    environment: { kind },
    requestorId: 'REF30',
    mvpdId: `TempPass_${id}`,
    kind: 'basic',
    ...more,
  });
const few = [
  sample('a', 'release-staging'),
  sample('b', 'release-production', { name: 'Live', noQuestion: true }),
  sample('c', 'release-staging', { applicationId: 'app', appId: 'tv' }),
  sample('managed-d', 'release-staging'),
];

let root: HTMLElement;
beforeEach(() => {
  vi.clearAllMocks();
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

type Addressed = { id: string; field: string | undefined };
async function draw(
  tempPasses: readonly TempPass[] = few,
  addressed?: Addressed,
  applications: readonly RegisteredApplication[] = [],
): Promise<void> {
  await act(() =>
    render(
      <TempPassesSection
        tempPasses={tempPasses}
        applications={applications}
        addressed={addressed}
        onDone={() => undefined}
        onAddApplication={() => undefined}
      />,
      root,
    ),
  );
}
function get<One extends Element = HTMLElement>(selector: string): One {
  const found = root.querySelector<One>(selector);
  if (found === null) throw new Error(`No ${selector}`);
  return found;
}
const rows = () => [...root.querySelectorAll('.line .name')].map((one) => one.textContent);
const labelled = (label: string) => get(`[aria-label="${label}"]`);
async function fromMenu(name: string, action: string): Promise<void> {
  await act(() => labelled(t('settings_actionsOf', { name })).click());
  const items = [...root.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  await act(async () => items.find(({ textContent }) => textContent === action)?.click());
}
const status = () => root.querySelector('.section-head [role="status"]')?.textContent;

test('Temp Passes stand by environment, each in the order of the list', async () => {
  await draw();
  expect([...root.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
    'Release production1',
    'Release staging3',
  ]);
  expect(rows()).toEqual([
    'Live',
    'REF30 · TempPass_a',
    'REF30 · TempPass_c',
    'REF30 · TempPass_managed-d',
  ]);
});

test('a filter shows what has each of its words, says how many, and Escape shows all again', async () => {
  const many = Array.from({ length: 9 }, (_, at) => sample(`${at}`, 'prequal-staging'));
  await draw([...many, ...few]);
  const filter = get<HTMLInputElement>('input[type="search"]');
  const type = (text: string) =>
    act(() => {
      filter.value = text;
      filter.dispatchEvent(new Event('input', { bubbles: true }));
    });
  await type('staging PASS_C');
  expect(rows()).toEqual(['REF30 · TempPass_c']);
  expect(get('.tools [role="status"]').textContent).toBe(
    t('settings_filtered', { shown: 1, total: 13 }),
  );
  await type('nothing');
  expect(root.textContent).toContain(t('settings_noMatch'));
  const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  await act(() => void filter.dispatchEvent(key));
  expect(rows()).toHaveLength(13);
});

test('few Temp Passes need no filter', async () => {
  await draw();
  expect(root.querySelector('input[type="search"]')).toBeNull();
});

test('Alt with an arrow key moves a Temp Pass among a person’s own of its environment', async () => {
  await draw();
  const press = (name: string, key: string) =>
    act(async () => {
      const keys = { key, altKey: true, bubbles: true, cancelable: true };
      labelled(`Edit ${name}`).dispatchEvent(new KeyboardEvent('keydown', keys));
    });
  await press('REF30 · TempPass_a', 'ArrowUp');
  await press('REF30 · TempPass_c', 'ArrowDown');
  expect(sent).not.toHaveBeenCalled();
  await press('REF30 · TempPass_a', 'ArrowDown');
  expect(sent).toHaveBeenCalledExactlyOnceWith({
    type: 'moveTempPass',
    id: 'a',
    place: 'after',
    other: 'c',
  });
  await expect
    .poll(status)
    .toBe(t('settings_moved', { name: 'REF30 · TempPass_a', place: 2, total: 2 }));
  await draw([...few].reverse());
  expect(document.activeElement).toBe(labelled('Edit REF30 · TempPass_a'));
});

test('of a list that is filtered, the place in the whole of it is said', async () => {
  const many = Array.from({ length: 9 }, (_, at) =>
    sample(`${at}`, 'release-staging', { name: at % 4 === 0 ? `Box ${at}` : '' }),
  );
  await draw(many);
  const filter = get<HTMLInputElement>('input[type="search"]');
  await act(() => {
    filter.value = 'box';
    filter.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(rows()).toEqual(['Box 0', 'Box 4', 'Box 8']);
  const keys = { key: 'ArrowDown', altKey: true, bubbles: true, cancelable: true };
  await act(
    async () => void labelled('Edit Box 0').dispatchEvent(new KeyboardEvent('keydown', keys)),
  );
  expect(sent).toHaveBeenLastCalledWith({
    ...{ type: 'moveTempPass', id: '0', place: 'after', other: '4' },
  });
  await expect.poll(status).toBe(t('settings_moved', { name: 'Box 0', place: 5, total: 9 }));
});

test('the menu pins, and lets go', async () => {
  await draw();
  await fromMenu('REF30 · TempPass_a', t('settings_pin'));
  expect(sent).toHaveBeenLastCalledWith({ type: 'pinTempPass', id: 'a', pinned: true });
  await draw([{ ...sample('a', 'release-staging'), pinned: true }]);
  labelled(t('settings_pinned'));
  await fromMenu('REF30 · TempPass_a', t('settings_unpin'));
  expect(sent).toHaveBeenLastCalledWith({ type: 'pinTempPass', id: 'a', pinned: false });
});

test('a Temp Pass of the policy can be copied, duplicated, reset many times and taken elsewhere, and nothing else', async () => {
  await draw();
  await act(() =>
    labelled(t('settings_actionsOf', { name: 'REF30 · TempPass_managed-d' })).click(),
  );
  const items = [...root.querySelectorAll('[role="menuitem"]')];
  expect(items.map(({ textContent }) => textContent)).toEqual([
    t('settings_duplicate'),
    t('config_copy'),
    t('runs_open'),
    t('elsewhere_open'),
  ]);
  expect(root.querySelector('[aria-label="Edit REF30 · TempPass_managed-d"]')).toBeNull();
});

test('a copy asks for its environment, and leaves behind what belongs to the one before', async () => {
  await draw();
  await fromMenu('Live', t('settings_duplicate'));
  const form = labelled(t('settings_duplicateTempPass'));
  const environment = get<HTMLSelectElement>('form select');
  expect(document.activeElement).toBe(environment);
  expect(form.textContent).toContain(t('settings_duplicateNote'));
  await act(() => {
    environment.value = 'prequal-production';
    environment.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await act(async () => void form.dispatchEvent(new Event('submit', { cancelable: true })));
  const [command] = sent.mock.lastCall ?? [];
  expect(command).toMatchObject({
    type: 'saveTempPass',
    tempPass: { name: 'Live', environment: { kind: 'prequal-production' }, mvpdId: 'TempPass_b' },
  });
  expect(JSON.stringify(command)).not.toContain('noQuestion');
  expect(JSON.stringify(command)).not.toContain('"id"');
  await expect.poll(() => root.querySelector('form')).toBeNull();
  // Once, in the one place for it.
  await expect.poll(status).toBe(t('settings_savedNamed', { name: 'Live' }));
  const said = [...root.querySelectorAll('[role="status"], [aria-live]')];
  expect(said.filter(({ textContent }) => textContent?.includes('Live'))).toHaveLength(1);
});

test.each([
  ['mvpdId', 'input', t('settings_marked_mvpdId')],
  ['appId', 'input', t('settings_markedField')],
  ['resourceIds', 'textarea', t('settings_marked_resourceIds')],
  ['environment', 'select', t('settings_markedField')],
])(
  'an address that names %s opens the form with that field marked',
  async (field, control, note) => {
    await draw(few, { id: 'c', field });
    const marked = get(`form .field[data-marked] ${control}`);
    expect(document.activeElement).toBe(marked);
    expect(get('.field[data-marked]').textContent).toContain(note);
    expect(marked.closest('details')?.open ?? true).toBe(true);
  },
);

test('an address alone opens the form, and marks nothing', async () => {
  await draw(few, { id: 'c', field: undefined });
  labelled(t('settings_editTempPass'));
  expect(root.querySelector('[data-marked]')).toBeNull();
});

test.each(['gone', 'managed-d'])(
  'an address that names %s opens nothing, and says so',
  async (id) => {
    await draw(few, { id, field: 'mvpdId' });
    expect(root.querySelector('form')).toBeNull();
    await expect.poll(status).toBe(t('settings_linkGone'));
  },
);

test('of hundreds, what may be in view is drawn first, and all of it right after', async () => {
  const hundreds = Array.from({ length: 300 }, (_, at) => sample(`${at}`, 'release-staging'));
  render(
    <TempPassesSection
      tempPasses={hundreds}
      applications={[]}
      onDone={() => undefined}
      onAddApplication={() => undefined}
    />,
    root,
  );
  const first = rows().length;
  await expect.poll(() => rows().length).toBe(300);
  expect(first).toBeGreaterThan(20);
  expect(first).toBeLessThan(60);
});

test('Bulk reset in its menu opens the page with this Temp Pass', async () => {
  await draw();
  await fromMenu('REF30 · TempPass_a', t('runs_open'));
  expect(create.mock.calls).toEqual([[{ url: 'src/runs/index.html?tempPass=a' }]]);
  expect(sent).not.toHaveBeenCalled();
});

test('what all Temp Passes of an environment lack for trials is said above them, what one alone lacks in its row', async () => {
  const environment = { kind: 'release-staging' } as const;
  const application = { id: 'app', name: 'App', environment, credential: 'token' } as const;
  const noTrials = () =>
    [...root.querySelectorAll('.line')]
      .filter((line) => line.textContent?.includes(t('settings_noTrials')))
      .map((line) => line.querySelector('.name')?.textContent);
  const lacking = [sample('a', 'release-staging'), sample('b', 'release-staging')];
  await draw(lacking, undefined, [application]);
  expect(root.textContent).toContain(t('trialSettings_noApplication'));
  expect(noTrials()).toEqual([]);
  const chosen = sample('c', 'release-staging', { trialApplicationId: 'app' });
  await draw([...lacking.slice(0, 1), chosen], undefined, [application]);
  expect(root.textContent).not.toContain(t('trialSettings_noApplication'));
  expect(noTrials()).toEqual(['REF30 · TempPass_a']);
  await draw([chosen], undefined, [application]);
  expect(noTrials()).toEqual([]);
});

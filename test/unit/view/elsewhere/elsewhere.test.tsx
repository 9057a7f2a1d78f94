// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ListedTarget } from '../../../../src/bulk/list/list-item';
import { readSetUp } from '../../../../src/config/read';
import { listedTargetSchema } from '../../../../src/storage/runs/run-record';
import { type TempPass, tempPassSchema } from '../../../../src/storage/temp-passes';
import { t } from '../../../../src/text/t';
import { Elsewhere } from '../../../../src/view/elsewhere/Elsewhere';

const saved: { name: string; text: string }[] = [];
vi.mock('../../../../src/view/files/download', () => ({
  download: (name: string, text: string) => void saved.push({ name, text }),
}));
const { policy, stored } = vi.hoisted(() => {
  const stored: { managed: object } = { managed: {} };
  const policy = (change: object) => {
    stored.managed = change;
  };
  return { policy, stored };
});
vi.mock('webextension-polyfill', () => ({
  default: { runtime: { getURL: (path: string) => path } },
}));
vi.mock('../../../../src/view/use-stored-item', () => ({
  useStoredItem: () => ({ resetEvery: true, productionReadOnly: false, ...stored.managed }),
}));

const key = 'f7ee5ec7312165148b69fcca1d29075b14b8aef0b5048a332b18b88d09069fb7';
const targets: ListedTarget[] = v.parse(v.array(listedTargetSchema), [
  { line: 2, target: { kind: 'device', deviceId: 'living-room-tv' } },
  { line: 3, target: { kind: 'key', key } },
]);
let root: HTMLElement;
let isClosed: boolean;
beforeEach(() => {
  saved.length = 0;
  isClosed = false;
  policy({});
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(async () => {
  await act(() => render(null, root));
  root.remove();
});

function passOf(change: object = {}): TempPass {
  return v.parse(tempPassSchema, {
    ...{ id: 'pass', name: 'REF30 test', environment: { kind: 'release-staging' }, kind: 'basic' },
    ...{ requestorId: 'REF30', mvpdId: 'TempPass', applicationId: 'application' },
    ...change,
  });
}
async function open(tempPass: TempPass, list?: readonly ListedTarget[]): Promise<void> {
  const onClose = () => {
    isClosed = true;
  };
  await act(() => render(<Elsewhere tempPass={tempPass} list={list} onClose={onClose} />, root));
  await expect.poll(() => root.querySelector('dialog .spinner')).toBeNull();
}
const text = () => root.querySelector('textarea')?.value ?? '';
const buttons = () => [...root.querySelectorAll('button')].map((one) => one.textContent?.trim());
function field(label: string): HTMLInputElement | HTMLSelectElement {
  const found = [...root.querySelectorAll('label')].find((one) => one.textContent === label);
  const control = root.querySelector(`[id="${found?.getAttribute('for')}"]`);
  if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) return control;
  throw new Error(`no field ${label}`);
}
async function enter(label: string, value: string): Promise<void> {
  await act(() => {
    const control = field(label);
    control.value = value;
    control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input'));
  });
}
async function press(name: string): Promise<void> {
  const found = [...root.querySelectorAll('button')].find(
    (one) => one.textContent?.trim() === name,
  );
  if (found === undefined) throw new Error(`no button ${name}`);
  await act(() => found.click());
}
const save = (name: string) => press(t('elsewhere_save', { name }));
const engines = () => [...field(t('elsewhere_engine')).querySelectorAll('option')];

test('a Temp Pass is reset each day at 00:00 where the person is, until another time is chosen', async () => {
  await open(passOf());
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  expect(field(t('elsewhere_timeZone')).value).toBe(zone);
  await enter(t('elsewhere_engine'), 'cronJob');
  await enter(t('elsewhere_time'), '03:30');
  await enter(t('elsewhere_timeZone'), 'Asia/Tokyo');
  expect(text()).toContain('schedule: 30 3 * * *');
  expect(text()).toContain('timeZone: Asia/Tokyo');
  expect(text()).toContain('concurrencyPolicy: Forbid');
  await save('reset-ref30-temppass-release-staging.yaml');
  expect(saved).toEqual([{ name: 'reset-ref30-temppass-release-staging.yaml', text: text() }]);
});

test('what lies beside a workflow is saved too: a settings file with this Temp Pass and no other', async () => {
  await open(passOf());
  expect(text()).toContain('reset-every');
  await save('reset-ref30-temppass-release-staging.yml');
  await save('settings.json');
  const [, settings] = saved;
  const read = readSetUp(settings?.text ?? '');
  const tempPasses = [{ name: 'REF30 test', requestorId: 'REF30', mvpdId: 'TempPass' }];
  expect(read).toMatchObject({ ok: true, value: { tempPasses, applications: [] } });
});

test('a list is reset in parts at one pace, and is a file beside the pipeline', async () => {
  await open(passOf({ kind: 'promotional' }), targets);
  expect(engines().map(({ value }) => value)).not.toContain('cronJob');
  await enter(t('elsewhere_engine'), 'jenkinsfile');
  await enter(t('elsewhere_shards'), '4');
  await enter(t('elsewhere_rate'), '20');
  expect(text()).toContain("values '1', '2', '3', '4'");
  expect(text()).toContain('--rate 20');
  await save('list.csv');
  expect(saved).toEqual([{ name: 'list.csv', text: `device_id,key\nliving-room-tv,\n,${key}\n` }]);
  expect(root.textContent).toContain(t('elsewhere_hasKeys'));
});

test('an Indexed Job brings list and settings along, if a ConfigMap holds them', async () => {
  await open(passOf(), targets.slice(0, 1));
  await enter(t('elsewhere_engine'), 'indexedJob');
  expect(text()).toContain('completionMode: Indexed');
  expect(text()).toContain('living-room-tv');
  expect(buttons()).not.toContain(t('elsewhere_save', { name: 'list.csv' }));
  await act(() => render(null, root));
  const long = Array.from({ length: 30_000 }, (_, line) => ({
    line,
    target: { kind: 'device', deviceId: `living-room-tv-of-a-household-${line}` },
  }));
  await open(passOf(), v.parse(v.array(listedTargetSchema), long));
  await enter(t('elsewhere_engine'), 'indexedJob');
  expect(root.textContent).toContain(t('cli_listTooLong'));
  expect(root.querySelector('textarea')).toBeNull();
});

test.each([
  ['elsewhere_shards', '0', 'elsewhere_badShards'],
  ['elsewhere_shards', '1.5', 'elsewhere_badShards'],
  ['elsewhere_rate', '', 'elsewhere_badRate'],
  ['elsewhere_rate', 'fast', 'elsewhere_badRate'],
] as const)(
  '%s of "%s" is refused at its field, and nothing is written',
  async (label, value, said) => {
    await open(passOf(), targets);
    await enter(t(label), value);
    expect(field(t(label)).getAttribute('aria-invalid')).toBe('true');
    expect(root.textContent).toContain(t(said));
    expect(root.querySelector('textarea')).toBeNull();
  },
);

test('curl is of one device, never of everyone, and has the token as a variable', async () => {
  await open(passOf());
  await enter(t('elsewhere_engine'), 'curl');
  expect(root.querySelector('textarea')).toBeNull();
  await enter(t('label_deviceId'), 'all');
  expect(root.textContent).toContain(t('refusal_all'));
  await enter(t('label_deviceId'), 'living-room-tv');
  expect(text()).toMatch(
    /^curl -X DELETE -H "Authorization: Bearer \$ACCESS_TOKEN" '.*device_id=living-room-tv/u,
  );
});

test.each([
  ['resets of everyone', { resetEvery: false }, {}],
  [
    'resets in production',
    { productionReadOnly: true },
    { environment: { kind: 'release-production' } },
  ],
])('where the policy forbids %s, nothing is written', async (_, forbids, change) => {
  policy(forbids);
  await open(passOf(change));
  expect(root.textContent).toContain(t('failure_forbiddenByPolicy_title'));
  expect(root.querySelector('textarea')).toBeNull();
  await press(t('label_close'));
  expect(isClosed).toBe(true);
});

test('a Temp Pass that no reset accepts any more is said, and nothing is written', async () => {
  await open(passOf({ mvpdId: 'all' }));
  expect(root.textContent).toContain(t('failure_tempPassNotAccepted_advice'));
  expect(root.querySelector('textarea')).toBeNull();
});

// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readStatement } from '../../../../src/config/statement';
import { adobeEnvironmentIds, type Environment } from '../../../../src/pass/ids/environment';
import { ApplicationForm } from '../../../../src/settings/applications/ApplicationForm';
import { environmentName } from '../../../../src/text/environment-name';
import { t } from '../../../../src/text/t';

const { sent, answers } = vi.hoisted(() => {
  const area = { get: async () => ({}) };
  const onChanged = { addListener: () => undefined, removeListener: () => undefined };
  vi.stubGlobal('chrome', { storage: { local: area, session: area, onChanged } });
  const sent: unknown[] = [];
  const answers: unknown[] = [];
  return { sent, answers };
});
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../../src/messages/send-command', () => ({
  sendCommand: async (command: unknown) => {
    sent.push(command);
    return answers.shift() ?? { ok: true, value: { id: 'one' } };
  },
}));

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const statement = `${part({ alg: 'ES256' })}.${part({ software_id: 'one' })}.c2lnbmF0dXJl`;
const pasted = readStatement(statement);
const rejected = { ok: false, error: { kind: 'statementRejected', next: 'checkInput' } };
let root: HTMLElement;

beforeEach(() => {
  sent.length = 0;
  answers.length = 0;
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const open = (told?: Environment, tempPassIn?: Environment) =>
  act(() =>
    render(
      <ApplicationForm pasted={pasted} told={told} tempPassIn={tempPassIn} onSaved={() => {}} />,
      root,
    ),
  );
const question = () => root.querySelector('.environment-question');
const radios = () => [
  ...root.querySelectorAll<HTMLInputElement>('input[name="asked-environment"]'),
];
const select = () => root.querySelector('select');
const buttons = () => [...root.querySelectorAll('button')];
const press = (key: string, init: KeyboardEventInit = {}) =>
  act(async () => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
    radios()[0]?.dispatchEvent(event);
  });
const submit = () =>
  act(async () => {
    root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  });
const wasSent = (kind: string) =>
  expect.objectContaining({ type: 'saveApplication', environment: { kind } });

test('the environment of a pasted statement is asked, with the focus there and nothing chosen', async () => {
  await open();
  expect(document.activeElement).toBe(radios()[0]);
  expect(radios().map(({ checked }) => checked)).toEqual([false, false, false, false]);
  expect(select()).toBeNull();
  await submit();
  expect(sent).toEqual([]);
  expect(root.textContent).toContain(t('firstRun_chooseEnvironment'));
});

test.each(adobeEnvironmentIds.map((kind, at) => [String(at + 1), kind] as const))(
  'the key %s answers it with %s, and goes on',
  async (key, kind) => {
    await open();
    await press(key);
    expect(sent).toEqual([wasSent(kind)]);
    expect(document.activeElement?.getAttribute('value')).toBe(kind);
  },
);

test('a key that belongs to the browser, or names none, answers nothing', async () => {
  await open();
  await press('1', { ctrlKey: true });
  await press('5');
  expect(sent).toEqual([]);
});

test('one that is chosen goes on with Enter', async () => {
  await open();
  await act(() => radios()[2]?.click());
  expect(sent).toEqual([]);
  await submit();
  expect(sent).toEqual([wasSent('prequal-production')]);
});

test('what is pasted meanwhile answers the question, but not over a choice', async () => {
  await open();
  await open({ kind: 'prequal-staging' });
  expect([question(), select()?.value]).toEqual([null, 'prequal-staging']);
  // The request was saved meanwhile.
  await open();
  expect([question(), select()?.value]).toEqual([null, 'prequal-staging']);
  render(null, root);
  await open();
  await act(() => radios()[0]?.click());
  await open({ kind: 'prequal-staging' });
  await submit();
  expect(sent).toEqual([wasSent('release-production')]);
});

test('an empty form is of the environment whose Temp Passes wait, until a person chooses another', async () => {
  const openEmpty = (told?: Environment) =>
    act(() => render(<ApplicationForm told={told} onSaved={() => {}} />, root));
  await openEmpty();
  await openEmpty({ kind: 'prequal-production' });
  expect(select()?.value).toBe('prequal-production');
  await act(() => {
    const chosen = select();
    if (chosen === null) throw new Error('No select');
    chosen.value = 'release-production';
    chosen.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await openEmpty({ kind: 'prequal-staging' });
  expect(select()?.value).toBe('release-production');
});

test('a custom environment is entered as before', async () => {
  await open();
  await act(() =>
    buttons()
      .find(({ textContent }) => textContent === t('firstRun_customEnvironment'))
      ?.click(),
  );
  expect([question(), select()?.value]).toEqual([null, 'custom']);
});

test('the button says that a Temp Pass is saved along, where it is of this environment', async () => {
  const said = () => root.querySelector('button[type=submit]')?.textContent;
  await open({ kind: 'prequal-staging' }, { kind: 'prequal-staging' });
  expect(said()).toBe(t('firstRun_saveBoth'));
  render(null, root);
  await open({ kind: 'release-staging' }, { kind: 'prequal-staging' });
  expect(said()).toBe(t('settings_saveApplication'));
});

test('a refused statement goes to another environment with one click, and never by itself', async () => {
  answers.push(rejected, rejected);
  await open({ kind: 'release-staging' });
  const others = () =>
    [...root.querySelectorAll('.other-environments button')].map(({ textContent }) => textContent);
  const tries = (kinds: readonly Environment['kind'][]) =>
    kinds.map((kind) => t('firstRun_tryEnvironment', { environment: environmentName(kind) }));
  expect(others()).toEqual([]);
  await submit();
  await expect
    .poll(others)
    .toEqual(tries(['release-production', 'prequal-production', 'prequal-staging']));
  expect(sent).toHaveLength(1);
  await act(async () => root.querySelector<HTMLElement>('.other-environments button')?.click());
  await expect.poll(others).toEqual(tries(['prequal-production', 'prequal-staging']));
  expect(sent.slice(1)).toEqual([wasSent('release-production')]);
});

test.each(
  adobeEnvironmentIds.flatMap((tried) =>
    adobeEnvironmentIds.filter((kind) => kind !== tried).map((other) => [tried, other] as const),
  ),
)('a statement that %s refused goes to %s with one click', async (tried, other) => {
  answers.push(rejected);
  await open({ kind: tried });
  await submit();
  const name = t('firstRun_tryEnvironment', { environment: environmentName(other) });
  const button = () =>
    [...root.querySelectorAll<HTMLElement>('.other-environments button')].find(
      ({ textContent }) => textContent === name,
    );
  await expect.poll(button).toBeDefined();
  await act(async () => button()?.click());
  expect(sent).toEqual([wasSent(tried), wasSent(other)]);
});

test('another failure offers no other environment', async () => {
  answers.push({ ok: false, error: { kind: 'network', next: 'tryAgain' } });
  await open({ kind: 'release-staging' });
  await submit();
  await expect.poll(() => root.querySelector('.failure')).not.toBeNull();
  expect(root.querySelector('.other-environments')).toBeNull();
});

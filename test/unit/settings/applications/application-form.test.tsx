// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readStatement } from '../../../../src/config/statement';
import { ApplicationForm } from '../../../../src/settings/applications/ApplicationForm';
import { registeredApplicationSchema } from '../../../../src/storage/applications';
import { formatDateTime } from '../../../../src/text/format';
import { t } from '../../../../src/text/t';

const { sent, session, store } = vi.hoisted(() => {
  const session = new Map<string, unknown>();
  const areaOf = (stored: ReadonlyMap<string, unknown>) => ({
    get: async (key: string) => ({ [key]: stored.get(key) }),
  });
  const listeners: ((changes: object, area: string) => void)[] = [];
  const onChanged = {
    addListener: (listener: (typeof listeners)[number]) => void listeners.push(listener),
    removeListener: () => {},
  };
  const store = (key: string, value?: unknown) => {
    session.set(key, value);
    for (const tell of listeners) tell({ [key]: { newValue: value } }, 'session');
  };
  const storage = { local: areaOf(new Map()), session: areaOf(session), onChanged };
  vi.stubGlobal('chrome', { storage });
  const sent: unknown[] = [];
  return { sent, session, store };
});
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../../src/messages/send-command', () => ({
  sendCommand: async (command: unknown) => {
    sent.push(command);
    return { ok: true, value: { id: 'one' } };
  },
}));

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (claims: object) => `${part({ alg: 'ES256' })}.${part(claims)}.c2lnbmF0dXJl`;
const statement = jwt({ software_id: 'channel', iat: 1 });
const token = jwt({ client_id: 'one', scope: 'temporary:passes:owner', iat: 1, exp: 4 });
const either = jwt({ iss: 'auth', iat: 1 });
let root: HTMLElement;

beforeEach(() => {
  sent.length = 0;
  for (const key of session.keys()) store(key);
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const saved = v.parse(registeredApplicationSchema, {
  id: 'one',
  name: 'Before',
  environment: { kind: 'release-staging' },
  credential: 'statement',
});

function edit(onCancel: () => void): void {
  const props = { application: saved, held: true, onSaved: () => {}, onCancel };
  void act(() => render(<ApplicationForm {...props} />, root));
}

function open(pasted?: string): void {
  const read = pasted === undefined ? undefined : readStatement(pasted);
  const told = { kind: 'release-staging' as const };
  void act(() => render(<ApplicationForm pasted={read} told={told} onSaved={() => {}} />, root));
}

const area = () => {
  const found = root.querySelector('textarea');
  if (found === null) throw new Error('The form has no field for the secret');
  return found;
};
const cancel = () =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent === t('label_cancel'));
const radios = () => [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')];
const chosen = () => radios().map(({ checked }) => checked);
const labelled = () => root.querySelector(`label[for="${area().id}"]`)?.textContent;

function type(text: string): void {
  void act(() => {
    area().value = text;
    area().dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const choose = (index: number) => void act(() => radios()[index]?.click());

async function submit(): Promise<unknown> {
  await act(async () => {
    root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  });
  return sent[0];
}

test('a pasted access token is taken for one, and its end is read', async () => {
  open(`Bearer ${token}`);
  expect([chosen(), labelled()]).toEqual([[false, true], t('label_accessToken')]);
  // A token registers nothing, and nobody checks it before it is used.
  expect(root.querySelector('button[type=submit]')?.textContent).toBe(t('settings_saveToken'));
  expect(root.textContent).toContain(t('paste_claimsNote_token'));
  expect(await submit()).toMatchObject({
    credential: { kind: 'token', token, expiresAt: 4_000 },
  });
});

test('the times among its claims are written as the texts are', () => {
  open(statement);
  expect(root.textContent).toContain(`iat${formatDateTime(new Date(1_000))}`);
});

test('a token that is typed into the field for a statement is taken for a token', () => {
  open();
  expect(chosen()).toEqual([true, false]);
  type(token);
  expect([chosen(), labelled()]).toEqual([[false, true], t('label_accessToken')]);
  type(statement);
  expect([chosen(), labelled()]).toEqual([[true, false], t('label_softwareStatement')]);
});

test('what its claims do not tell is asked, and nothing is saved before the answer', async () => {
  open(either);
  expect([chosen(), labelled()]).toEqual([[false, false], t('label_statementOrToken')]);
  expect(root.textContent).toContain(t('settings_secretDoubt_either'));
  expect(await submit()).toBeUndefined();
  choose(0);
  expect(root.textContent).not.toContain(t('settings_secretDoubt_either'));
  expect(await submit()).toMatchObject({ credential: { kind: 'statement', statement: either } });
});

test('a choice that its claims speak against is kept, and said', async () => {
  open(token);
  choose(0);
  expect(root.textContent).toContain(t('settings_secretDoubt_token'));
  expect(await submit()).toMatchObject({ credential: { kind: 'statement', statement: token } });
});

test('a token that is no JWT is what was chosen', async () => {
  open();
  choose(1);
  type('opaque-token');
  expect(await submit()).toMatchObject({ credential: { kind: 'token', token: 'opaque-token' } });
});

test('Cancel puts back the name that was saved as it was typed', async () => {
  const onCancel = vi.fn();
  edit(onCancel);
  const name = root.querySelector('input');
  await act(() => {
    if (name === null) throw new Error('The form has no field for the name');
    name.value = 'After';
    name.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => {
    name?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect.poll(() => root.textContent).toContain(t('settings_saved'));
  expect(sent).toMatchObject([{ type: 'saveApplication', id: 'one', name: 'After' }]);
  await act(async () => cancel()?.click());
  await expect.poll(() => onCancel.mock.calls.length).toBe(1);
  expect(sent[1]).toMatchObject({ type: 'saveApplication', id: 'one', name: 'Before' });
  expect(sent[1]).not.toHaveProperty('credential');
});

test('Cancel saves nothing where nothing was changed', async () => {
  const onCancel = vi.fn();
  edit(onCancel);
  await act(async () => cancel()?.click());
  await expect.poll(() => onCancel.mock.calls.length).toBe(1);
  expect(sent).toEqual([]);
});

test('until the passphrase that the policy asks for is set, nothing can be saved, and why is said', async () => {
  const { managed } = await import('../../../../src/storage/managed');
  store('managed', { ...managed.empty, lock: { required: true } });
  store('lockState', 'noPassphrase');
  open(statement);
  await expect.poll(() => root.textContent).toContain(t('settings_passphraseFirst'));
  const button = root.querySelector('button[type=submit]');
  expect(button?.getAttribute('aria-disabled')).toBe('true');
  expect(await submit()).toBeUndefined();
});

const nameField = () => {
  const found = root.querySelector<HTMLInputElement>('input:not([type])');
  if (found === null) throw new Error('The form has no field for the name');
  return found;
};
async function add(): Promise<void> {
  const props = { environment: saved.environment, onSaved: () => {}, onCancel: () => {} };
  await act(() => render(<ApplicationForm {...props} />, root));
}
async function bring(type: 'paste' | 'drop', text: string): Promise<Event> {
  const data = { getData: () => text };
  const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
    clipboardData: data,
    dataTransfer: data,
  });
  await act(() => void nameField().dispatchEvent(event));
  return event;
}
async function typeName(text: string): Promise<void> {
  await act(() => {
    nameField().value = text;
    nameField().dispatchEvent(new Event('input', { bubbles: true }));
  });
}

test.each(['new', 'without its statement'])(
  'the focus of one that is %s goes to where its secret is pasted',
  async (which) => {
    if (which === 'new') await add();
    else {
      const props = { application: saved, held: false, onSaved: () => {}, onCancel: () => {} };
      await act(() => render(<ApplicationForm {...props} />, root));
    }
    expect(document.activeElement).toBe(area());
  },
);

test.each(['paste', 'drop'] as const)(
  'a %s of a secret into the name goes to the field for it, which is said',
  async (type) => {
    await add();
    nameField().focus();
    expect((await bring(type, statement)).defaultPrevented).toBe(true);
    expect([nameField().value, area().value]).toEqual(['', statement]);
    expect(document.activeElement).toBe(area());
    expect(root.textContent).toContain(t('settings_secretMoved'));
    expect(await submit()).toMatchObject({ name: '', credential: { statement } });
  },
);

test('a paste of a name stays in the name', async () => {
  await add();
  expect((await bring('paste', 'Channel app')).defaultPrevented).toBe(false);
  expect(area().value).toBe('');
});

test.each([
  ['a software statement', statement, t('nameRefusal_secret')],
  ['a token behind a word', `Name ${token}`, t('nameRefusal_secret')],
  ['a token that is cut', token.slice(0, 40), t('nameRefusal_secret')],
  ['too long', 'n'.repeat(201), t('nameRefusal_tooLong', { most: '200' })],
])('a name that is %s is not sent, and its field says why', async (_, name, words) => {
  await add();
  type(statement);
  await typeName(name);
  expect(await submit()).toBeUndefined();
  expect(nameField().getAttribute('aria-invalid')).toBe('true');
  expect(root.textContent).toContain(words);
});

test('a secret that is too long to be one is not sent, and its field says so', async () => {
  await add();
  type('n'.repeat(65_537));
  expect(await submit()).toBeUndefined();
  expect(area().getAttribute('aria-invalid')).toBe('true');
  expect(root.textContent).toContain(t('secretRefusal_tooLong'));
});

test('Enter behind a pasted statement saves it', async () => {
  edit(() => {});
  type(statement);
  await act(async () => {
    const enter = { key: 'Enter', bubbles: true, cancelable: true };
    area().dispatchEvent(new KeyboardEvent('keydown', enter));
  });
  expect(sent).toMatchObject([{ type: 'saveApplication', credential: { statement } }]);
});

// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { pastedPath } from '../../../src/messages/page-urls';
import { FirstRun } from '../../../src/popup/FirstRun';
import { PolicySection } from '../../../src/settings/PolicySection';
import { managed } from '../../../src/storage/managed';
import { t } from '../../../src/text/t';
import { missingStep } from '../../../src/view/first-run/missing-step';

const opened = vi.hoisted((): string[] => []);
const sent = vi.hoisted((): unknown[] => []);
const answer = vi.hoisted(() => ({ ok: true }));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      getURL: (path: string) => path,
      sendMessage: async (message: unknown) => {
        sent.push(message);
        return answer.ok ? { ok: true, value: null } : undefined;
      },
      openOptionsPage: async () => void opened.push('settings'),
    },
    tabs: { create: async ({ url }: { url: string }) => void opened.push(url) },
  },
}));

const free = { required: false };
const asks = { required: true };

test.each([
  ['nothing yet', 0, 0, free, 'applicationAndTempPass'],
  ['a Temp Pass alone', 0, 1, free, 'application'],
  ['an application alone', 1, 0, free, 'tempPass'],
  ['both', 1, 1, free, undefined],
  ['both, where the policy asks for a passphrase', 1, 1, asks, 'passphrase'],
  ['nothing, where the policy asks for a passphrase', 0, 0, asks, 'passphrase'],
] as const)('with %s saved and no passphrase, the next step is said', (_, one, two, lock, step) => {
  expect(missingStep({ applications: one, tempPasses: two }, lock, 'noPassphrase')).toBe(step);
});

test.each(['locked', 'unlocked', undefined] as const)(
  'a passphrase is not asked for once more where the lock is %s',
  (lock) => {
    expect(missingStep({ applications: 1, tempPasses: 1 }, asks, lock)).toBeUndefined();
  },
);

const root = document.body;
afterEach(() => {
  answer.ok = true;
  opened.length = 0;
  render(null, root);
});

test.each([
  ['passphrase', 'src/settings/index.html#security'],
  ['application', 'settings'],
] as const)('the first run says what is missing and leads there: %s', (step, place) => {
  void act(() => render(<FirstRun step={step} named={undefined} />, root));
  expect(root.textContent).toContain(t(`popup_firstRun_${step}`));
  expect(root.textContent?.includes('then add the Temp Pass')).toBe(false);
  void act(() => root.querySelector('button')?.click());
  expect(opened).toEqual([place]);
});

function openedField(): HTMLTextAreaElement {
  void act(() => render(<FirstRun step="applicationAndTempPass" named={undefined} />, root));
  const field = root.querySelector('textarea');
  if (field === null) throw new Error('No field');
  return field;
}

/** Pastes a text into the popup's field. */
async function paste(text: string): Promise<HTMLTextAreaElement> {
  const field = openedField();
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Reflect.set(event, 'clipboardData', { files: [], getData: () => text });
  await act(async () => void field.dispatchEvent(event));
  return field;
}

test('what is pasted into the popup goes on in Settings, and does not stay there', async () => {
  const field = await paste('anything');
  expect(document.activeElement).toBe(field);
  await expect.poll(() => opened).toEqual([pastedPath]);
  expect(sent.splice(0)).toEqual([{ type: 'keepPasted', text: 'anything' }]);
  expect(field.value).toBe('');
});

test('what could not be passed on is said, and Settings are not opened', async () => {
  answer.ok = false;
  await paste('anything');
  await expect.poll(() => root.textContent).toContain(t('popup_firstRun_notTaken'));
  expect(opened).toEqual([]);
});

test('what was typed and could not be passed on stays, and what was said of it goes with a change', async () => {
  answer.ok = false;
  const field = openedField();
  async function type(text: string) {
    field.value = text;
    await act(async () => void field.dispatchEvent(new Event('input', { bubbles: true })));
  }
  await type('a curl command');
  const buttons = [...root.querySelectorAll('button')];
  await act(async () => buttons.find(({ textContent }) => textContent === t('paste_use'))?.click());
  await expect.poll(() => root.textContent).toContain(t('popup_firstRun_notTaken'));
  expect(field.value).toBe('a curl command');
  await type('a curl command, and more');
  expect(root.textContent).not.toContain(t('popup_firstRun_notTaken'));
});

test('Settings says at its top that the policy asks for a passphrase, until there is one', () => {
  const policy = { ...managed.empty, lock: asks };
  void act(() => render(<PolicySection policy={policy} lock="noPassphrase" />, root));
  expect(root.textContent).toContain(t('settings_passphraseFirst'));
  expect(root.querySelector('a[href="#security"]')?.textContent).toBe(t('security_title'));
  void act(() => render(<PolicySection policy={policy} lock="locked" />, root));
  expect(root.textContent).toBe('');
});

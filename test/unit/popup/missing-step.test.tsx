// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { FirstRun } from '../../../src/popup/FirstRun';
import { missingStep } from '../../../src/popup/missing-step';
import { PolicySection } from '../../../src/settings/PolicySection';
import { managed } from '../../../src/storage/managed';
import { t } from '../../../src/text/t';

const opened = vi.hoisted((): string[] => []);
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      getURL: (path: string) => path,
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

test('Settings says at its top that the policy asks for a passphrase, until there is one', () => {
  const policy = { ...managed.empty, lock: asks };
  void act(() => render(<PolicySection policy={policy} lock="noPassphrase" />, root));
  expect(root.textContent).toContain(t('settings_passphraseFirst'));
  expect(root.querySelector('a[href="#security"]')?.textContent).toBe(t('security_title'));
  void act(() => render(<PolicySection policy={policy} lock="locked" />, root));
  expect(root.textContent).toBe('');
});

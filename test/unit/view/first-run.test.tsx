// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { pagePaths } from '../../../src/messages/page-urls';
import { t } from '../../../src/text/t';
import { Ready } from '../../../src/view/first-run/Ready';
import { Steps } from '../../../src/view/first-run/Steps';

const shortcuts = vi.hoisted(() => [{ name: '_execute_action', shortcut: '' }]);
const opened = vi.hoisted((): string[] => []);
vi.mock('webextension-polyfill', () => ({
  default: {
    commands: { getAll: async () => shortcuts },
    runtime: { getURL: (path: string) => path },
    tabs: { create: ({ url }: { url: string }) => opened.push(url) },
  },
}));

const root = document.body;
afterEach(() => render(null, root));

test('the steps tick themselves off, and the first that is not done is the next', () => {
  const draw = (statement: boolean, tempPass: boolean, tryIt: boolean) => {
    void act(() => render(<Steps done={{ statement, tempPass, tryIt }} />, root));
    return [...root.querySelectorAll('li')].map((one) => [
      one.textContent,
      one.getAttribute('aria-current'),
    ]);
  };
  const done = (key: 'statement' | 'tempPass' | 'tryIt') => [
    `${t(`firstRun_${key}`)}${t('firstRun_done')}`,
    null,
  ];
  expect(draw(false, false, false)).toEqual([
    [`1${t('firstRun_statement')}`, 'step'],
    [`2${t('firstRun_tempPass')}`, null],
    [`3${t('firstRun_tryIt')}`, null],
  ]);
  expect(draw(false, true, false)[0]?.[1]).toBe('step');
  expect(draw(true, true, true)).toEqual([done('statement'), done('tempPass'), done('tryIt')]);
});

test.each(['Ctrl+Shift+9', ''])(
  'the end names the keys that the browser gives: %j',
  async (keys) => {
    shortcuts[0] = { name: '_execute_action', shortcut: keys };
    await act(() => render(<Ready />, root));
    await expect
      .poll(() => root.querySelector('.title')?.textContent)
      .toBe(keys === '' ? t('firstRun_readyNoKeys') : t('firstRun_ready', { keys }));
    expect(root.textContent).toContain(t('firstRun_pin'));
  },
);

test('the end leads to the page to try a reset on', async () => {
  await act(() => render(<Ready />, root));
  root.querySelector('button')?.click();
  expect(opened).toEqual([pagePaths.tryOut]);
});

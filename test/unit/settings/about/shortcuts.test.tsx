// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Shortcuts } from '../../../../src/settings/about/Shortcuts';
import { t } from '../../../../src/text/t';

const given = vi.hoisted(() => ({ repeat: 'Ctrl+Shift+Y' }));
vi.mock('webextension-polyfill', () => ({
  default: {
    commands: {
      getAll: async () => [
        { name: '_execute_action', shortcut: 'Alt+Shift+D' },
        { name: 'open-side-panel', shortcut: 'Alt+Shift+S' },
        { name: 'repeat-last-reset', shortcut: given.repeat },
      ],
    },
  },
}));
afterEach(() => render(null, document.body));

const rows = () =>
  [...document.querySelectorAll('dl > div')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );

test('Settings show the keys that the browser gives, and read them again when they are looked at', async () => {
  render(<Shortcuts />, document.body);
  await expect.poll(rows).toEqual([
    [t('command_open'), 'Alt+Shift+D'],
    [t('command_openSidePanel'), 'Alt+Shift+S'],
    [t('command_repeat'), 'Ctrl+Shift+Y'],
  ]);
  given.repeat = '';
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.poll(() => rows()[2]).toEqual([t('command_repeat'), t('shortcuts_none')]);
});

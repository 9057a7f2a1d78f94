import { beforeEach, expect, test, vi } from 'vitest';
import type { Management } from 'webextension-polyfill';
import { welcome } from '../../../../src/background/installation/welcome';
import { isWelcome } from '../../../../src/messages/page-urls';

const { installed, opened } = vi.hoisted(() => ({
  installed: { installType: '' },
  opened: [] as string[],
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    management: { getSelf: async () => installed },
    tabs: { create: async ({ url }: { url: string }) => void opened.push(url) },
    runtime: { getURL: (path: string) => `chrome-extension://own/${path}` },
  },
}));
beforeEach(() => {
  opened.length = 0;
});

const byPerson: Management.ExtensionInstallType[] = ['normal', 'sideload', 'other'];

test.each(byPerson)('after an installation that is %s, the welcome opens once', async (type) => {
  installed.installType = type;
  await welcome({ reason: 'install', temporary: false });
  expect(opened).toEqual(['chrome-extension://own/src/settings/index.html?welcome#set-up']);
  expect(opened.map((url) => isWelcome(new URL(url).search))).toEqual([true]);
});

test.each([
  ['admin', 'a policy'],
  ['development', 'whoever develops it'],
])('nothing opens by itself where it is %s: %s installed it', async (type) => {
  installed.installType = type;
  await welcome({ reason: 'install', temporary: false });
  expect(opened).toEqual([]);
});

test.each(['update', 'browser_update'] as const)('nothing opens after an %s', async (reason) => {
  installed.installType = 'normal';
  await welcome({ reason, temporary: false });
  expect(opened).toEqual([]);
});

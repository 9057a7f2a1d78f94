import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announcePopup, onTabAccess } from '../../../../src/popup/page/tab-access';

type Listener = (...args: unknown[]) => void;

const events = vi.hoisted(() => ({
  command: new Set<Listener>(),
  menu: new Set<Listener>(),
  permission: new Set<Listener>(),
}));
vi.mock('webextension-polyfill', () => {
  const eventOf = (listeners: Set<Listener>) => ({
    addListener: (one: Listener) => listeners.add(one),
    removeListener: (one: Listener) => listeners.delete(one),
  });
  return {
    default: {
      commands: { onCommand: eventOf(events.command) },
      contextMenus: { onClicked: eventOf(events.menu) },
      permissions: { onAdded: eventOf(events.permission) },
    },
  };
});
const fire = (listeners: ReadonlySet<Listener>, ...args: unknown[]) => {
  for (const tell of listeners) tell(...args);
};

const mayBeGiven = vi.fn();
let stop: () => void;
beforeEach(() => {
  mayBeGiven.mockClear();
  stop = onTabAccess(7, mayBeGiven);
});
afterEach(() => stop());

test('a key or an item of the menu gives access to its tab, and to no other', () => {
  fire(events.command, 'open-side-panel', { id: 8 });
  fire(events.menu, {}, { id: 8 });
  expect(mayBeGiven).not.toHaveBeenCalled();
  fire(events.command, 'open-side-panel', { id: 7 });
  fire(events.menu, {}, { id: 7 });
  expect(mayBeGiven).toHaveBeenCalledTimes(2);
});

test('a popup that opens over the tab says that there is access', async () => {
  announcePopup(8);
  announcePopup(7);
  await vi.waitFor(() => expect(mayBeGiven).toHaveBeenCalledTimes(1));
});

test('so does access to a site', () => {
  fire(events.permission, { origins: ['https://example.com/*'] });
  expect(mayBeGiven).toHaveBeenCalledTimes(1);
});

test('no listener is left once it stopped', () => {
  stop();
  expect([...events.command, ...events.menu, ...events.permission]).toEqual([]);
});

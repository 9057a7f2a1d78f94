import { beforeEach, expect, test, vi } from 'vitest';
import { followActiveTab } from '../../../../src/popup/page/follow-active-tab';

type Active = { tabId: number; windowId: number };

const browser = vi.hoisted(() => ({
  activated: new Set<(active: Active) => void>(),
  replaced: new Set<(added: number, removed: number) => void>(),
  /** Answers the question for the active tab. */
  answer: undefined as ((tabs: object[]) => void) | undefined,
}));
vi.mock('webextension-polyfill', () => {
  const eventOf = (listeners: Set<unknown>) => ({
    addListener: (one: unknown) => listeners.add(one),
    removeListener: (one: unknown) => listeners.delete(one),
  });
  return {
    default: {
      windows: { getCurrent: async () => ({ id: 1 }) },
      tabs: {
        query: () =>
          new Promise((resolve) => {
            browser.answer = resolve;
          }),
        onActivated: eventOf(browser.activated),
        onReplaced: eventOf(browser.replaced),
      },
    },
  };
});
const activate = (tabId: number, windowId = 1) => {
  for (const tell of browser.activated) tell({ tabId, windowId });
};

let told: (number | undefined)[];
let stop: () => void;
beforeEach(async () => {
  told = [];
  browser.answer = undefined;
  stop = followActiveTab((tab) => told.push(tab?.id));
  await vi.waitFor(() => expect(browser.answer).toBeDefined());
  return stop;
});

test('tells the active tab, and each that becomes it in this window', async () => {
  browser.answer?.([{ id: 10 }]);
  await vi.waitFor(() => expect(told).toEqual([10]));
  activate(11);
  activate(20, 2);
  expect(told).toEqual([10, 11]);
});

test('an answer that is older than an event counts no more', async () => {
  activate(11);
  browser.answer?.([{ id: 10 }]);
  await Promise.resolve();
  expect(told).toEqual([11]);
});

test('a tab that takes the place of the active one is the active one', async () => {
  browser.answer?.([{ id: 10 }]);
  await vi.waitFor(() => expect(told).toEqual([10]));
  for (const tell of browser.replaced) {
    tell(12, 10);
    tell(13, 99);
  }
  expect(told).toEqual([10, 12]);
});

test('no listener is left once it stopped', () => {
  stop();
  expect([browser.activated.size, browser.replaced.size]).toEqual([0, 0]);
});

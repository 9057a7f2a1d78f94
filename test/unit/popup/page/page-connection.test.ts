import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pagePaths } from '../../../../src/messages/page-urls';
import { PageConnection, type PageState } from '../../../../src/popup/page/page-connection';

type Hears = (message: unknown) => void;

/** The frames that an injection reaches, and how their ports are spoken through. */
const browser = vi.hoisted(() => ({
  frames: [] as number[],
  speak: new Map<number, Hears>(),
  url: '' as string | undefined,
  refusals: 0,
}));
vi.mock('webextension-polyfill', () => {
  const event = { addListener: () => {}, removeListener: () => {} };
  return {
    default: {
      tabs: {
        onUpdated: event,
        onRemoved: event,
        get: async (id: number) => ({ id, url: browser.url }),
        connect: (_: number, { frameId }: { frameId: number }) => ({
          onMessage: { addListener: (hears: Hears) => browser.speak.set(frameId, hears) },
          onDisconnect: event,
          disconnect: () => {},
        }),
      },
      scripting: {
        async executeScript() {
          browser.refusals -= 1;
          if (browser.refusals >= 0) throw new Error('Cannot access contents of the page.');
          return browser.frames.map((frameId) => ({ frameId }));
        },
      },
      runtime: { getURL: (path: string) => `chrome-extension://own/${path}` },
    },
  };
});

let connection: PageConnection | undefined;
let told: PageState[];
beforeEach(() => {
  vi.useFakeTimers();
  browser.speak.clear();
  browser.url = 'https://example.com/';
  browser.refusals = 0;
  told = [];
});
afterEach(() => {
  connection?.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Opens a connection and lets the injection reach these frames. */
async function open(frames: number[]): Promise<void> {
  browser.frames = frames;
  connection = new PageConnection(1, (state) => told.push(state));
  await vi.advanceTimersByTimeAsync(0);
}
const state = () => told.at(-1)?.state;
const report = (more: object = {}) => ({
  type: 'report',
  report: { candidates: [], more: 0, requestorIds: [], mvpdIds: [], startedAt: 1, ...more },
});

test('a page into none of whose frames the script can be put cannot be read', async () => {
  await open([]);
  expect(state()).toBe('closed');
});

test('a document that the browser shows with a viewer of its own cannot be read', async () => {
  await open([0]);
  browser.speak.get(0)?.(report({ unreadable: true }));
  expect(state()).toBe('closed');
});

test('a page with such a document in a frame can be read', async () => {
  await open([0, 7]);
  browser.speak.get(7)?.(report({ unreadable: true }));
  browser.speak.get(0)?.(report());
  expect(state()).toBe('read');
});

test('the page of ours to try a reset on is asked without putting a script into it', async () => {
  browser.url = `chrome-extension://own/${pagePaths.tryOut}#here`;
  await open([]);
  expect(state()).toBe('reading');
  browser.speak.get(0)?.(report());
  expect(state()).toBe('read');
});

test('it is known where the browser does not tell its address with the tab, as Chromium 150', async () => {
  const documentUrl = `chrome-extension://own/${pagePaths.tryOut}`;
  const getContexts = vi.fn(async () => [{ documentUrl }]);
  vi.stubGlobal('chrome', { runtime: { getContexts } });
  browser.url = undefined;
  await open([]);
  expect(state()).toBe('reading');
  expect(getContexts).toHaveBeenCalledWith({ contextTypes: ['TAB'], tabIds: [1] });
  browser.speak.get(0)?.(report());
  expect(state()).toBe('read');
});

test('a page whose address the browser keeps back, and which is none of ours, cannot be read', async () => {
  vi.stubGlobal('chrome', { runtime: { getContexts: async () => [] } });
  browser.url = undefined;
  await open([]);
  expect(state()).toBe('closed');
});

test('a page that could not be read is read once a person gave access to it', async () => {
  await open([]);
  expect(state()).toBe('closed');
  browser.frames = [0];
  connection?.readAgain();
  await vi.advanceTimersByTimeAsync(1_000);
  browser.speak.get(0)?.(report());
  expect(state()).toBe('read');
});

test('a page that was read is not read anew where access may have come', async () => {
  await open([0]);
  browser.speak.get(0)?.(report());
  connection?.readAgain();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told.map((one) => one.state).at(-1)).toBe('read');
  expect(told.filter((one) => one.state === 'reading')).toHaveLength(1);
});

test('access that comes while the page is found closed is not missed', async () => {
  browser.frames = [];
  connection = new PageConnection(1, (state) => told.push(state));
  connection.readAgain();
  await vi.advanceTimersByTimeAsync(0);
  expect(state()).toBe('closed');
  browser.frames = [0];
  await vi.advanceTimersByTimeAsync(1_000);
  browser.speak.get(0)?.(report());
  expect(state()).toBe('read');
});

test('a page that cannot be read is not taken for an empty one later', async () => {
  await open([]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(state()).toBe('closed');
});

test('nor is a page that does not answer, until it does', async () => {
  await open([0, 7]);
  expect(state()).toBe('reading');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(state()).toBe('closed');
  browser.speak.get(0)?.(report());
  expect(state()).toBe('read');
});

test('what a slow frame of the page still says is not waited for', async () => {
  await open([0, 7]);
  browser.speak.get(0)?.(report());
  expect(state()).toBe('reading');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(state()).toBe('read');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(state()).toBe('read');
});

test('a page that knows of the access a moment after its key is read all the same', async () => {
  browser.refusals = 3;
  await open([0]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(state()).toBe('closed');
  connection?.readAgain();
  await vi.advanceTimersByTimeAsync(1_000);
  browser.speak.get(0)?.(report());
  expect(state()).toBe('read');
});

test('nor is a slow frame waited for where the page itself was late', async () => {
  browser.refusals = 3;
  await open([0, 7]);
  connection?.readAgain();
  await vi.advanceTimersByTimeAsync(1_000);
  browser.speak.get(0)?.(report());
  await vi.advanceTimersByTimeAsync(1_000);
  expect(state()).toBe('read');
});

test('a page that stays closed is not tried for ever', async () => {
  browser.refusals = 100;
  await open([0]);
  connection?.readAgain();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(state()).toBe('closed');
  expect(browser.refusals).toBeGreaterThan(90);
});

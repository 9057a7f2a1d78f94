import { expect, test, vi } from 'vitest';
import { background, FakeAdobe, freshForEach, hanging } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';
import { readingOf, resetOf } from '../parsed-command';
import { countWorkElsewhere, settled } from './lab-world';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
const adobe = new FakeAdobe();

const none = { ok: true, value: { state: 'none' } };
const givenUp = { ok: false, error: { kind: 'timeout' } };
const questions = () => adobe.sent.filter((kind) => kind === 'GET').length;

freshForEach(browser, adobe);

test('who asks again is answered, and what it asked before is given up', async () => {
  const { readTrial } = await background(browser);
  adobe.next('GET', hanging);
  const first = readTrial(readingOf({ reader: 'popup' }));
  await expect.poll(() => questions()).toBe(1);
  expect(await readTrial(readingOf({ reader: 'popup' }))).toEqual(none);
  expect(await first).toMatchObject(givenUp);
});

test('a window’s question does not give up that of another window', async () => {
  const { readTrial } = await background(browser);
  const { letGo } = adobe.hold('GET');
  const both = [
    readTrial(readingOf({ reader: 'popup' })),
    readTrial(readingOf({ reader: 'window' })),
  ];
  await expect.poll(() => questions()).toBe(2);
  letGo();
  expect(await Promise.all(both)).toEqual([none, none]);
});

test('of many questions of one window at once, the last one alone is asked', async () => {
  const { readTrial } = await background(browser);
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => readTrial(readingOf({ reader: 'popup' }))),
  );
  expect(answers.at(-1)).toEqual(none);
  for (const answer of answers.slice(0, -1)) expect(answer).toMatchObject(givenUp);
  expect(adobe.sent).toEqual(['GET']);
  // What was given up before it was sent counts for nothing: there is room for the next ones.
  for (let count = 0; count < 5; count += 1) {
    expect(await readTrial(readingOf({ reader: 'popup' }))).toEqual(none);
  }
});

/** Lets the machine work until something is so. The clock goes on only where it may. */
async function until(isSo: () => boolean, mayGoOn: () => boolean = () => false): Promise<void> {
  const from = performance.now();
  while (!isSo()) {
    if (performance.now() - from > 14_000) throw new Error('It never came to be so.');
    if (mayGoOn()) vi.advanceTimersByTime(100);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('a question given up while it waits for room is answered at once', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  const { readTrial } = await background(browser);
  for (let count = 0; count < 7; count += 1) await readTrial(readingOf({ reader: 'popup' }));
  const waits = readTrial(readingOf({ reader: 'popup' }));
  await until(() => vi.getTimerCount() === 1);
  const next = readTrial(readingOf({ reader: 'popup' }));
  // The clock stands still: nothing but having been given up answers it.
  expect(await waits).toMatchObject(givenUp);
  expect(questions()).toBe(7);
  await until(
    () => questions() === 8,
    () => true,
  );
  expect(await next).toEqual(none);
});

test('thirty windows at once never ask for more than Adobe allows, and leave room for a reset', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  const { readTrial, resetSome } = await background(browser);
  const start = Date.now();
  const askedAt: number[] = [];
  const note = () => {
    askedAt.push(Date.now());
    return Response.json({ profiles: {} });
  };
  adobe.next('GET', ...Array.from({ length: 40 }, () => note));
  let answered = 0;
  const windows = Array.from({ length: 30 }, async (_, index) => {
    const answer = await readTrial(readingOf({ reader: `window ${index}` }));
    answered += 1;
    return answer;
  });
  const allOthersWait = () => vi.getTimerCount() === 30 - answered;
  await until(() => answered === 7 && allOthersWait());
  // A reset and its verification wait for nobody, though all the others still do: the clock stands still.
  expect(await resetSome(resetOf())).toMatchObject({
    value: { verification: { after: none.value } },
  });
  expect(Date.now()).toBe(start);
  await until(() => answered === 30, allOthersWait);
  expect(await Promise.all(windows)).toEqual(windows.map(() => none));
  expect(askedAt).toHaveLength(31);
  askedAt.forEach((from, first) => {
    askedAt.slice(first).forEach((to, more) => {
      expect(more + 1).toBeLessThanOrEqual(10 + (to - from) / 1_000);
    });
  });
});

test('room found for a question that is given up before it is sent is there for others', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  browser.session.delete('tokens');
  countWorkElsewhere();
  const { readTrial } = await background(browser);
  const { letGo } = adobe.hold('token');
  // Each but the last is given up while it waits for a token.
  const asked: Promise<unknown>[] = [];
  for (let count = 0; count < 5; count += 1) {
    asked.push(readTrial(readingOf({ reader: 'popup' })));
    await settled();
  }
  expect(adobe.sent).toEqual(['token']);
  letGo();
  await Promise.all(asked);
  expect(questions()).toBe(1);
  let answered = 0;
  const windows = Array.from({ length: 10 }, async (_, index) => {
    await readTrial(readingOf({ reader: `window ${index}` }));
    answered += 1;
  });
  await until(() => vi.getTimerCount() === 10 - answered);
  // The clock stands still: of ten, one went to the token, one to the first, and three are left for resets.
  expect(answered).toBe(5);
  await until(
    () => answered === 10,
    () => true,
  );
  await Promise.all(windows);
});

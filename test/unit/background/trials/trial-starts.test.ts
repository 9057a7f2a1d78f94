import { expect, test, vi } from 'vitest';
import { background, deviceId, FakeAdobe, freshForEach } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';
import { readingOf, startOf } from '../parsed-command';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
const adobe = new FakeAdobe();

const starting = (of: string, reader = 'popup') => startOf({ reader, viewer: { deviceId: of } });
const reading = (of: string, reader = 'popup') => readingOf({ reader, viewer: { deviceId: of } });

const starts = () => adobe.sent.filter((kind) => kind === 'POST').length;

freshForEach(browser, adobe);

test('a trial that is being started is not started a second time, and another one is', async () => {
  const { startTrial, readTrial } = await background(browser);
  const { letGo } = adobe.hold('POST');
  const first = startTrial(starting(deviceId));
  // As another window would ask.
  expect(await startTrial(starting(deviceId))).toMatchObject({
    ok: false,
    error: { kind: 'startUnderWay' },
  });
  const other = startTrial(starting('other'));
  await expect.poll(() => starts()).toBe(2);
  letGo();
  expect(await Promise.all([first, other])).toMatchObject([{ ok: true }, { ok: true }]);
  await readTrial(reading(deviceId));
  expect(await startTrial(starting(deviceId))).toMatchObject({ ok: true });
  expect(starts()).toBe(3);
});

test('a start that fails does not keep the next one from being sent', async () => {
  const { startTrial, readTrial } = await background(browser);
  adobe.next('POST', () => new Response(null, { status: 400 }));
  expect(await startTrial(starting(deviceId))).toMatchObject({ ok: false });
  await readTrial(reading(deviceId));
  expect(await startTrial(starting(deviceId))).toMatchObject({ ok: true });
});

const meanwhile = { ok: false, error: { kind: 'startedMeanwhile' } };

test('a window starts no trial that another one has started since it was read there', async () => {
  const { startTrial, readTrial } = await background(browser);
  await readTrial(reading(deviceId, 'window'));
  await readTrial(reading(deviceId));
  await startTrial(starting(deviceId));
  expect(await startTrial(starting(deviceId, 'window'))).toMatchObject(meanwhile);
  expect(starts()).toBe(1);
  await readTrial(reading(deviceId, 'window'));
  expect(await startTrial(starting(deviceId, 'window'))).toMatchObject({ ok: true });
});

test('a reading that was asked for during a start does not count as one after it', async () => {
  const { startTrial, readTrial } = await background(browser);
  const { letGo } = adobe.hold('POST');
  const first = startTrial(starting(deviceId));
  await expect.poll(() => starts()).toBe(1);
  await readTrial(reading(deviceId, 'window'));
  letGo();
  await first;
  expect(await startTrial(starting(deviceId, 'window'))).toMatchObject(meanwhile);
});

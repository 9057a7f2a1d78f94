import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type CommandOf, commandSchema } from '../../../src/messages';
import { background, deviceId, FakeAdobe, fill } from './fake-adobe';
import { FakeBrowser } from './fake-browser';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
let adobe = new FakeAdobe();

function starting(of: string): CommandOf<'startTrial'> {
  const command = { type: 'startTrial', tempPassId: 'pass', viewer: { deviceId: of } };
  const read = v.parse(commandSchema, command);
  if (read.type !== 'startTrial') throw new Error('no start');
  return read;
}

const starts = () => adobe.sent.filter((kind) => kind === 'POST').length;

beforeEach(async () => {
  await fill(browser);
  adobe = new FakeAdobe();
  adobe.install();
});
afterEach(() => vi.unstubAllGlobals());

test('a trial that is being started is not started a second time, and another one is', async () => {
  const { startTrial } = await background(browser);
  const { letGo } = adobe.hold('POST');
  const first = startTrial(starting(deviceId));
  // As another window would ask.
  expect(await startTrial(starting(deviceId))).toMatchObject({
    ok: false,
    error: { kind: 'startUnderWay' },
  });
  const other = startTrial(starting('other'));
  await vi.waitUntil(() => starts() === 2);
  letGo();
  expect(await Promise.all([first, other])).toMatchObject([{ ok: true }, { ok: true }]);
  expect(await startTrial(starting(deviceId))).toMatchObject({ ok: true });
  expect(starts()).toBe(3);
});

test('a start that fails does not keep the next one from being sent', async () => {
  const { startTrial } = await background(browser);
  adobe.next('POST', () => new Response(null, { status: 400 }));
  expect(await startTrial(starting(deviceId))).toMatchObject({ ok: false });
  expect(await startTrial(starting(deviceId))).toMatchObject({ ok: true });
});

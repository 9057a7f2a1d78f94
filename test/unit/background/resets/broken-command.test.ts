import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { background, fill } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => {
  const { default: faked } = browser.polyfill;
  const contains = () => Promise.reject(new TypeError('with something secret in it'));
  return { default: { ...faked, permissions: { contains } } };
});

beforeEach(() => fill(browser));
afterEach(() => vi.unstubAllGlobals());

const sender = { id: 'own', url: 'chrome-extension://own/src/popup/index.html' };

test.each([
  { type: 'checkApplication', id: 'one' },
  { type: 'startTrial', reader: 'popup', tempPassId: 'pass', viewer: { deviceId: 'device-1' } },
])('$type in which something throws is answered, without its words', async (message) => {
  await background(browser);
  const { answerCommand } = await import('../../../../src/background/messages/answer-command');
  const answer = await answerCommand(message, sender, undefined);
  expect(answer).toMatchObject({ ok: false, error: { kind: 'broken', message: 'TypeError' } });
  expect(JSON.stringify(answer)).not.toContain('secret');
});

test('a reset in which something throws before it was sent says that nothing was sent', async () => {
  await background(browser);
  const { answerCommand } = await import('../../../../src/background/messages/answer-command');
  const targets = [{ kind: 'device', deviceId: 'device-1' }];
  const id = crypto.randomUUID();
  const message = { type: 'reset', id, tempPassId: 'pass', targets };
  const error = { kind: 'broken', effect: 'nothingSent' };
  expect(await answerCommand(message, sender, undefined)).toMatchObject({ ok: false, error });
});

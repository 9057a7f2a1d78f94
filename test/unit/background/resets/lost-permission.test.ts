import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { commandSchema } from '../../../../src/messages/commands';
import { background, deviceId, environment, FakeAdobe, freshForEach } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
vi.mock('../../../../src/pass/http/http', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../../../src/pass/http/http')>();
  return { ...real, browserNetwork: { ...real.browserNetwork, sleep: async () => undefined } };
});
const adobe = new FakeAdobe();

freshForEach(browser, adobe);

/** Access is withdrawn after it was looked for: from then on every fetch fails as without network. */
const withdrawn = () => {
  browser.granted = false;
  return Promise.reject(new TypeError('Failed to fetch'));
};
const missing = { kind: 'permissionMissing', next: 'grantAccess', origins: expect.any(Array) };
const viewer = { deviceId };

async function answerOf(message: object) {
  const running = await background(browser);
  const applications = await import('../../../../src/background/settings/applications');
  const command = v.parse(commandSchema, message);
  if (command.type === 'reset') return running.resetSome(command);
  if (command.type === 'readTrial') return running.readTrial(command);
  if (command.type === 'startTrial') return running.startTrial(command);
  if (command.type === 'readConfiguration') return running.readConfiguration(command);
  if (command.type === 'checkApplication') return applications.checkApplication(command);
  if (command.type === 'saveApplication') return applications.saveApplication(command);
  throw new Error(`Nobody answers ${command.type} here`);
}

const credential = { kind: 'statement', statement: 'a.b.c' };
test.each([
  ['GET', { type: 'readTrial', reader: 'popup', tempPassId: 'pass', viewer }],
  ['POST', { type: 'startTrial', reader: 'popup', tempPassId: 'pass', viewer }],
  ['GET', { type: 'readConfiguration', environment, requestorId: 'REF30' }],
  ['token', { type: 'checkApplication', id: 'one' }],
  ['register', { type: 'saveApplication', name: '', environment, credential }],
] as const)('access withdrawn before the %s of %o is told as such', async (kind, message) => {
  adobe.next(kind, withdrawn);
  expect(await answerOf(message)).toMatchObject({ ok: false, error: missing });
});

const reset = () => {
  const targets = [{ kind: 'device', deviceId }];
  return { type: 'reset', id: crypto.randomUUID(), tempPassId: 'pass', targets };
};

test('access withdrawn before the token of a reset: it failed, and nothing was reset', async () => {
  browser.session.delete('tokens');
  adobe.next('token', withdrawn, withdrawn);
  const parts = [{ outcome: { state: 'failed', error: missing } }];
  expect(await answerOf(reset())).toMatchObject({ ok: true, value: { parts } });
  expect(adobe.sent).toEqual(['token']);
});

test('access withdrawn around the reset itself: nobody knows whether it left before', async () => {
  adobe.next('DELETE', withdrawn, withdrawn, withdrawn);
  const error = { ...missing, effect: 'maybeDone' };
  const parts = [{ outcome: { state: 'unknown', error } }];
  expect(await answerOf(reset())).toMatchObject({ ok: true, value: { parts } });
});

test('access withdrawn before the trial is read: the reset is done, its verification not knowable', async () => {
  adobe.next('GET', withdrawn);
  expect(await answerOf(reset())).toMatchObject({
    value: {
      parts: [{ outcome: { state: 'done' } }],
      verification: { after: { state: 'unknown', error: missing } },
    },
  });
});

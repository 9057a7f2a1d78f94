import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CommandInput } from '../../../src/messages/commands';
import { background, FakeAdobe, fill, tempPass } from './fake-adobe';
import { FakeBrowser } from './fake-browser';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
const adobe = new FakeAdobe();

beforeEach(async () => {
  adobe.install();
  await fill(browser);
  await background(browser);
});
afterEach(() => vi.unstubAllGlobals());

/** Sends commands of several windows at the same moment. */
async function send(...commands: CommandInput[]): Promise<unknown[]> {
  const { answerCommand } = await import('../../../src/background/messages/answer-command');
  const sender = { id: 'own', url: 'chrome-extension://own/src/popup/index.html' };
  return Promise.all(commands.map((command) => answerCommand(command, sender, undefined)));
}

test('what two windows dismiss at the same moment is both dismissed', async () => {
  const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
  await send({ type: 'dismissReset', id: one }, { type: 'dismissReset', id: other });
  expect(browser.disk.get('dismissedResets')).toEqual([other, one]);
});

test('a start after a reset is allowed for a saved Temp Pass, in the environment that it has', async () => {
  const allow = { type: 'allowStart', tempPassId: tempPass.id } as const;
  const [answer, again, missing] = await send(allow, allow, { ...allow, tempPassId: 'gone' });
  expect([answer, again]).toMatchObject([{ ok: true }, { ok: true }]);
  expect(missing).toMatchObject({ ok: false, error: { kind: 'tempPassMissing' } });
  const { id, environment } = tempPass;
  expect(browser.disk.get('allowedStarts')).toEqual([{ tempPassId: id, environment }]);
});

test('the providers of two requestors that are read at the same moment are both kept', async () => {
  const read = (requestorId: string) =>
    ({
      type: 'readConfiguration',
      environment: { kind: 'release-staging' },
      requestorId,
    }) as const;
  const none = async () => Response.json({ requestor: { mvpds: [] } });
  adobe.next('GET', none, none);
  const answers = await send(read('REF30'), read('REF31'));
  expect(answers).toMatchObject([{ ok: true }, { ok: true }]);
  const kept = browser.disk.get('configurations');
  expect(kept).toHaveLength(2);
  expect(kept).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({ requestorId: 'REF30' }),
      expect.objectContaining({ requestorId: 'REF31' }),
    ]),
  );
});

test('a Temp Pass that was pasted with an ID is the one with which the popup opens', async () => {
  browser.disk.set('selectedTempPass', { id: tempPass.id });
  const { id: _, ...entries } = tempPass;
  const openWith = { key: 'a'.repeat(64) };
  const [answer] = await send({ type: 'saveTempPass', tempPass: entries, openWith });
  const id = Object(answer).value.id;
  expect(browser.disk.get('selectedTempPass')).toEqual({ id });
  // No device of another time stands beside the key.
  expect(browser.disk.get('draft')).toEqual({ deviceId: '' });
  expect(browser.session.get('keyDraft')).toMatchObject({ text: openWith.key });
});

test('a Temp Pass that is saved without an ID leaves what the popup opens with', async () => {
  browser.disk.set('draft', { deviceId: 'kept' });
  const { id: _, ...entries } = tempPass;
  await send({ type: 'saveTempPass', tempPass: entries });
  expect(browser.disk.get('draft')).toEqual({ deviceId: 'kept' });
});

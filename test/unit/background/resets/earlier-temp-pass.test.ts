import { beforeEach, expect, test, vi } from 'vitest';
import { mergeSetUp } from '../../../../src/config/merge';
import { readSetUp } from '../../../../src/config/read';
import type { Command } from '../../../../src/messages/commands';
import { background, deviceId, environment, FakeAdobe, fill, tempPass } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
const adobe = new FakeAdobe();
adobe.install();

/** The version before accepted these; each is refused now. */
const earlier = { ...tempPass, id: 'earlier', mvpdId: 'Another', appId: 'app#1' };
const sender = { id: 'own', url: 'chrome-extension://own/src/settings/index.html' };

async function send(command: Command | object): Promise<unknown> {
  const { answerCommand } = await import('../../../../src/background/messages/answer-command');
  return answerCommand(command, sender, undefined);
}

beforeEach(async () => {
  await fill(browser);
  browser.disk.set('tempPasses', [earlier, tempPass]);
  adobe.sent.length = 0;
  await background(browser);
});

test('one that is removed by mistake comes back as it was, to its place', async () => {
  await send({ type: 'removeTempPass', id: 'earlier' });
  expect(browser.disk.get('tempPasses')).toEqual([tempPass]);
  const restored = await send({ type: 'restoreTempPass', tempPass: earlier, at: 0 });
  expect(restored).toEqual({ ok: true, value: null });
  expect(browser.disk.get('tempPasses')).toEqual([earlier, tempPass]);
});

test('an import may change it, and can be taken back', async () => {
  const { tempPasses } = await import('../../../../src/storage/temp-passes');
  const { applications } = await import('../../../../src/storage/applications');
  const saved = {
    tempPasses: await tempPasses.get(),
    applications: await applications.get(),
    devices: [],
    sites: [],
  };
  const { requestorId, mvpdId, kind } = earlier;
  const named = { name: 'Named', environment: environment.kind, requestorId, mvpdId, kind };
  const file = JSON.stringify({ resetTempPass: 1, tempPasses: [{ ...named, appId: 'app-2' }] });
  const setUp = readSetUp(file);
  const { next } = mergeSetUp(saved, setUp.ok ? setUp.value : expect.unreachable());
  const { sites: _, ...basedOn } = saved;
  expect(await send({ type: 'replaceSettings', basedOn, ...next })).toMatchObject({ ok: true });
  expect(browser.disk.get('tempPasses')).toMatchObject([{ name: 'Named', appId: 'app-2' }, {}]);
  const back = await send({ type: 'replaceSettings', basedOn: next, ...basedOn });
  expect(back).toMatchObject({ ok: true });
  expect(browser.disk.get('tempPasses')).toEqual([earlier, tempPass]);
});

test.each([{ requestorId: '..' }, { mvpdId: '..' }, { mvpdId: 'A&E' }])(
  'no trial of %j is read or started: in the path of a request it would be a step',
  async (ids) => {
    browser.disk.set('tempPasses', [{ ...tempPass, ...ids }]);
    const viewer = { deviceId };
    const refused = { ok: false, error: { kind: 'tempPassNotAccepted' } };
    const reader = crypto.randomUUID();
    const read = { type: 'readTrial', reader, tempPassId: 'pass', viewer };
    expect(await send(read)).toMatchObject(refused);
    expect(await send({ ...read, type: 'startTrial' })).toMatchObject(refused);
    expect(adobe.sent).toEqual([]);
  },
);

import { expect, test, vi } from 'vitest';
import { deviceInfoHeader } from '../../../../src/pass/device-info/device-info';
import { presets } from '../../../../src/pass/device-info/presets';
import { background, deviceId, FakeAdobe, freshForEach, tempPass } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';
import { parsedCommand, readingOf, resetOf, startOf } from '../parsed-command';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
const adobe = new FakeAdobe();
freshForEach(browser, adobe);

/** What each question to REST API V2 said of the device. */
const said = () => adobe.headers.map((headers) => headers.get('X-Device-Info'));

test('reading, starting and verifying a trial say what the device of its Temp Pass is', async () => {
  browser.disk.set('tempPasses', [{ ...tempPass, deviceInfo: presets.appleTv }]);
  const { readTrial, startTrial, resetSome } = await background(browser);
  await readTrial(readingOf({ reader: 'popup' }));
  await startTrial(startOf({ reader: 'popup' }));
  await resetSome(resetOf());
  const header = deviceInfoHeader(presets.appleTv);
  expect(adobe.sent).toEqual(['GET', 'POST', 'DELETE', 'GET']);
  // A reset is no request of REST API V2.
  expect(said()).toEqual([header, header, null, header]);
});

test('what is known of the very device is said in place of what its Temp Pass says', async () => {
  browser.disk.set('tempPasses', [{ ...tempPass, deviceInfo: presets.appleTv }]);
  browser.disk.set('devices', [
    { deviceId, name: 'Den', deviceInfo: presets.roku },
    { deviceId: 'stb-4711', name: 'Kitchen' },
  ]);
  const { readTrial, startTrial, resetSome } = await background(browser);
  await readTrial(readingOf({ reader: 'popup' }));
  await startTrial(startOf({ reader: 'popup' }));
  await resetSome(resetOf());
  await readTrial(readingOf({ reader: 'popup', viewer: { deviceId: 'stb-4711' } }));
  const own = deviceInfoHeader(presets.roku);
  expect(adobe.sent).toEqual(['GET', 'POST', 'DELETE', 'GET', 'GET']);
  expect(said()).toEqual([own, own, null, own, deviceInfoHeader(presets.appleTv)]);
});

test('of a device without a name and a Temp Pass that says nothing, what its app was observed to say is said', async () => {
  const observed = (id: string, deviceInfo: object, at: number) => ({
    requestId: id,
    tabId: 7,
    origin: 'https://tv.example.com',
    at,
    request: { question: 'profiles', deviceId: id, deviceInfo, resources: [] },
  });
  browser.session.set('observedRequests', [
    observed('stb-4711', presets.roku, 2),
    observed(deviceId, presets.appleTv, 1),
  ]);
  const { readTrial, startTrial } = await background(browser);
  await readTrial(readingOf({ reader: 'popup' }));
  await startTrial(startOf({ reader: 'popup' }));
  await readTrial(readingOf({ reader: 'popup', viewer: { deviceId: 'never-observed' } }));
  const own = deviceInfoHeader(presets.appleTv);
  expect(said()).toEqual([own, own, null]);
  browser.disk.set('tempPasses', [{ ...tempPass, deviceInfo: presets.fireTv }]);
  const { readTrial: readNext } = await background(browser);
  await readNext(readingOf({ reader: 'popup' }));
  expect(said().at(-1)).toBe(deviceInfoHeader(presets.fireTv));
});

test('where nothing is known of the device, nothing is said of it', async () => {
  const { readTrial } = await background(browser);
  await readTrial(readingOf({ reader: 'popup' }));
  expect(said()).toEqual([null]);
});

test('a configuration is asked for, and kept, for the device that the form is about', async () => {
  const { readConfiguration } = await background(browser);
  adobe.next('GET', () => Response.json({ requestor: { mvpds: [] } }));
  const { environment, requestorId } = tempPass;
  const deviceInfo = presets.roku;
  const question = { environment, requestorId, deviceInfo };
  const read = await readConfiguration(parsedCommand('readConfiguration', question));
  expect(read).toMatchObject({ ok: true, value: { deviceInfo } });
  expect(said()).toEqual([deviceInfoHeader(deviceInfo)]);
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/index';
import { type ApiClient, apiClient, appleTv, device, deviceHeader, environment } from './rest-v2';

const viewer = { 'AP-Device-Identifier': deviceHeader };
const pass = { requestorId: 'REF30', mvpdId: 'TempPass', deviceId: device };
let sandbox: Sandbox;
let api: ApiClient;

beforeAll(async () => {
  sandbox = await startSandbox({ throttle: false, now: () => 0 });
  api = await apiClient(sandbox);
});
beforeEach(async () => {
  sandbox.settings({ unknownPlatformShare: 0.5 });
  await api.reset('mvpd_id=TempPass&device_id=all');
});
afterAll(() => sandbox.close());

const headersOf = (info: object | undefined) => ({
  ...viewer,
  ...(info && { 'X-Device-Info': Buffer.from(JSON.stringify(info)).toString('base64') }),
});

async function secondsOf(info: object | undefined): Promise<unknown> {
  await api.authorize('REF30', 'TempPass', headersOf(info), ['REF30']);
  const told = sandbox.trial(environment, pass);
  return told.state === 'running' ? told.secondsLeft : told.state;
}

const { version: _, ...withoutVersion } = appleTv;

test.each<[string, object | undefined, number]>([
  ['an Apple TV', appleTv, 60],
  ['an Apple TV that says more, with keys of its own', { ...appleTv, osFamily: 'tvOS', a: 1 }, 60],
  ['nobody knows what', undefined, 30],
  ['a device that says nothing of its version', withoutVersion, 30],
  ['a device with an empty version', { ...appleTv, version: '' }, 30],
  ['a system that Adobe does not list', { ...appleTv, osName: 'Roku' }, 30],
  ['hardware that Adobe does not list', { ...appleTv, primaryHardwareType: 'Box' }, 30],
])('a trial that is started on %s lasts its time', async (_name, info, seconds) => {
  expect(await secondsOf(info)).toBe(seconds);
});

test('how much shorter a trial on an unknown platform is can be set', async () => {
  sandbox.settings({ unknownPlatformShare: 1 });
  expect(await secondsOf(undefined)).toBe(60);
});

test('the log shows what each request said of its device', async () => {
  sandbox.clearLog();
  const wrong = { ...appleTv, osName: 'Roku' };
  await api.profile('REF30', 'TempPass', headersOf(appleTv));
  await api.authorize('REF30', 'TempPass', headersOf(wrong), ['REF30']);
  await api.configuration('REF30', {});
  expect(sandbox.log.map((one) => [one.deviceInfo, one.unknownPlatform])).toEqual([
    [JSON.stringify(appleTv), undefined],
    [JSON.stringify(wrong), true],
    [undefined, true],
  ]);
});

test.each([['Roku'], ['["Roku"]'], ['{"model":{"name":"Roku"}}']])(
  'device information that is %s is refused by every question',
  async (text) => {
    const headers = { ...viewer, 'X-Device-Info': Buffer.from(text).toString('base64') };
    const refusal = { status: 400, json: { code: 'invalid_header_device_info' } };
    expect(await api.configuration('REF30', headers)).toMatchObject(refusal);
    expect(await api.profile('REF30', 'TempPass', headers)).toMatchObject(refusal);
    expect(await api.authorize('REF30', 'TempPass', headers, ['REF30'])).toMatchObject(refusal);
  },
);

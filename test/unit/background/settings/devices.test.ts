import '../../indexed-db';
import { expect, test, vi } from 'vitest';
import { maxDevices } from '../../../../src/storage/devices';
import { explain } from '../../../../src/text/explained';
import { formatNumber } from '../../../../src/text/format';
import { background, deviceId, FakeAdobe, freshForEach, tempPass } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';

const browser = new FakeBrowser();
const windows: string[] = [];
vi.mock('webextension-polyfill', () => browser.polyfill);
vi.mock('../../../../src/background/notifications/windows', () => ({
  openConfirmWindow: async (id: string) => void windows.push(id),
}));
const adobe = new FakeAdobe();
freshForEach(browser, adobe);

const sender = { id: 'own', url: 'chrome-extension://own/src/popup/index.html' };
const device = { deviceId, name: 'Living room' };
const done = { ok: true, value: null };
const digest = 'a'.repeat(64);

async function send(command: object): Promise<unknown> {
  await background(browser);
  const { answerCommand } = await import('../../../../src/background/messages/answer-command');
  return answerCommand(command, sender, undefined);
}
const save = (change: object = {}) =>
  send({ type: 'saveDevice', device: { ...device, ...change } });
const reset = (...more: object[]) =>
  send({
    type: 'reset',
    id: crypto.randomUUID(),
    tempPassId: 'pass',
    targets: [{ kind: 'device', deviceId }, ...more],
  });
const onDisk = () => browser.disk.get('devices');

test('a device is named once, renamed in its place, and keeps what was used with it', async () => {
  expect(await save()).toEqual(done);
  await save({ deviceId: 'stb-4711', name: 'Kitchen' });
  await reset();
  expect(await save({ name: '  Den ', pinned: true })).toEqual(done);
  expect(onDisk()).toEqual([
    { deviceId, name: 'Den', pinned: true, tempPassId: 'pass' },
    { deviceId: 'stb-4711', name: 'Kitchen' },
  ]);
});

test.each(['', '   ', 'x'.repeat(81)])('%j is no name', async (name) => {
  expect(await save({ name })).toMatchObject({ ok: false, error: { kind: 'refused' } });
  expect(onDisk()).toBeUndefined();
});

test('no name is given to everybody', async () => {
  expect(await save({ deviceId: 'all' })).toMatchObject({ ok: false });
  expect(onDisk()).toBeUndefined();
});

test('one device more than are kept is refused in words, and one of them can still be changed', async () => {
  const full = Array.from({ length: maxDevices }, (_, at) => ({
    deviceId: `stb-${at}`,
    name: `Box ${at}`,
  }));
  browser.disk.set('devices', full);
  const tooMany = { ok: false, error: { kind: 'tooManyDevices', next: 'openSettings' } };
  expect(await save()).toEqual(tooMany);
  expect(await send({ type: 'restoreDevice', device, at: 0 })).toEqual(tooMany);
  const saved = (key: string) => browser.disk.get(key) ?? [];
  const lists = {
    ...{ tempPasses: saved('tempPasses'), applications: saved('applications') },
    devices: full,
  };
  const next = { ...lists, devices: [...full, device] };
  expect(await send({ type: 'replaceSettings', ...next, basedOn: lists })).toEqual(tooMany);
  expect(onDisk()).toEqual(full);
  expect(await save({ deviceId: 'stb-7', name: 'Den' })).toEqual(done);
  expect(onDisk()).toMatchObject({ 7: { name: 'Den' }, length: maxDevices });
  const { title, advice } = explain('failure_tooManyDevices');
  expect(title).toContain(formatNumber(maxDevices));
  expect(advice).toContain('Nothing was saved');
});

test('a removed one comes back to its place; one that was named anew stays as it is', async () => {
  await save();
  await save({ deviceId: 'stb-4711', name: 'Kitchen' });
  const before = onDisk();
  await send({ type: 'removeDevice', deviceId });
  expect(onDisk()).toEqual([{ deviceId: 'stb-4711', name: 'Kitchen' }]);
  await send({ type: 'restoreDevice', device, at: 0 });
  expect(onDisk()).toEqual(before);
  await send({ type: 'restoreDevice', device: { ...device, name: 'Old' }, at: 0 });
  expect(onDisk()).toEqual(before);
});

test('a name alone leaves pin and device as they are, and null takes the device away', async () => {
  const deviceInfo = { model: 'Roku' };
  await save({ pinned: true, deviceInfo });
  await save({ name: 'Den' });
  expect(onDisk()).toEqual([{ deviceId, name: 'Den', pinned: true, deviceInfo }]);
  // Firefox hands over what is undefined, too.
  await save({ name: 'Den', pinned: undefined, deviceInfo: undefined });
  expect(onDisk()).toEqual([{ deviceId, name: 'Den', pinned: true, deviceInfo }]);
  await save({ name: 'Den', pinned: false, deviceInfo: null });
  expect(onDisk()).toEqual([{ deviceId, name: 'Den', pinned: false }]);
});

test('a device of the policy has no pin and no facts of a person’s own', async () => {
  const used = { tempPassId: 'pass', keys: [digest] };
  browser.disk.set('devices', [{ ...device, pinned: true, deviceInfo: { model: 'TV' }, ...used }]);
  const name = 'Lab';
  browser.managed = { devices: [{ deviceId, name, deviceInfo: '{"model":"Roku"}' }] };
  expect(await save()).toMatchObject({ ok: false });
  const { everyDevice } = await import('../../../../src/storage/managed');
  const expected = { deviceId, name, deviceInfo: { model: 'Roku' }, ...used, managed: true };
  expect(await everyDevice.get()).toEqual([expected]);
});

test('a name of the policy is changed by nobody, and stands before a person’s own', async () => {
  browser.managed = {
    devices: [device, { ...device, name: 'Twice' }, { deviceId: 'all', name: 'x' }],
  };
  const refused = { ok: false, error: { kind: 'forbiddenByPolicy' } };
  expect(await save({ name: 'Mine' })).toMatchObject(refused);
  expect(await send({ type: 'removeDevice', deviceId })).toMatchObject(refused);
  expect(await save({ deviceId: 'stb-4711', name: 'Kitchen' })).toEqual(done);
  const { everyDevice } = await import('../../../../src/storage/managed');
  expect(await everyDevice.get()).toEqual([
    { ...device, managed: true },
    { deviceId: 'stb-4711', name: 'Kitchen' },
  ]);
});

test('of what is reset with a device only hashes are kept, the last used first', async () => {
  browser.disk.set('tempPasses', [{ ...tempPass, kind: 'promotional' }]);
  await save();
  for (const key of [digest, 'viewer@example.com', 'b'.repeat(128), digest]) {
    await reset({ kind: 'key', key });
  }
  expect(onDisk()).toEqual([{ ...device, tempPassId: 'pass', keys: [digest, 'b'.repeat(128)] }]);
});

test('a reset of a device without a name writes nothing of it', async () => {
  await reset();
  expect(onDisk()).toBeUndefined();
});

test('devices that cannot be read keep no reset from its answer', async () => {
  browser.disk.set('devices', 'broken');
  expect(await reset()).toMatchObject({ ok: true });
  expect(adobe.sent).toContain('DELETE');
  expect(onDisk()).toBe('broken');
});

const recorded = () => {
  const all = browser.disk.get('resets');
  return Array.isArray(all) ? all : [];
};
const repeat = (change: object = {}) =>
  send({
    type: 'repeatReset',
    id: crypto.randomUUID(),
    recordId: recorded()[0]?.id,
    tempPassId: 'pass',
    ...change,
  });

test('a reset is repeated under an ID of its own', async () => {
  await reset();
  expect(await repeat()).toMatchObject({ ok: true, value: { parts: [{ target: { deviceId } }] } });
  expect(recorded()).toHaveLength(2);
  expect(adobe.sent.filter((one) => one === 'DELETE')).toHaveLength(2);
});

test.each([
  ['a record that is not there', { recordId: crypto.randomUUID() }],
  ['another Temp Pass than the record has', { tempPassId: 'other' }],
])('%s is refused, and nothing is sent', async (_, change) => {
  await reset();
  adobe.sent.length = 0;
  expect(await repeat(change)).toMatchObject({ ok: false, error: { kind: 'resetForgotten' } });
  expect(adobe.sent).toEqual([]);
});

test('a reset of everybody is never repeated', async () => {
  const every = { type: 'resetEvery', target: 'everyDevice', typedMvpdId: tempPass.mvpdId };
  await send({ ...every, id: crypto.randomUUID(), tempPassId: 'pass' });
  expect(recorded()).toHaveLength(1);
  adobe.sent.length = 0;
  expect(await repeat()).toMatchObject({ ok: false, error: { kind: 'refused' } });
  expect(adobe.sent).toEqual([]);
});

test('in production a window asks first: nothing is sent, and the answer says so', async () => {
  await reset();
  browser.disk.set('tempPasses', [{ ...tempPass, environment: { kind: 'release-production' } }]);
  adobe.sent.length = 0;
  expect(await repeat()).toEqual(done);
  expect(windows).toHaveLength(1);
  expect(adobe.sent).toEqual([]);
});

test('a policy that forbids production forbids it there too', async () => {
  await reset();
  browser.disk.set('tempPasses', [{ ...tempPass, environment: { kind: 'release-production' } }]);
  browser.managed = { productionReadOnly: true };
  adobe.sent.length = 0;
  expect(await repeat()).toMatchObject({ ok: false, error: { kind: 'forbiddenByPolicy' } });
  expect(adobe.sent).toEqual([]);
});

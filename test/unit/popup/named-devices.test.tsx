// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { t } from '../../../src/text/t';
import type { OpenPopup } from './open-popup';
import { PopupInMemory } from './popup-in-memory';

const world = new PopupInMemory();
vi.mock('webextension-polyfill', () => world.polyfill);
vi.mock('../../../src/popup/page/page-connection', () => world.pageConnection);

const living = { deviceId: 'ba23d141-d715-561c-94f4-e9e4c966b1eb', name: 'Living room' };
const kitchen = { deviceId: 'stb-4711', name: 'Kitchen', pinned: true };
const den = { deviceId: 'stb-9000', name: 'Den' };
let popup: OpenPopup;
beforeEach(() => world.clear());
afterEach(() => popup.close());

const device = (deviceId: string) => ({ kind: 'device', deviceId }) as const;
const key = { kind: 'key', key: 'a'.repeat(64) } as const;
type Targets = Parameters<typeof recordOf>[1];

function recordOf(
  tempPassId: string,
  targets: readonly (typeof key | ReturnType<typeof device>)[],
) {
  const id = crypto.randomUUID();
  return world.done({ type: 'reset', id, tempPassId, targets: [...targets] }).value;
}
const keep = (...all: readonly [tempPassId: string, targets: Targets][]) => {
  const records = all.map(([id, targets]) => recordOf(id, targets));
  world.store('local', 'resets', records);
  return records;
};

async function open(ids: readonly string[] = []) {
  popup = await world.open();
  await world.pageShows('read', ids);
}
const options = () =>
  [...popup.root.querySelectorAll('[role=option]')].map(({ textContent }) => textContent);
const groups = () =>
  [...popup.root.querySelectorAll('[role=group]')].map(
    (one) =>
      `${one.querySelector('.group')?.textContent}: ${one.querySelectorAll('[role=option]').length}`,
  );
const rows = () => [...popup.root.querySelectorAll('.recent li')].map((one) => one.textContent);

test('the list offers the page’s IDs, what is pinned and what was reset, each once', async () => {
  world.store('local', 'devices', [living, kitchen, den]);
  keep(['basic', [device(living.deviceId)]], ['basic', [device(kitchen.deviceId)]]);
  await open([kitchen.deviceId, 'shown-1']);
  await popup.press(popup.field, 'ArrowDown');
  expect(groups()).toEqual([`${t('device_group_page')}: 2`, `${t('device_group_recent')}: 1`]);
  expect(options()[0]).toContain('Kitchen');
});

test('a part of a name or an ID finds a device; Enter takes it and sends nothing', async () => {
  world.store('local', 'devices', [living, kitchen, den]);
  await open();
  await popup.type(popup.field, '900');
  expect(options()).toEqual([`${den.name}${den.deviceId}`]);
  await popup.pressEnter();
  expect(popup.field.value).toBe(den.deviceId);
  expect(world.resets).toEqual([]);
  await popup.pressEnter();
  expect(world.resets).toMatchObject([{ targets: [device(den.deviceId)] }]);
});

test('an ID that is typed whole is no part of another: Enter resets it', async () => {
  world.store('local', 'devices', [
    { deviceId: 'stb-4711', name: 'A' },
    { deviceId: 'stb-47110', name: 'B' },
  ]);
  await open();
  await popup.type(popup.field, 'stb-4711');
  expect(options()).toEqual([]);
  await popup.pressEnter();
  expect(world.resets).toMatchObject([{ targets: [device('stb-4711')] }]);
});

test('the field says the name of its device, until a person works on the ID', async () => {
  world.store('local', 'devices', [living]);
  await open([living.deviceId]);
  const standIn = () => popup.root.querySelector('.stand-in')?.textContent;
  expect(standIn()).toBe('Living roomba23…b1eb');
  expect(popup.field.value).toBe(living.deviceId);
  await popup.press(popup.field, 'ArrowLeft');
  expect(standIn()).toBeUndefined();
});

test('a name that another device has is saved, and said to be there twice', async () => {
  world.store('local', 'devices', [kitchen]);
  await open([living.deviceId]);
  await popup.click(t('device_name'));
  expect(popup.root.querySelector('dialog h2')?.textContent).toBe(t('device_nameTitle'));
  const name = popup.find('dialog input', HTMLInputElement);
  await popup.type(name, 'kitchen');
  expect(popup.text).toContain(t('device_namesakes', { count: 1 }));
  await popup.click(t('device_save'));
  const saved = { deviceId: living.deviceId, name: 'kitchen' };
  expect(world.sent('saveDevice')).toMatchObject([{ device: saved }]);
  expect(popup.root.querySelector('dialog')).toBeNull();
});

test('a software statement or token is no name of a device: it is said, and not saved', async () => {
  await open([living.deviceId]);
  await popup.click(t('device_name'));
  const name = popup.find('dialog input', HTMLInputElement);
  await popup.type(name, `${btoa('{"alg":"ES256","kid":"channel-apps-of-2026"}')}.e30.`);
  expect(popup.refusals).toBe(t('nameRefusal_secret'));
  await popup.click(t('device_save'));
  await popup.type(name, 'n'.repeat(81));
  expect(popup.refusals).toBe(t('nameRefusal_tooLong', { most: '80' }));
  await popup.click(t('device_save'));
  expect(world.sent('saveDevice')).toEqual([]);
});

test('a name of the policy cannot be changed here', async () => {
  world.store('session', 'managed', {
    ...{ tempPasses: [], applications: [], devices: [living], environments: [], sites: [] },
    ...{ resetEvery: true, productionReadOnly: false, lock: { required: false }, dropped: [] },
  });
  await open([living.deviceId]);
  expect(popup.text).toContain('Living room');
  expect(popup.button(t('device_rename'))).toBeUndefined();
});

test('recent resets are one row each, never of everybody or of a Temp Pass that is gone', async () => {
  world.store('local', 'devices', [living]);
  const gone = { ...recordOf('basic', [device('x-1')]), tempPassId: 'gone' };
  const every = { ...recordOf('basic', []), parts: [everyDevice()] };
  const rest = ['a-1', living.deviceId, 'a-1', 'a-2', 'a-3'].map((id) =>
    recordOf('basic', [device(id)]),
  );
  world.store('local', 'resets', [every, gone, ...rest]);
  await open();
  expect(rows()).toHaveLength(3);
  expect(rows()[0]).toContain('a-1');
  expect(rows()[1]).toContain('Living room');
  expect(rows()[2]).toContain('a-2');
});

function everyDevice() {
  const outcome = { state: 'done', status: 204, finishedAt: Date.now(), milliseconds: 1 };
  return { target: { kind: 'everyDevice' }, outcome };
}

test('Again resets the one before last with one click, and the form says what came of it', async () => {
  const [, before] = keep(['basic', [device('a-1')]], ['other', [device('a-2')]]);
  await open();
  await popup.click(t('recent_againNamed', { who: 'a-2', pass: 'REF30 · Other' }));
  expect(world.sent('repeatReset')).toMatchObject([{ recordId: before?.id, tempPassId: 'other' }]);
  expect(popup.field.value).toBe('a-2');
});

test('Again puts a device and its key into the form, and nothing that was there before', async () => {
  keep(['promo', [device('a-1'), key]], ['promo', [device('a-2')]]);
  world.store('session', 'keyDraft', { text: 'left@over.example', trim: true, lowerCase: true });
  await open();
  await popup.click(t('recent_use', { who: 'a-2', pass: 'REF30 · Promo' }));
  expect([popup.field.value, popup.keyField.value]).toEqual(['a-2', '']);
  expect(world.commands.filter(({ type }) => type === 'reset' || type === 'repeatReset')).toEqual(
    [],
  );
});

test('two clicks on Again reset once', async () => {
  keep(['basic', [device('a-1')]]);
  world.holdBack('repeatReset');
  await open();
  const name = t('recent_againNamed', { who: 'a-1', pass: 'REF30 · TempPass' });
  const button = popup.button(name);
  await act(() => {
    button?.click();
    button?.click();
  });
  await world.rest();
  expect(world.sent('repeatReset')).toHaveLength(1);
});

test('what a window asks about first is not said to be under way', async () => {
  world.clear('production');
  keep(['live', [device('a-1')]]);
  await open();
  await popup.click(t('recent_againNamed', { who: 'a-1', pass: 'REF30 · Live' }));
  expect(world.sent('repeatReset')).toHaveLength(1);
  expect(popup.status).not.toContain(t('popup_pending'));
});

test('while locked nothing can be repeated', async () => {
  keep(['basic', [device('a-1')]]);
  world.store('session', 'lockState', 'locked');
  await open();
  expect(rows()).toHaveLength(1);
  expect(popup.button('Again')).toBeUndefined();
});

test('nothing is offered again that the policy forbids', async () => {
  keep(['live', [device('a-1')]], ['basic', [device('b-1')]]);
  world.store('session', 'managed', {
    ...{ tempPasses: [], applications: [], devices: [], environments: [], sites: [] },
    ...{ resetEvery: true, productionReadOnly: true, lock: { required: false }, dropped: [] },
  });
  await open();
  const again = (who: string, pass: string) => popup.button(t('recent_againNamed', { who, pass }));
  expect(rows()).toHaveLength(2);
  expect(again('a-1', 'REF30 · Live')).toBeUndefined();
  expect(again('b-1', 'REF30 · TempPass')).toBeDefined();
});

test('the field of the key offers the keys that were reset with the device, if the app makes such', async () => {
  const [last, before] = ['a', 'b'].map((digit) => digit.repeat(64));
  world.store('local', 'devices', [{ ...living, keys: [last, 'c'.repeat(128), before] }, den]);
  world.store('local', 'selectedTempPass', { id: 'promo' });
  await open([living.deviceId]);
  const field = popup.keyField;
  await popup.press(field, 'ArrowDown');
  expect(groups()).toEqual([`${t('popup_keysUsedWith', { name: 'Living room' })}: 2`]);
  await popup.press(field, 'ArrowDown');
  await popup.press(field, 'Enter');
  expect(field.value).toBe(before);
  expect(world.resets).toEqual([]);
  // Of a device without any, it is a text field like any other.
  await popup.type(popup.field, den.deviceId);
  expect(field.isConnected).toBe(true);
  expect(field.getAttribute('role')).toBeNull();
  expect(field.value).toBe(before);
});

test('an open list of keys follows the device that the page puts into the form', async () => {
  const [one, two] = ['a', 'b'].map((digit) => digit.repeat(64));
  world.store('local', 'devices', [{ ...living, keys: [one] }, { ...kitchen, keys: [two] }, den]);
  world.store('local', 'selectedTempPass', { id: 'promo' });
  await open([living.deviceId]);
  const field = popup.keyField;
  await popup.press(field, 'ArrowDown');
  expect(groups()).toEqual([`${t('popup_keysUsedWith', { name: 'Living room' })}: 1`]);
  await world.pageShows('read', [kitchen.deviceId]);
  expect(groups()).toEqual([`${t('popup_keysUsedWith', { name: 'Kitchen' })}: 1`]);
  await world.pageShows('read', [den.deviceId]);
  expect(options()).toEqual([]);
  await popup.press(field, 'ArrowDown');
  await popup.press(field, 'Enter');
  expect(field.value).toBe('');
});

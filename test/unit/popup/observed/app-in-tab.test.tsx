// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { timeToSettle } from '../../../../src/popup/form/id-in-form';
import { t } from '../../../../src/text/t';
import type { OpenPopup } from '../open-popup';
import { PopupInMemory } from '../popup-in-memory';
import type { SamplePass } from '../sample-passes';

const world = new PopupInMemory();
vi.mock('webextension-polyfill', () => world.polyfill);
vi.mock('../../../../src/popup/page/page-connection', () => world.pageConnection);

const sha256 = 'a'.repeat(64);
const sha512 = 'b'.repeat(128);
const otherKey = 'c'.repeat(64);
const hashed = (key: string) => ({
  template: '{"email":"…"}',
  sends: 'hash' as const,
  keys: { 'SHA-256': key },
});

let popup: OpenPopup;
beforeEach(() => {
  world.clear();
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
});
afterEach(async () => {
  await popup.close();
  vi.useRealTimers();
});

async function open(selected: SamplePass = 'basic'): Promise<void> {
  world.store('local', 'selectedTempPass', {
    id: { promotional: 'promo', production: 'live' }[selected as string] ?? selected,
  });
  popup = await world.open();
}
const resetAndReload = () => popup.button(t('observed_resetAndReload'));

test('the device that the app asked about stands in the form, above all that the page shows', async () => {
  await world.appAsks({ deviceId: 'app-device', mvpdId: 'TempPass', status: 403 });
  await open();
  await world.pageShows('read', ['page-device', 'other-device']);
  expect(popup.field.value).toBe('app-device');
  expect(popup.text).toContain('profile → 403 refused');
  await popup.pressEnter();
  expect(world.resets).toMatchObject([{ targets: [{ kind: 'device', deviceId: 'app-device' }] }]);
  expect(world.resets[0]).not.toHaveProperty('thenReload', 1);
});

test('its age goes on, and what was answered is said once it is', async () => {
  await world.appAsks({ deviceId: 'app-device', mvpdId: 'TempPass' });
  await open();
  await world.pageShows('read');
  expect(popup.text).toContain('profile → no answer yet');
  await world.pass(3_000);
  expect(popup.text).toContain('App asked 3\u00a0sec. ago');
});

test('what a person typed stays, whatever the app asks', async () => {
  await open();
  await world.pageShows('read');
  await popup.type(popup.field, 'typed-device');
  await world.appAsks({ deviceId: 'app-device', mvpdId: 'TempPass', status: 403 });
  expect(popup.field.value).toBe('typed-device');
  expect(resetAndReload()).toBeUndefined();
});

test('Enter keeps the ID that the app has just changed', async () => {
  await world.appAsks({ deviceId: 'first-device', mvpdId: 'TempPass' });
  await open();
  await world.pageShows('read');
  await world.appAsks({ deviceId: 'second-device', mvpdId: 'TempPass' });
  expect(popup.text).toContain(t('observed_changed'));
  await popup.pressEnter();
  expect(world.resets).toEqual([]);
  expect(popup.status).toContain(t('notSent_idChanged_all'));
  await popup.pressEnter();
  expect(world.resets).toMatchObject([{ targets: [{ deviceId: 'second-device' }] }]);
});

test('the request of the app selects its Temp Pass, in its environment', async () => {
  await world.appAsks({ deviceId: 'app-device', mvpdId: 'Other' });
  await open();
  await world.pageShows('read', [], { requestorIds: ['REF30'], mvpdIds: ['TempPass'] });
  expect(popup.text).toContain(t('observed_fromApp'));
  await popup.pressEnter();
  expect(world.resets).toMatchObject([{ tempPassId: 'other' }]);
});

test('a Temp Pass in production is offered, and never selected by itself', async () => {
  await world.appAsks({
    ...{ deviceId: 'app-device', mvpdId: 'Live' },
    environment: { kind: 'release-production' },
  });
  await open();
  await world.pageShows('read');
  await popup.pressEnter();
  expect(world.resets).toMatchObject([{ tempPassId: 'basic' }]);
  expect(
    popup.button(t('page_offer', { pass: 'REF30 · Live', environment: 'Release production' })),
  ).toBeDefined();
});

test('a Temp Pass that is not saved is offered to be saved, with its environment', async () => {
  await world.appAsks({
    ...{ deviceId: 'app-device', mvpdId: 'TempPass_NEW' },
    environment: { kind: 'prequal-staging' },
  });
  await open();
  await world.pageShows('read');
  await popup.click(t('page_saveTempPass', { requestor: 'REF30', mvpd: 'TempPass_NEW' }));
  const [path = ''] = world.opened;
  expect(path).toContain('mvpdId=TempPass_NEW');
  expect(path).toContain('environment=prequal-staging');
});

test('a provider that a viewer signed in with is no Temp Pass', async () => {
  await world.appAsks({ deviceId: 'app-device', mvpdId: 'Cableco' });
  await open();
  await world.pageShows('read');
  expect(popup.text).not.toContain('Cableco');
});

test('the key of a promotional Temp Pass is the one of its hash function', async () => {
  const identity = {
    template: '{"email":"…"}',
    sends: 'address' as const,
    keys: { 'SHA-256': sha256, 'SHA-512': sha512 },
  };
  await world.appAsks({ deviceId: 'app-device', mvpdId: 'Promo', identity });
  await open('promotional');
  await world.pageShows('read');
  expect(popup.keyField.value).toBe(sha256);
  await popup.pressEnter();
  expect(world.resets).toMatchObject([
    { targets: [{ deviceId: 'app-device' }, { kind: 'key', key: sha256 }] },
  ]);
});

test('the key of the app never takes the place of an address that a person typed', async () => {
  world.store('session', 'keyDraft', { text: 'user@domain.com', trim: true, lowerCase: true });
  await world.appAsks({ deviceId: 'app-device', mvpdId: 'Promo', identity: hashed(sha256) });
  await open('promotional');
  await world.pageShows('read');
  expect(popup.keyField.value).toBe('user@domain.com');
});

test('the key of the app is not sent with a device that a person typed', async () => {
  await world.appAsks({ deviceId: 'app-device', mvpdId: 'Promo', identity: hashed(sha256) });
  await open('promotional');
  await world.pageShows('read');
  await popup.type(popup.field, 'typed-device');
  expect(popup.keyField.value).toBe('');
});

test('Enter keeps the key that the app has just changed', async () => {
  await world.appAsks({ deviceId: 'app-device', mvpdId: 'Promo', identity: hashed(sha256) });
  await open('promotional');
  await world.pageShows('read');
  await world.appAsks({ deviceId: 'app-device', mvpdId: 'Promo', identity: hashed(otherKey) });
  await popup.pressEnter();
  expect(world.resets).toEqual([]);
  expect(popup.status).toContain(t('notSent_keyChanged'));
  await world.appAsks({ deviceId: 'app-device', mvpdId: 'Promo', identity: hashed(sha256) });
  await popup.pressEnter();
  expect(world.resets).toMatchObject([{ targets: [{}, { key: otherKey }] }]);
});

test('an app that was refused can be reset and reloaded with the first button', async () => {
  await world.appAsks({ deviceId: 'app-device', mvpdId: 'TempPass', status: 403 });
  await open();
  await world.pageShows('read');
  expect(popup.root.querySelector('main button')).toBe(resetAndReload());
  await popup.click(t('observed_resetAndReload'));
  expect(world.resets).toMatchObject([
    { tempPassId: 'basic', targets: [{ deviceId: 'app-device' }], thenReload: 1 },
  ]);
});

test('a double click resets and reloads once', async () => {
  await world.appAsks({ deviceId: 'app-device', mvpdId: 'TempPass', status: 403 });
  world.holdBack('reset');
  await open();
  await world.pageShows('read');
  await popup.click(t('observed_resetAndReload'));
  await popup.click(t('popup_busy_resetting'), 2);
  expect(world.resets).toHaveLength(1);
});

test('once it was reset, the app is not offered to be reset again', async () => {
  await world.appAsks({ deviceId: 'app-device', mvpdId: 'TempPass', status: 403 });
  world.answer = async (command) => {
    const done = world.done(command);
    const value = { ...done.value, reloaded: true };
    world.store('local', 'resets', [value]);
    return { ok: true, value };
  };
  await open();
  await world.pageShows('read');
  await popup.click(t('observed_resetAndReload'));
  expect(popup.status).toContain(t('popup_reloaded'));
  expect(resetAndReload()).toBeUndefined();
});

test('an app that was answered is not offered to be reset by the first button', async () => {
  await world.appAsks({ deviceId: 'app-device', mvpdId: 'TempPass', status: 200 });
  await open();
  await world.pageShows('read');
  expect(resetAndReload()).toBeUndefined();
});

test('the first button of an ID that the app has just changed holds it first', async () => {
  await world.appAsks({ deviceId: 'first-device', mvpdId: 'TempPass', status: 403 });
  await open();
  await world.pageShows('read');
  await world.appAsks({ deviceId: 'second-device', mvpdId: 'TempPass', status: 403 });
  await popup.click(t('observed_resetAndReload'));
  expect(world.resets).toEqual([]);
  await world.pass(timeToSettle);
  await popup.click(t('observed_resetAndReload'));
  expect(world.resets).toMatchObject([{ targets: [{ deviceId: 'second-device' }] }]);
});

test('in production, the first button looks as production does', async () => {
  await world.appAsks({
    ...{ deviceId: 'app-device', mvpdId: 'Live', status: 403 },
    environment: { kind: 'release-production' },
  });
  await open('production');
  await world.pageShows('read');
  expect(resetAndReload()?.classList.contains('production')).toBe(true);
});

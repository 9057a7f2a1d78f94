// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { t } from '../../../../src/text/t';
import type { OpenPopup } from '../open-popup';
import { PopupInMemory } from '../popup-in-memory';

const world = new PopupInMemory();
vi.mock('webextension-polyfill', () => world.polyfill);
vi.mock('../../../../src/popup/page/page-connection', () => world.pageConnection);

const device = 'ba23d141-d715-561c-94f4-e9e4c966b1eb';
const token = 'a-token-that-nobody-may-keep';
const sha256 = 'a'.repeat(64);
const base64 = (text: string) => Buffer.from(text).toString('base64');

function request(path: string, host = 'sp.auth-staging.adobe.com', identity?: object): string {
  return [
    `curl 'https://${host}/api/v2/REF30/${path}'`,
    `-H 'Authorization: Bearer ${token}'`,
    `-H 'AP-Device-Identifier: fingerprint ${base64(device)}'`,
    ...(identity ? [`-H 'AP-TempPass-Identity: ${base64(JSON.stringify(identity))}'`] : []),
  ].join(' \\\n  ');
}

let popup: OpenPopup;
beforeEach(async () => {
  world.clear('other');
  popup = await world.open();
  await world.pageShows('closed');
});
afterEach(() => popup.close());

/** Into the field of the device ID, as a browser does it: unless somebody takes the text. */
async function paste(text: string): Promise<void> {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: { getData: () => text } });
  await act(() => void popup.field.dispatchEvent(event));
  if (!event.defaultPrevented) await popup.type(popup.field, text);
  await vi.waitFor(() => expect(popup.field.value).not.toBe(''), { timeout: 15_000 });
  await world.rest();
}
/** What reads more than a plain ID is loaded first. */
async function readAsDevice(): Promise<void> {
  await vi.waitFor(
    async () => {
      await world.rest();
      expect(popup.button(t('device_name'))).toBeDefined();
    },
    { timeout: 15_000 },
  );
}
const preview = () => popup.root.querySelector('.request-preview')?.textContent ?? '';

test('a pasted request fills in its device and Temp Pass, and is said with what was dropped', async () => {
  await paste(request('profiles/TempPass'));
  expect(popup.field.value).toBe(device);
  for (const fact of ['REF30', 'TempPass', 'Release staging', 'asked for a profile']) {
    expect(preview()).toContain(fact);
  }
  expect(popup.text).toContain('Also contained, and not kept: an access token.');
  await popup.pressEnter();
  expect(world.resets).toMatchObject([{ tempPassId: 'basic', targets: [{ deviceId: device }] }]);
});

test('nothing of a pasted request is kept but its device ID', async () => {
  await paste(request('profiles/TempPass'));
  expect(world.stored('local', 'draft')).toEqual({ deviceId: device });
  expect(popup.root.innerHTML).not.toContain(token);
});

test('a pasted reset keeps nothing but its device ID either', async () => {
  const reset = 'https://mgmt.auth-staging.adobe.com/reset-tempass/v3/reset';
  const query = `requestor_id=REF30&mvpd_id=TempPass&device_id=${device}`;
  await paste(`curl -X DELETE '${reset}?${query}' -H 'Authorization: Bearer ${token}'`);
  expect(popup.field.value).toBe(device);
  expect(preview()).toContain(t('app_asked_reset'));
  expect(world.stored('local', 'draft')).toEqual({ deviceId: device });
});

test('of what looks like a request and is none, only the ID comes into the field', async () => {
  const header = `AP-Device-Identifier: fingerprint ${base64(device)}`;
  await paste(`${header}\nAuthorization: Bearer ${token}`);
  expect(popup.field.value).toBe(device);
  expect(world.stored('local', 'draft')).toEqual({ deviceId: device });
});

test('what looks like a request and names no device is shown to be refused, and not kept', async () => {
  await paste(`curl https://other.example/api/v2/ -H 'Authorization: Bearer ${token}'`);
  expect(popup.field.value).not.toBe('');
  expect(world.stored('local', 'draft')).toEqual({ deviceId: '' });
});

test('each fact of a pasted request has its name for assistive technology', async () => {
  await paste(request('profiles/TempPass'));
  const names = [...popup.root.querySelectorAll('.request-facts dt')];
  expect(names.map(({ textContent }) => textContent)).toEqual([
    t('label_requestorId'),
    t('label_mvpdId'),
    t('label_environment'),
    t('app_asks'),
  ]);
});

test('the ID of a pasted request is said where another one stands in the form', async () => {
  await paste(request('profiles/TempPass'));
  expect(preview()).not.toContain('ba23d141');
  await popup.type(popup.field, 'typed-device');
  expect(preview()).toContain('ba23d141');
});

test('one click resets what was pasted, whatever is in the form by then', async () => {
  await paste(request('profiles/Promo', undefined, { email: sha256 }));
  await popup.type(popup.field, 'typed-device');
  expect(popup.text).toContain(t('app_differs_deviceInForm'));
  await popup.click(t('app_reset'));
  expect(world.resets).toMatchObject([
    { tempPassId: 'promo', targets: [{ deviceId: device }, { kind: 'key', key: sha256 }] },
  ]);
  expect(preview()).toBe('');
});

test('of production a click only fills the form, and Enter resets', async () => {
  await paste(request('profiles/Live', 'sp.auth.adobe.com'));
  await popup.pressEnter();
  expect(world.resets).toMatchObject([{ tempPassId: 'other' }]);
  await paste(request('profiles/Live', 'sp.auth.adobe.com'));
  await popup.click(t('app_fillIn'));
  expect(world.resets).toHaveLength(1);
  await popup.pressEnter();
  expect(world.resets).toMatchObject([{}, { tempPassId: 'live' }]);
});

test('the app’s device ID goes back into the form with one click', async () => {
  await paste(request('profiles/TempPass'));
  await popup.type(popup.field, 'typed-device');
  await popup.click(t('app_mend_useOfApp'));
  expect(popup.field.value).toBe(device);
});

test('a Temp Pass that is not saved goes to Settings with what the request says of it', async () => {
  await paste(request('profiles/TempPass_NEW', undefined, { email: sha256 }));
  expect(popup.text).toContain(t('app_unsaved'));
  await popup.click(t('app_save'));
  expect(world.opened[0]).toContain('mvpdId=TempPass_NEW');
  expect(world.opened[0]).toContain('environment=release-staging&kind=promotional');
});

test('a difference is changed with one click, to what the app sends', async () => {
  await paste(request('profiles/Promo', undefined, { email: 'user@domain.com' }));
  expect(popup.text).toContain(t('app_differs_sendsAddress'));
  await popup.click(t('app_mend_sendsAddress'));
  expect(world.sent('saveTempPass')).toMatchObject([
    { id: 'promo', tempPass: { mvpdId: 'Promo', plainAddress: true } },
  ]);
});

test('the device of a request is named with one click', async () => {
  await paste(request('profiles/TempPass'));
  const [, inPreview] = [...popup.root.querySelectorAll('button')].filter(
    ({ textContent }) => textContent === t('device_name'),
  );
  await act(() => inPreview?.click());
  await popup.type(popup.find('dialog input', HTMLInputElement), 'Living room');
  await popup.click(t('device_save'));
  expect(world.sent('saveDevice')).toMatchObject([{ device: { deviceId: device } }]);
});

test('the policy that forbids production offers no reset of it', async () => {
  await popup.close();
  const forbids = { resetEvery: true, productionReadOnly: true, lock: { required: false } };
  const lists = { tempPasses: [], applications: [], devices: [], environments: [], sites: [] };
  world.store('session', 'managed', { ...lists, ...forbids, dropped: [] });
  popup = await world.open();
  await world.pageShows('closed');
  await paste(request('profiles/Live', 'sp.auth.adobe.com'));
  expect(popup.button(t('app_fillIn'))).toBeUndefined();
});

test('a text that is no request is read as before', async () => {
  await paste(`device ID: ${device}`);
  await readAsDevice();
  expect(popup.text).toContain(t('popup_sends', { id: device }));
  expect(preview()).toBe('');
});

test.each([
  'Authorization: Bearer some-token',
  'token eyJhbGciOiJIUzI1NiJ9.e30.abc, device 4711',
  'client_secret=abc',
  'jane@domain.com',
  'jane%40domain.com',
])('what may be a secret or an address is not kept, whatever it is: %s', async (text) => {
  await popup.type(popup.field, `device ID: ${device}`);
  expect(world.stored('local', 'draft')).toEqual({ deviceId: `device ID: ${device}` });
  await popup.type(popup.field, text);
  expect(popup.field.value).toBe(text);
  expect(world.stored('local', 'draft')).toEqual({ deviceId: '' });
});

test('a header alone, without a request around it, still gives its device', async () => {
  await paste(`AP-Device-Identifier: fingerprint ${base64(device)}`);
  await readAsDevice();
  await popup.pressEnter();
  expect(world.resets).toMatchObject([{ targets: [{ deviceId: device }] }]);
});

/** What was pasted is read while a person goes on. */
async function pasteWithoutWaiting(text: string): Promise<void> {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: { getData: () => text } });
  await act(() => void popup.field.dispatchEvent(event));
}
async function previewShows(): Promise<void> {
  await vi.waitFor(() => expect(preview()).not.toBe(''), { timeout: 15_000 });
  await world.rest();
}

test('what a person types while a paste is being read stays in the form', async () => {
  await pasteWithoutWaiting(request('profiles/Promo', undefined, { email: sha256 }));
  await act(() => {
    popup.field.value = 'typed-device';
    popup.field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await previewShows();
  expect(popup.field.value).toBe('typed-device');
  expect(popup.text).toContain(t('app_differs_deviceInForm'));
  await popup.pressEnter();
  expect(world.resets).toMatchObject([
    { tempPassId: 'other', targets: [{ kind: 'device', deviceId: 'typed-device' }] },
  ]);
});

test('of two pastes the second counts, whichever is read first', async () => {
  const other = 'ca23d141-d715-561c-94f4-e9e4c966b1ec';
  await pasteWithoutWaiting(request('profiles/Promo', undefined, { email: sha256 }));
  await pasteWithoutWaiting(request('profiles/TempPass').replace(base64(device), base64(other)));
  await previewShows();
  expect(popup.field.value).toBe(other);
  await popup.pressEnter();
  expect(world.resets).toMatchObject([{ tempPassId: 'basic', targets: [{ deviceId: other }] }]);
});

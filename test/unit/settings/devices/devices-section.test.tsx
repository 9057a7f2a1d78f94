// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Failure, ownFailure } from '../../../../src/failure/failure';
import type { CommandInput } from '../../../../src/messages/commands';
import { presets } from '../../../../src/pass/device-info/presets';
import { DevicesSection } from '../../../../src/settings/devices/DevicesSection';
import { type AddressedEntry, addressOf } from '../../../../src/settings/sections/address';
import { devices, type KnownDevice, namedDeviceSchema } from '../../../../src/storage/devices';
import { tempPassSchema } from '../../../../src/storage/temp-passes';
import { t } from '../../../../src/text/t';
import { announcementsIn } from '../../announcements';

/** What the next commands come to, where they fail. */
const failing = vi.hoisted((): Failure[] => []);
const { sent, stored, create } = vi.hoisted(() => {
  const stored: Record<string, unknown> = {};
  const area = { get: async () => ({ ...stored }) };
  const onChanged = { addListener: () => undefined, removeListener: () => undefined };
  vi.stubGlobal('chrome', { storage: { local: area, session: area, onChanged } });
  return { stored, sent: vi.fn<(command: CommandInput) => void>(), create: vi.fn() };
});
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: chrome.storage,
    runtime: { getURL: (path: string) => path },
    tabs: { create },
  },
}));
vi.mock('../../../../src/messages/send-command', () => ({
  sendCommand: async (command: CommandInput) => {
    sent(command);
    const error = failing.shift();
    return error === undefined ? { ok: true, value: null } : { ok: false, error };
  },
}));

const tempPass = v.parse(tempPassSchema, {
  id: 'pass',
  name: 'Main',
  environment: { kind: 'release-staging' },
  requestorId: 'REF30',
  mvpdId: 'TempPass',
  kind: 'basic',
});
const named = (deviceId: string, name: string, more: object = {}): KnownDevice => ({
  ...v.parse(namedDeviceSchema, { deviceId, name, ...more }),
});
const living = named('ba23d141-d715-561c-94f4-e9e4c966b1eb', 'Living room', {
  tempPassId: 'pass',
  deviceInfo: presets.roku,
  keys: ['a'.repeat(64)],
});
const kitchen = named('stb-4711', 'Kitchen', { pinned: true });
const lab: KnownDevice = { ...named('stb-9000', 'Lab'), managed: true };
const few = [lab, living, kitchen];

let root: HTMLElement;
beforeEach(() => {
  vi.clearAllMocks();
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

async function draw(all: readonly KnownDevice[] = few, addressed?: AddressedEntry): Promise<void> {
  stored[devices.key] = all.filter(({ managed }) => !managed);
  await act(() =>
    render(<DevicesSection devices={all} tempPasses={[tempPass]} addressed={addressed} />, root),
  );
}
function get<One extends Element = HTMLElement>(selector: string): One {
  const found = root.querySelector<One>(selector);
  if (found === null) throw new Error(`No ${selector}`);
  return found;
}
const names = () => [...root.querySelectorAll('.line .name')].map((one) => one.textContent);
const labelled = (label: string) => get(`[aria-label="${label}"]`);
const edit = (name: string) => t('settings_named', { action: t('settings_edit'), name });
const status = () => get('.section-head [role="status"]').textContent;
const click = (one: HTMLElement) => act(async () => one.click());
const button = (name: string) => {
  const all = [...root.querySelectorAll('button')];
  const found = all.find(({ textContent }) => textContent === name);
  if (found === undefined) throw new Error(`No ${name}`);
  return found;
};
function field(label: string): HTMLInputElement {
  const all = [...root.querySelectorAll('label')];
  const id = all.find(({ textContent }) => textContent === label)?.htmlFor;
  return get<HTMLInputElement>(`[id="${id}"]`);
}
const noteOf = (label: string) => get(`[id="${field(label).id}-note"]`).textContent;
/** Types into a field, and leaves it. */
async function type(one: HTMLInputElement, text: string): Promise<void> {
  await act(() => {
    one.value = text;
    one.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => {
    one.dispatchEvent(new Event('change', { bubbles: true }));
    one.dispatchEvent(new Event('blur'));
  });
}
async function fromMenu(name: string, action: string): Promise<void> {
  await click(labelled(t('settings_actionsOf', { name })));
  const items = [...root.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  await act(async () => items.find(({ textContent }) => textContent === action)?.click());
}
const last = () => sent.mock.lastCall?.[0];
/** Goes to an address, as Back does. */
async function goTo(hash: string): Promise<void> {
  const oldURL = location.href;
  history.replaceState(null, '', hash);
  const event = Object.assign(new Event('hashchange'), { oldURL, newURL: location.href });
  await act(async () => void window.dispatchEvent(event));
}

test('the address names the open form, and Back closes it', async () => {
  history.replaceState(null, '', '#devices');
  await draw();
  await click(labelled(edit('Living room')));
  expect(location.hash).toBe(`#devices/${living.deviceId}`);
  await click(labelled(edit('Kitchen')));
  expect(location.hash).toBe('#devices/stb-4711');
  await type(field(t('device_nameLabel')), 'Cellar');
  await goTo('#devices');
  await expect.poll(() => root.querySelector('form')).toBeNull();
  expect(last()).toMatchObject({ device: { name: 'Cellar' } });
  expect(labelled(edit('Kitchen')).hasAttribute('data-next-focus')).toBe(true);
  await click(button(t('settings_addDevice')));
  expect(location.hash).toBe('#devices/new');
  await click(button(t('label_cancel')));
  expect(location.hash).toBe('#devices');
});

test('Back saves what is still being typed, and asks before a new device is lost', async () => {
  history.replaceState(null, '', '#devices');
  await draw();
  await click(labelled(edit('Kitchen')));
  const name = field(t('device_nameLabel'));
  name.focus();
  await act(() => {
    name.value = 'Cellar';
    name.dispatchEvent(new Event('input', { bubbles: true }));
  });
  name.addEventListener('blur', () => name.dispatchEvent(new Event('change', { bubbles: true })));
  await goTo('#devices');
  await expect.poll(() => root.querySelector('form')).toBeNull();
  expect(last()).toMatchObject({ device: { name: 'Cellar' } });

  await click(button(t('settings_addDevice')));
  await type(field(t('device_nameLabel')), 'Den');
  await goTo('#devices');
  expect(location.hash).toBe('#devices/new');
  expect(get('form').textContent).toContain(t('settings_backAgain'));
  await goTo('#devices');
  await expect.poll(() => root.querySelector('form')).toBeNull();
});

test.each([
  ['a field that is still being typed in cannot be saved', '', true],
  ['a change could not be saved', 'Cellar', false],
])('Back asks before what is not saved is lost: %s', async (_, text, saves) => {
  history.replaceState(null, '', '#devices');
  await draw();
  await click(labelled(edit('Kitchen')));
  if (!saves) failing.push(ownFailure('storageFull'));
  const name = field(t('device_nameLabel'));
  name.focus();
  await act(() => {
    name.value = text;
    name.dispatchEvent(new Event('input', { bubbles: true }));
  });
  if (saves)
    name.addEventListener('blur', () => name.dispatchEvent(new Event('change', { bubbles: true })));
  else await act(async () => void name.dispatchEvent(new Event('change', { bubbles: true })));
  await goTo('#devices');
  await expect.poll(() => root.textContent).toContain(t('settings_backAgain'));
  expect(location.hash).toBe('#devices/stb-4711');
  expect(document.activeElement).toBe(name);
  await goTo('#devices');
  await expect.poll(() => root.querySelector('form')).toBeNull();
});

test.each(['stb-4711', 'stb-9000', 'gone', 'new'])(
  'an address that names %s opens its form, or says that there is none',
  async (id) => {
    await draw(few, addressOf(`#devices/${id}/deviceInfo`)?.entry);
    const isOpen = id === 'stb-4711' || id === 'new';
    expect(root.querySelector('form') !== null).toBe(isOpen);
    if (id === 'stb-4711') {
      expect(document.activeElement).toBe(get('.field[data-marked] select'));
    }
    if (!isOpen) await expect.poll(status).toBe(t('settings_linkGone'));
  },
);

test('a row says the ID with both ends, what it is, the last Temp Pass and the pin', async () => {
  await draw();
  expect(names()).toEqual(['Lab', 'Living room', 'Kitchen']);
  const [, first, second] = [...root.querySelectorAll('.line')].map((one) => one.textContent);
  expect(first).toContain('ba23d141-d715-5');
  expect(first).toContain('c966b1eb');
  expect(first).toContain(t('deviceInfo_preset_roku'));
  expect(first).toContain(t('settings_lastTempPass', { name: 'Main' }));
  expect(second).toContain('stb-4711');
  expect(root.querySelectorAll('.pin')).toHaveLength(1);
});

test('a device of the policy says so, and has neither form nor menu', async () => {
  await draw([lab]);
  expect(root.textContent).toContain(t('label_managed'));
  expect(root.querySelectorAll('.line button')).toHaveLength(0);
});

test('where there is none, the section says what a name is for', async () => {
  await draw([]);
  expect(root.textContent).toContain(t('settings_noDevice'));
  expect(root.querySelector('.rows')).toBeNull();
});

test('a filter finds by parts of name, ID, kind and Temp Pass', async () => {
  const many = Array.from({ length: 9 }, (_, at) => named(`box-${at}`, `Box ${at}`));
  await draw([...few, ...many]);
  const filter = get<HTMLInputElement>('input[type="search"]');
  const shown = async (text: string) => {
    await type(filter, text);
    return names();
  };
  expect(await shown('liv B1EB')).toEqual(['Living room']);
  expect(await shown('main roku')).toEqual(['Living room']);
  expect(await shown('4711')).toEqual(['Kitchen']);
  expect(await shown('none')).toEqual([]);
  expect(root.textContent).toContain(t('settings_noDeviceMatch'));
});

test('a device is added by its name and its ID, read as the popup reads one', async () => {
  await draw();
  await click(button(t('settings_addDevice')));
  expect(document.activeElement).toBe(field(t('device_nameLabel')));
  await type(field(t('device_nameLabel')), ' Den ');
  await type(field(t('label_deviceId')), 'device_id: "stb-5000",');
  expect(noteOf(t('label_deviceId'))).toBe(t('device_saves', { id: 'stb-5000' }));
  await click(button(t('settings_saveDevice')));
  const device = { deviceId: 'stb-5000', name: 'Den', pinned: undefined, deviceInfo: undefined };
  expect(sent).toHaveBeenCalledExactlyOnceWith({ type: 'saveDevice', device });
  await expect.poll(status).toBe(t('settings_savedNamed', { name: 'Den' }));
});

test.each<[string, string]>([
  ['all', t('refusal_all')],
  ['a b', t('refusal_whiteSpace')],
])('the ID %j is refused in words, and nothing is saved', async (text, refusal) => {
  await draw();
  await click(button(t('settings_addDevice')));
  await type(field(t('device_nameLabel')), 'Den');
  await type(field(t('label_deviceId')), text);
  expect(noteOf(t('label_deviceId'))).toBe(refusal);
  await click(button(t('settings_saveDevice')));
  expect(sent).not.toHaveBeenCalled();
});

test('saving without a name and an ID says what is missing', async () => {
  await draw();
  await click(button(t('settings_addDevice')));
  await click(button(t('settings_saveDevice')));
  expect(noteOf(t('device_nameLabel'))).toBe(t('device_nameEmpty'));
  expect(noteOf(t('label_deviceId'))).toBe(t('device_idEmpty'));
  expect(sent).not.toHaveBeenCalled();
});

test('an ID that has a name says which, and Save renames it; the policy’s stays', async () => {
  await draw();
  await click(button(t('settings_addDevice')));
  await type(field(t('device_nameLabel')), 'kitchen');
  expect(noteOf(t('device_nameLabel'))).toBe(t('device_namesakes', { count: 1 }));
  await type(field(t('label_deviceId')), lab.deviceId);
  expect(noteOf(t('label_deviceId'))).toBe(t('device_nameOfPolicy', { name: 'Lab' }));
  await click(button(t('settings_saveDevice')));
  expect(sent).not.toHaveBeenCalled();
  await type(field(t('label_deviceId')), living.deviceId);
  expect(noteOf(t('label_deviceId'))).toBe(t('device_alreadyNamed', { name: 'Living room' }));
  await click(button(t('settings_saveDevice')));
  // What the form does not say of it stays.
  const device = { deviceId: living.deviceId, name: 'kitchen' };
  expect(sent).toHaveBeenCalledExactlyOnceWith({ type: 'saveDevice', device });
});

test('a change is saved as it is made, the ID stays, and Cancel puts back what was there', async () => {
  await draw();
  await click(labelled(edit('Living room')));
  expect(field(t('label_deviceId')).readOnly).toBe(true);
  await type(field(t('device_nameLabel')), 'Den');
  const before = { ...living, tempPassId: undefined, keys: undefined, pinned: false };
  await expect.poll(last).toEqual({ type: 'saveDevice', device: { ...before, name: 'Den' } });
  await draw([lab, { ...living, name: 'Den' }, kitchen]);
  await click(button(t('label_cancel')));
  expect(last()).toEqual({ type: 'saveDevice', device: before });
  expect(root.querySelector('form')).toBeNull();
});

test('a name that is taken away is asked for, and not saved', async () => {
  await draw();
  await click(labelled(edit('Kitchen')));
  await type(field(t('device_nameLabel')), '  ');
  expect(noteOf(t('device_nameLabel'))).toBe(t('device_nameEmpty'));
  await click(button(t('settings_done')));
  expect(sent).not.toHaveBeenCalled();
});

test('what it is can be chosen, and taken away', async () => {
  await draw([living]);
  await click(labelled(edit('Living room')));
  const kind = get<HTMLSelectElement>('.device-info select');
  const choose = (value: string) =>
    act(async () => {
      kind.value = value;
      kind.dispatchEvent(new Event('change', { bubbles: true }));
    });
  await choose('appleTv');
  const saved = (deviceInfo: unknown) => ({ type: 'saveDevice', device: { deviceInfo } });
  await expect.poll(last).toMatchObject(saved(presets.appleTv));
  await choose('');
  await expect.poll(last).toMatchObject(saved(null));
  expect(root.textContent).toContain(t('device_infoUnset'));
});

test('the menu pins and edits; a removed one comes back to its place, with what was used', async () => {
  await draw();
  await fromMenu('Living room', t('settings_pin'));
  const { deviceId, name } = living;
  expect(last()).toEqual({ type: 'saveDevice', device: { deviceId, name, pinned: true } });
  await fromMenu('Kitchen', t('settings_edit'));
  expect(field(t('device_nameLabel')).value).toBe('Kitchen');
  await click(button(t('label_cancel')));
  await click(labelled(t('settings_actionsOf', { name: 'Kitchen' })));
  const red = [...root.querySelectorAll('[role="menuitem"].danger')];
  expect(red.map(({ textContent }) => textContent)).toEqual([t('settings_remove')]);
  await click(labelled(t('settings_actionsOf', { name: 'Kitchen' })));
  const said = announcementsIn(root);
  await fromMenu('Kitchen', t('settings_remove'));
  await expect.poll(status).toContain(t('config_removed', { name: 'Kitchen' }));
  expect(last()).toEqual({ type: 'removeDevice', deviceId: kitchen.deviceId });
  expect(document.activeElement).toBe(button(t('config_undo')));
  await click(button(t('config_undo')));
  await expect.poll(last).toEqual({ type: 'restoreDevice', device: kitchen, at: 1 });
  await expect.poll(status).toBe(t('config_undone'));
  // Each once.
  expect(said).toEqual([
    expect.stringContaining(t('config_removed', { name: 'Kitchen' })),
    t('config_undone'),
  ]);
  expect(labelled(edit('Kitchen')).hasAttribute('data-next-focus')).toBe(true);
});

test('what the list shows is handed to Bulk reset, and nothing is reset', async () => {
  await draw();
  await click(button(t('settings_resetDevices', { count: few.length })));
  const text = few.map(({ deviceId }) => deviceId).join('\n');
  expect(sent.mock.calls).toEqual([[{ type: 'keepPasted', text }]]);
  await expect
    .poll(() => create.mock.calls)
    .toEqual([[{ url: 'src/runs/index.html?from=devices' }]]);
});

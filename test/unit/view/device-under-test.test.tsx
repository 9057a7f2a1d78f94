// @vitest-environment happy-dom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type DeviceInfo,
  deviceInfoHeader,
  deviceInfoJson,
} from '../../../src/pass/device-info/device-info';
import { presets } from '../../../src/pass/device-info/presets';
import { formatNames } from '../../../src/text/format';
import { t } from '../../../src/text/t';
import { DeviceUnderTest } from '../../../src/view/device-info/DeviceUnderTest';

let root: HTMLElement;
let info: DeviceInfo | undefined;
let pasted = 0;

function Form() {
  const [current, setCurrent] = useState<DeviceInfo>();
  info = current;
  return (
    <DeviceUnderTest
      info={current}
      onChange={setCurrent}
      onPasted={() => {
        pasted += 1;
      }}
    />
  );
}

beforeEach(async () => {
  pasted = 0;
  root = document.body.appendChild(document.createElement('div'));
  await act(() => render(<Form />, root));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

function control(label: string) {
  const found = [...root.querySelectorAll('label')].find((one) => one.textContent === label);
  const element = document.getElementById(found?.htmlFor ?? '');
  if (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  ) {
    return element;
  }
  throw new Error(`no field ${label}`);
}

async function enter(label: string, value: string, inputType = 'insertFromPaste') {
  await act(() => {
    const field = control(label);
    field.value = value;
    const isSelect = field instanceof HTMLSelectElement;
    const options = { bubbles: true, inputType };
    field.dispatchEvent(isSelect ? new Event('change', options) : new InputEvent('input', options));
  });
}

const preview = () => [...root.querySelectorAll('dd')].map((one) => one.textContent);
const noteOf = (label: string) =>
  document.getElementById(control(label).getAttribute('aria-describedby') ?? '')?.textContent;

test('without a device nothing is sent of it, and the form says what that means', () => {
  expect(info).toBeUndefined();
  expect(preview()).toEqual([]);
  expect(root.textContent).toContain(t('deviceInfo_unknownNote'));
});

test.each(['appleTv', 'roku', 'fireTv', 'androidTv', 'tizen', 'webOs', 'xbox'] as const)(
  'what is sent of the preset %s is what is previewed',
  async (preset) => {
    await enter(t('deviceInfo_kind'), preset);
    expect(info).toEqual(presets[preset]);
    expect(preview()).toEqual([deviceInfoJson(presets[preset]), deviceInfoHeader(presets[preset])]);
    expect(control(t('deviceInfo_kind')).value).toBe(preset);
  },
);

test('each field of a preset can be changed, and left empty is not sent', async () => {
  await enter(t('deviceInfo_kind'), 'appleTv');
  await enter('version', '14,1');
  await enter('displayWidth', '3840');
  await enter('connectionSecure', 'true');
  await enter('vendor', '');
  const { vendor: _, ...others } = presets.appleTv;
  const changed = { ...others, version: '14,1', displayWidth: 3840, connectionSecure: true };
  expect(info).toEqual(changed);
  expect(JSON.parse(preview()[0] ?? '')).toEqual(changed);
  expect(control(t('deviceInfo_kind')).value).toBe('appleTv');
});

test('what Adobe requires and is missing is named, and where no list has a value for it', async () => {
  await enter(t('deviceInfo_kind'), 'tizen');
  const missing = ['model', 'version', 'osName', 'osVersion'];
  const warning = () => root.querySelector('.warning')?.textContent;
  expect(warning()).toBe(t('deviceInfo_missing', { fields: formatNames(missing) }));
  expect(noteOf('osName')).toBe(t('deviceInfo_noOsName'));
  for (const field of ['model', 'version', 'osVersion']) await enter(field, '1');
  await enter('osName', 'Linux');
  expect(warning()).toBe('');
  expect(noteOf('osName')).toBe('');
  expect(info).toMatchObject({ osName: 'Linux', osFamily: 'Tizen' });
});

test('a pasted header fills the fields, also with what Adobe does not list, and is read once', async () => {
  const sent = { model: 'Roku', osName: 'Roku', displayWidth: '1920', type: 'TV' };
  await enter(t('deviceInfo_paste'), `-H 'X-Device-Info: ${btoa(JSON.stringify(sent))}'`);
  expect(info).toEqual(sent);
  expect(pasted).toBe(1);
  expect(control(t('deviceInfo_paste')).value).toBe('');
  expect(noteOf(t('deviceInfo_paste'))).toBe(t('deviceInfo_pasted', { device: 'Roku' }));
  expect(control('osName').value).toBe('Roku');
  expect(noteOf('osName')).toBe(t('deviceInfo_unlisted'));
  expect(control('type').value).toBe('TV');
  // Looked at and left, they stay what the app sends.
  await enter('displayWidth', '1920');
  await enter('osName', 'Roku');
  expect(info).toEqual(sent);
});

test('once a field is changed, nothing is said of the header that was pasted before', async () => {
  await enter(t('deviceInfo_paste'), deviceInfoHeader(presets.appleTv));
  const said = t('deviceInfo_pasted', { device: t('deviceInfo_preset_appleTv') });
  expect(noteOf(t('deviceInfo_paste'))).toBe(said);
  await enter('version', '14,1');
  expect(noteOf(t('deviceInfo_paste'))).toBe(t('deviceInfo_pasteNote'));
});

test('a pasted text without a device changes nothing, and says why', async () => {
  await enter(t('deviceInfo_kind'), 'appleTv');
  await enter(t('deviceInfo_paste'), 'AP-Device-Identifier: fingerprint YWJj');
  expect(noteOf(t('deviceInfo_paste'))).toBe(t('deviceInfo_refusal_notFound'));
  expect(info).toEqual(presets.appleTv);
  expect(pasted).toBe(0);
});

test('half a text is no mistake while it is typed', async () => {
  await enter(t('deviceInfo_paste'), '{"model"', 'insertText');
  expect(noteOf(t('deviceInfo_paste'))).toBe(t('deviceInfo_pasteNote'));
  await act(() => void control(t('deviceInfo_paste')).dispatchEvent(new FocusEvent('blur')));
  expect(noteOf(t('deviceInfo_paste'))).toBe(t('deviceInfo_refusal_notJson'));
});

test('a device whose last fact is deleted is none', async () => {
  await enter(t('deviceInfo_kind'), 'other');
  expect(info).toEqual({ connectionType: 'WiFi' });
  await enter('connectionType', '');
  expect(info).toBeUndefined();
});

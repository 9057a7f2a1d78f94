// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { recognise } from '../../../../src/config/detect-input';
import { startingEntries } from '../../../../src/settings/temp-passes/form-values';
import { PrefillNotes } from '../../../../src/settings/temp-passes/PrefillNotes';
import { formatNames } from '../../../../src/text/format';
import { t } from '../../../../src/text/t';

async function pasted(text: string) {
  const read = await recognise(text);
  if (!read.ok || read.value.kind !== 'resetRequest') throw new Error('No request');
  return read.value.request;
}

async function notesOf(text: string): Promise<string> {
  const root = document.createElement('div');
  const start = await pasted(text);
  await act(() => render(<PrefillNotes start={start} />, root));
  const said = root.textContent ?? '';
  render(null, root);
  return said;
}

const path = '/reset-tempass/v3/reset';
const url = `https://mgmt.auth.adobe.com${path}`;

test('placeholders of a pasted request leave their fields empty, and the form says which', async () => {
  const text = `curl -X DELETE "${url}?requestor_id=$REQUESTOR&mvpd_id=TempPass&device_id={{id}}"`;
  expect(startingEntries(undefined, await pasted(text))).toMatchObject({
    requestorId: '',
    mvpdId: 'TempPass',
  });
  const fields = formatNames([t('label_requestorId'), t('label_deviceId')]);
  const notes = await notesOf(text);
  expect(notes).toBe(t('paste_placeholders', { fields }));
});

test('values of a pasted request that are cut are told apart from placeholders', async () => {
  const notes = await notesOf(`${url}?requestor_id=REF30&mvpd_id=$MVPD&device_id=5c9a1f70-3b...`);
  expect(notes).toContain(t('paste_placeholders', { fields: t('label_mvpdId') }));
  expect(notes).toContain(t('paste_cut', { fields: t('label_deviceId') }));
});

test('a placeholder in place of the host asks to check the environment', async () => {
  const query = 'requestor_id=REF30&mvpd_id=TempPass&device_id=kitchen-7';
  const notes = await notesOf(`DELETE {{host}}${path}?${query}`);
  expect(notes).toContain(t('paste_checkEnvironment'));
  expect(notes).toContain(t('paste_deviceIdKept', { id: 'kitchen-7' }));
  expect(await notesOf(`${url}?${query}`)).not.toContain(t('paste_checkEnvironment'));
});

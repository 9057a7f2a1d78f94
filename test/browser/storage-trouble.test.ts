import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { command, type Extension, requestsOf, startExtension, stopWorker } from './extension';
import { storageOf } from './pasting';
import { setUp } from './set-up';

let extension: Extension;
let tempPassId: string;
beforeEach(async () => {
  extension = await startExtension();
  tempPassId = await setUp(extension);
});
afterEach(() => extension.close());

const tempPass = {
  name: 'One more',
  environment: { kind: 'release-staging' },
  requestorId: 'REF30',
  mvpdId: 'TempPass',
  kind: 'basic',
};

test('a full storage says so, loses nothing, and no reset goes out that could not be recorded', async () => {
  const settings = await extension.open('settings');
  // Chromium gives 10 MB; after this there is no room for another entry.
  await settings.evaluate(async () => {
    let room = chrome.storage.local.QUOTA_BYTES - (await chrome.storage.local.getBytesInUse());
    for (let piece = 0; room > 100; piece += 1) {
      const length = Math.min(1_000_000, room - 30);
      await chrome.storage.local.set({ [`filling ${piece}`]: 'x'.repeat(length) });
      room = chrome.storage.local.QUOTA_BYTES - (await chrome.storage.local.getBytesInUse());
    }
  });
  const before = await storageOf(settings);
  extension.sandbox.clearLog();
  const full = { ok: false, error: { kind: 'storageFull' } };
  expect(await command(settings, { type: 'saveTempPass', tempPass })).toMatchObject(full);
  const credential = {
    kind: 'statement',
    statement: await extension.sandbox.statement('release-staging'),
  };
  const application = { type: 'saveApplication', name: '', environment: tempPass.environment };
  expect(await command(settings, { ...application, credential })).toMatchObject(full);
  expect(requestsOf(extension)).toEqual(['POST /o/client/register']);
  const targets = [{ kind: 'device', deviceId: 'device-1' }];
  const reset = { type: 'reset', id: crypto.randomUUID(), tempPassId, targets };
  expect(await command(settings, reset)).toMatchObject(full);
  expect(requestsOf(extension)).toEqual(['POST /o/client/register']);
  expect(await storageOf(settings)).toEqual(before);

  await settings.getByRole('button', { name: 'Add Temp Pass' }).click();
  await settings.getByRole('textbox', { name: 'Requestor ID' }).fill('REF30');
  await settings.getByRole('textbox', { name: 'MVPD ID' }).fill('TempPass');
  await settings.getByRole('button', { name: 'Save Temp Pass' }).click();
  await settings.getByText(t('failure_storageFull_title')).waitFor();
});

test.each([
  ['tempPasses', t('failure_storageUnreadable_title')],
  ['applications', t('failure_storageUnreadable_title')],
  ['secrets', t('failure_storageUnreadable_title')],
  // The popup needs them for its foot alone.
  ['watchedSites', t('popup_every_everyDevice_open')],
])(
  '%s that cannot be read are said, kept and not written over, until a person deletes them',
  async (key, inPopup) => {
    const first = await extension.open('settings');
    await first.evaluate(
      (broken) => chrome.storage.local.set({ [broken]: [{ broken: true }] }),
      key,
    );
    await first.close();
    const settings = await extension.open('settings');
    await settings.getByText(t('failure_storageUnreadable_title')).waitFor();
    const before = await storageOf(settings);
    const popup = await extension.open('popup');
    await popup.getByText(inPopup).waitFor();
    const targets = [{ kind: 'device', deviceId: 'device-1' }];
    const commands = [
      { type: 'saveTempPass', tempPass },
      { type: 'removeTempPass', id: tempPassId },
      { type: 'removeApplication', id: 'any' },
      { type: 'reset', id: crypto.randomUUID(), tempPassId, targets },
      { type: 'setPassphrase', passphrase: 'correct horse' },
      { type: 'watchSite', site: 'https://example.com/*' },
    ];
    for (const one of commands) await command(popup, one);
    expect((await storageOf(settings))[key]).toEqual(before[key]);

    const downloading = settings.waitForEvent('download');
    await settings.getByRole('button', { name: t('settings_saveStorage') }).click();
    const copy = JSON.parse(await readFile(await (await downloading).path(), 'utf8'));
    expect(copy).toEqual(await storageOf(settings));
    await settings.getByRole('button', { name: t('settings_discardUnreadable') }).click();
    await settings.getByRole('navigation').waitFor();
    const { [key]: gone, ...others } = await storageOf(settings);
    expect(gone).toBeUndefined();
    expect(Object.keys(others)).toContain('dataVersion');
  },
);

test('what a newer version stored is left as it is, and said', async () => {
  const first = await extension.open('settings');
  await first.evaluate(() => chrome.storage.local.set({ dataVersion: 99 }));
  await stopWorker(first);
  const before = await storageOf(first);
  const settings = await extension.open('settings');
  await settings.getByText(t('failure_dataTooNew_title')).waitFor();
  const refused = await command(settings, { type: 'saveTempPass', tempPass });
  expect(refused).toMatchObject({ ok: false, error: { kind: 'dataTooNew' } });
  expect(await storageOf(settings)).toEqual(before);
});

test('the background has heard of what a page wrote when its next message comes', async () => {
  await extension.worker.evaluate(() => {
    let heard: unknown;
    chrome.storage.onChanged.addListener(({ written }) => {
      if (written !== undefined) heard = written.newValue;
    });
    chrome.runtime.onMessage.addListener((message, _, answer) => {
      if (message.asks !== 'heard') return false;
      answer(heard);
      return true;
    });
  });
  const settings = await extension.open('settings');
  const late = await settings.evaluate(async () => {
    const found: number[] = [];
    for (let round = 1; round <= 100; round += 1) {
      const area = round % 2 === 0 ? chrome.storage.local : chrome.storage.session;
      await area.set({ written: round });
      if ((await chrome.runtime.sendMessage({ asks: 'heard' })) !== round) found.push(round);
    }
    return found;
  });
  expect(late).toEqual([]);
});

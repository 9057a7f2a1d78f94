import * as v from 'valibot';
import { beforeEach, expect, test, vi } from 'vitest';
import { deviceIdSchema } from '../../../../src/pass/ids/schemas';
import { FakeBrowser } from '../fake-browser';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);

const deviceId = v.parse(deviceIdSchema, 'ba23d141-d715-561c-94f4-e9e4c966b1eb');
const saved = {
  ...{ id: 'pass', name: '', environment: { kind: 'release-staging' } },
  ...{ requestorId: 'REF30', mvpdId: 'TempPass', kind: 'basic' },
};

beforeEach(() => {
  browser.reset();
  browser.startBackground();
  browser.disk.set('tempPasses', [saved]);
});

async function fill(tempPassId: string) {
  const { fillPopup } = await import('../../../../src/background/settings/temp-passes');
  return fillPopup({ type: 'fillPopup', tempPassId, ids: { deviceId } });
}

test('the popup opens with a request that a person looked at in Settings', async () => {
  expect(await fill('pass')).toMatchObject({ ok: true });
  expect(browser.disk.get('draft')).toEqual({ deviceId });
  expect(browser.disk.get('selectedTempPass')).toEqual({ id: 'pass' });
});

test('a request of a Temp Pass that was removed meanwhile changes nothing in the popup', async () => {
  expect(await fill('gone')).toMatchObject({ ok: false, error: { kind: 'tempPassMissing' } });
  expect(browser.disk.get('draft')).toBeUndefined();
});

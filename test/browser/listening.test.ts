import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { observedRequests } from '../../src/storage/observed-requests';
import { command, type Extension, setUp, startExtension } from './extension';
import { clickToolbar } from './toolbar-popup';

const device = 'b05f7e6a-31d2-4c8e-9a47-5d0c6f1e2b93';
const other = 'e1c92d04-77ab-4f3e-8b15-0a6d93c4f7e8';
let extension: Extension;
let settings: Page;
beforeAll(async () => {
  extension = await startExtension();
  await setUp(extension, { scopes: ['temporary:passes:owner', 'api:client:v2'] });
  settings = await extension.open('settings');
});
afterAll(() => extension.close());

async function stored(area: 'local' | 'session'): Promise<Record<string, unknown>> {
  return settings.evaluate((name) => chrome.storage[name].get(), area);
}

async function observed() {
  const { [observedRequests.key]: all = [] } = await stored('session');
  return v.parse(observedRequests.schema, all);
}

test('only the tab that is listened to says what its app asks Adobe Pass', async () => {
  const player = await extension.visit(extension.sandbox.url(`/player#device=${device}`));
  await player.getByText('Ready').waitFor();
  expect(await observed()).toEqual([]);
  const tabId = extension.tabOf(player);
  const popup = await clickToolbar(extension, player);
  expect(await command(settings, { type: 'listenToTab', tabId })).toMatchObject({ ok: true });
  await popup.close();
  const second = await extension.visit(extension.sandbox.url(`/player#device=${other}`));
  await second.getByText('Ready').waitFor();
  await player.bringToFront();
  await player.reload();
  await player.getByText('Ready').waitFor();
  await expect
    .poll(observed)
    .toMatchObject([{ tabId, status: 200, request: { deviceId: device } }]);
});

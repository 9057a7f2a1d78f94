import { afterAll, beforeAll, expect, test } from 'vitest';
import { explain } from '../../src/text/explained';
import { type ChangedBuild, changedBuild } from './changed-build';
import {
  chooseTempPass,
  command,
  type Extension,
  resetByKeyboard,
  sampleDevice,
  startExtension,
} from './extension';
import { type PolicyFile, policyFile } from './policy-file';
import { setUp } from './set-up';
import { storedSecrets } from './stored-secrets';
import { dispatch, notices, rememberWhatIsShown } from './worker-probe';

const { title } = explain('failure_forbiddenByPolicy');
const forbidden = { ok: false, error: { kind: 'forbiddenByPolicy' } };
const targets = [{ kind: 'device', deviceId: sampleDevice }];

let build: ChangedBuild;
let file: PolicyFile;
let extension: Extension;
let stagingId: string;
let productionId: string;
let teamSecrets: string[];

const resets = () => extension.sandbox.log.filter(({ method }) => method === 'DELETE');

/** What an extension page reads in memory. */
async function inSession(key: string): Promise<unknown> {
  const settings = await extension.open('settings');
  const value = await settings.evaluate(
    async (name) => (await chrome.storage.session.get(name))[name],
    key,
  );
  await settings.close();
  return value;
}

beforeAll(async () => {
  build = await changedBuild(() => undefined);
  file = await policyFile(build.folder);
  extension = await startExtension(build.folder, {}, async (sandbox) => {
    const statement = await sandbox.statement('prequal-staging');
    const where = { environment: 'prequal-staging' };
    await file.write({
      applications: [{ ...where, name: 'Team', statement }],
      tempPasses: [{ ...where, name: 'Team pass', requestorId: 'REF30', mvpdId: 'TempPass' }],
    });
  });
  await rememberWhatIsShown(extension);
  stagingId = await setUp(extension);
  productionId = await setUp(extension, { environment: 'release-production' });
});
afterAll(async () => {
  await extension?.close();
  await file?.remove();
  await build?.remove();
});

test('a policy that forbids nothing leaves everybody and production as they are', async () => {
  const popup = await extension.open('popup');
  await popup.getByRole('button', { name: 'Reset every device…' }).waitFor();
  const before = await storedSecrets(popup);
  await resetByKeyboard(popup);
  await popup.getByRole('status').getByText('204').waitFor();
  const now = await storedSecrets(popup);
  teamSecrets = now.filter((secret) => !before.includes(secret));
  expect(teamSecrets.length).toBeGreaterThanOrEqual(2);
  const id = crypto.randomUUID();
  const sent = { type: 'reset', id, tempPassId: productionId, targets };
  expect(await command(popup, sent)).toMatchObject({ ok: true });
  await popup.close();
});

test('a policy that comes while the browser runs withdraws its application, with its secrets', async () => {
  await file.write({
    resetEvery: false,
    productionReadOnly: true,
    lock: { required: false, idleMinutes: 15 },
    tempPasses: [
      { environment: 'release-staging', requestorId: 'REF30', mvpdId: 'TempPass_TEST40' },
      { environment: 'release-production', requestorId: 'REF30', mvpdId: 'TempPass_TEST40' },
    ],
  });
  const settings = await extension.open('settings');
  const left = async () => {
    const now = await storedSecrets(settings);
    return teamSecrets.filter((secret) => now.includes(secret));
  };
  await expect.poll(left).toEqual([]);
  expect(await inSession('managed')).toMatchObject({
    lock: { required: false, idleMinutes: 15 },
  });
  [stagingId, productionId] = await settings.evaluate(async () => {
    const { managed } = await chrome.storage.session.get<{
      managed: { tempPasses: [{ id: string }, { id: string }] };
    }>('managed');
    return [managed.tempPasses[0].id, managed.tempPasses[1].id] as const;
  });
  await settings.close();
  extension.sandbox.clearLog();
});

test('the background resets neither everybody nor production, whoever asks', async () => {
  const settings = await extension.open('settings');
  const typedMvpdId = 'TempPass_TEST40';
  for (const sent of [
    { type: 'resetEvery', tempPassId: stagingId, target: 'everyDevice', typedMvpdId },
    { type: 'resetEvery', tempPassId: productionId, target: 'everyDevice', typedMvpdId },
    { type: 'reset', tempPassId: productionId, targets },
  ]) {
    const id = crypto.randomUUID();
    expect(await command(settings, { ...sent, id }), sent.type).toMatchObject(forbidden);
  }
  await settings.getByText('Nobody may reset every device or every key.').waitFor();
  await settings.getByText('Nothing may be reset in production.').waitFor();
  await settings.close();
  expect(extension.sandbox.log).toEqual([]);
});

test('the popup offers no reset of everybody, and says of production that nothing goes', async () => {
  const name = 'REF30 · TempPass_TEST40';
  const popup = await extension.open('popup');
  await chooseTempPass(popup, name, 'Release staging');
  expect(await popup.getByRole('button', { name: /every/ }).count()).toBe(0);
  expect(await popup.getByText(title).count()).toBe(0);
  await chooseTempPass(popup, name, 'Release production');
  await popup.getByRole('status').getByText(title).waitFor();
  const button = popup.getByRole('button', { name: 'Reset Temp Pass' });
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  await resetByKeyboard(popup);
  await chooseTempPass(popup, name, 'Release staging');
  await resetByKeyboard(popup);
  await popup.getByRole('status').getByText('204').waitFor();
  expect(resets()).toHaveLength(1);
  await popup.close();
});

test('a right click in production says so, and asks nothing', async () => {
  await dispatch(extension, 'contextMenus.onClicked', {
    menuItemId: `device:${productionId}`,
    selectionText: sampleDevice,
  });
  await expect.poll(async () => (await notices(extension)).at(-1)?.message).toContain(title);
  expect(await inSession('questions')).toBeUndefined();
  expect(resets()).toHaveLength(1);
});

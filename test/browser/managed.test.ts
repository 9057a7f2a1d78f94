import { afterAll, beforeAll, expect, test } from 'vitest';
import { command, requestsOf, resetByKeyboard, sampleDevice } from './extension';
import { type ManagedExtension, startManaged } from './managed-extension';
import { storedSecrets } from './stored-secrets';

const forbidden = { ok: false, error: { kind: 'forbiddenByPolicy' } };
let extension: ManagedExtension;
beforeAll(async () => {
  extension = await startManaged();
});
afterAll(() => extension.close());

test('a device is reset with the statement of the policy, which is stored nowhere', async () => {
  const popup = await extension.open('popup');
  await resetByKeyboard(popup);
  await popup.getByRole('status').getByText('204').waitFor();
  expect(requestsOf(extension)).toEqual([
    'POST /o/client/register',
    'POST /o/client/token',
    'DELETE /reset-tempass/v3/reset',
  ]);
  const stored = await popup.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]),
  );
  expect(stored).not.toContain(extension.statement);
  const secrets = await storedSecrets(popup);
  expect(secrets).toContain('temporary:passes:owner');
  expect(secrets).not.toContain(extension.statement);
  await popup.close();
});

test('a content script cannot read the policy', async () => {
  const page = await extension.context.newPage();
  await page.goto(extension.sandbox.url('/debug'));
  await page.locator('body[data-seen]').waitFor();
  expect(await page.evaluate(() => document.body.dataset['seen'])).toContain('not allowed');
  await page.close();
});

test('the background refuses to change what is managed', async () => {
  const settings = await extension.open('settings');
  const ids = await settings.evaluate(async () => {
    const { managed } = await chrome.storage.session.get<{
      managed: Record<'tempPasses' | 'applications', { id: string }[]>;
    }>('managed');
    return [managed.tempPasses[0]?.id, managed.applications[0]?.id];
  });
  const [id, applicationId] = ids;
  const environment = { kind: 'release-staging' };
  const tempPass = { name: 'Mine', environment, requestorId: 'A', mvpdId: 'B', kind: 'basic' };
  const credential = { kind: 'statement', statement: extension.statement };
  for (const sent of [
    { type: 'saveTempPass', id, tempPass },
    { type: 'removeTempPass', id },
    { type: 'saveApplication', id: applicationId, name: 'Mine', environment },
    { type: 'saveApplication', id: applicationId, name: 'Mine', environment, credential },
    { type: 'removeApplication', id: applicationId },
    { type: 'forgetSite', site: 'http://localhost/*' },
  ]) {
    expect(await command(settings, sent), sent.type).toMatchObject(forbidden);
  }
  // An import replaces whole lists: neither may one of the policy's come in nor go out by that way.
  const { applications } = await settings.evaluate(() =>
    chrome.storage.local.get<{ applications: object[] }>('applications'),
  );
  expect(applications).toHaveLength(2);
  const saved = { tempPasses: [], applications, devices: [] };
  for (const next of [
    { ...saved, tempPasses: [{ ...tempPass, id }] },
    { ...saved, applications: [] },
  ]) {
    const sent = { type: 'replaceSettings', basedOn: saved, ...next };
    expect(await command(settings, sent)).toMatchObject({ ok: false });
  }
  await settings.close();
});

test('while locked, the statement of the policy resets nothing either', async () => {
  const popup = await extension.open('popup');
  const passphrase = 'four words make one';
  const id = await popup.evaluate(async () => {
    type Managed = { managed: { tempPasses: { id: string }[] } };
    const { managed } = await chrome.storage.session.get<Managed>('managed');
    return managed.tempPasses[0]?.id;
  });
  const reset = () =>
    command(popup, {
      type: 'reset',
      id: crypto.randomUUID(),
      tempPassId: id,
      targets: [{ kind: 'device', deviceId: sampleDevice }],
    });
  expect(await command(popup, { type: 'setPassphrase', passphrase })).toMatchObject({ ok: true });
  expect(await command(popup, { type: 'lock' })).toMatchObject({ ok: true });
  expect(await reset()).toMatchObject({ ok: false, error: { kind: 'locked' } });
  const opened = await command(popup, { type: 'removePassphrase', current: passphrase });
  expect(opened).toMatchObject({ ok: true });
  expect(await reset()).toMatchObject({ value: { parts: [{ outcome: { state: 'done' } }] } });
  await popup.close();
});

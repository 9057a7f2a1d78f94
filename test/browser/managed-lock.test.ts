import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatMinutes } from '../../src/text/format';
import { t } from '../../src/text/t';
import { type ChangedBuild, changedBuild } from './changed-build';
import { command, type Extension, requestsOf, startExtension } from './extension';
import { passphrase, setPassphrase } from './passphrase';
import { type PolicyFile, policyFile } from './policy-file';
import { setUp } from './set-up';

let build: ChangedBuild;
let file: PolicyFile;
let extension: Extension;
beforeAll(async () => {
  build = await changedBuild(() => undefined);
  file = await policyFile(build.folder);
  extension = await startExtension(build.folder, {}, async (sandbox) => {
    const statement = await sandbox.statement('release-staging');
    const where = { environment: 'release-staging', requestorId: 'REF30' };
    await file.write({
      lock: { required: true, idleMinutes: 5 },
      applications: [{ name: 'Team', environment: 'release-staging', statement }],
      tempPasses: [{ ...where, mvpdId: 'TempPass', application: 'Team' }],
    });
  });
});
afterAll(async () => {
  await extension?.close();
  await file?.remove();
  await build?.remove();
});

test('without the passphrase that a policy asks for, nothing is kept and nothing is reset', async () => {
  const settings = await extension.open('settings', '#security');
  await settings.getByText(t('security_required')).waitFor();
  const needed = { ok: false, error: { kind: 'passphraseNeeded' } };
  const credential = {
    kind: 'statement',
    statement: await extension.sandbox.statement('prequal-staging'),
  };
  const environment = { kind: 'prequal-staging' };
  expect(
    await command(settings, { type: 'saveApplication', name: '', environment, credential }),
  ).toMatchObject(needed);
  const { managed } = await settings.evaluate(() =>
    chrome.storage.session.get<{
      managed: { tempPasses: { id: string }[]; applications: { id: string }[] };
    }>('managed'),
  );
  const targets = [{ kind: 'device', deviceId: 'device-1' }];
  const tempPassId = managed.tempPasses[0]?.id;
  const id = crypto.randomUUID();
  expect(await command(settings, { type: 'reset', id, tempPassId, targets })).toMatchObject(needed);
  const application = { type: 'checkApplication', id: managed.applications[0]?.id };
  expect(await command(settings, application)).toMatchObject(needed);
  expect(requestsOf(extension)).toEqual([]);
  expect(await settings.evaluate(() => chrome.storage.local.get('secrets'))).toEqual({});
});

test('with the passphrase that a policy asks for all works; it cannot be removed, and locks after the policy’s idle time', async () => {
  const settings = await extension.open('settings', '#security');
  await setPassphrase(settings);
  await setUp(extension);
  await settings.getByText(t('security_idleMost', { duration: formatMinutes(5) })).waitFor();
  expect(await settings.getByText(t('security_remove')).count()).toBe(0);
  await settings.getByLabel(t('security_idle')).selectOption(t('security_idleNever'));
  const rings = () =>
    settings.evaluate(async () => (await chrome.alarms.get('lock'))?.scheduledTime ?? 0);
  await expect
    .poll(async () => Math.abs((await rings()) - Date.now() - 300_000))
    .toBeLessThan(20_000);
  const removed = await command(settings, { type: 'removePassphrase', current: passphrase });
  expect(removed).toMatchObject({ ok: false, error: { kind: 'forbiddenByPolicy' } });
  expect(t('failure_passphraseNeeded_advice')).toContain(t('security_title'));
});

import * as v from 'valibot';
import type { Sandbox } from '../../sandbox/index';
import { logLine } from '../../sandbox/log-line';
import { t } from '../../src/text/t';
import type { RunningChromium } from '../browser/chromium';

/** The Temp Pass and the device that `npm start` works with. */
export const sample = {
  environment: 'release-staging',
  requestorId: 'REF30',
  mvpdId: 'TempPass_TEST40',
  deviceId: 'ba23d141-d715-561c-94f4-e9e4c966b1eb',
} as const;

/** Sends the background a command from a page of the extension, and gives its answer. */
export type SendCommand = (command: object) => Promise<unknown>;

const answered = v.object({ ok: v.literal(true) });

/**
 * Saves two sandbox applications, one for resets and one for trials, and two Temp Passes, with the
 * commands that Settings sends. The basic Temp Pass comes first.
 */
export async function saveSamples(sandbox: Sandbox, send: SendCommand): Promise<void> {
  const { requestorId, mvpdId } = sample;
  const environment = { kind: sample.environment };
  const forResets = await sandbox.statement(sample.environment, ['temporary:passes:owner']);
  const forTrials = await sandbox.statement(sample.environment, ['api:client:v2']);
  const application = (name: string, statement: string) => {
    const credential = { kind: 'statement', statement };
    return { type: 'saveApplication', name, environment, credential };
  };
  const tempPass = (more: object) => {
    return { type: 'saveTempPass', tempPass: { name: '', environment, requestorId, ...more } };
  };
  const commands = [
    application('Sandbox, resets', forResets),
    application('Sandbox, trials', forTrials),
    tempPass({ mvpdId, kind: 'basic' }),
    tempPass({ mvpdId: 'flexibleTempPass', kind: 'promotional', resourceIds: ['res01'] }),
  ];
  for (const command of commands) {
    const answer = await send(command);
    if (!v.is(answered, answer)) throw new Error(`${command.type}: ${JSON.stringify(answer)}`);
  }
}

/** Saves the samples from a Settings page, as a person would. */
export async function setUpExtension(
  { context, extensionId }: RunningChromium,
  sandbox: Sandbox,
): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/src/settings/index.html`);
  await saveSamples(sandbox, (command) =>
    page.evaluate((sent): Promise<unknown> => chrome.runtime.sendMessage(sent), command),
  );
  await page.close();
}

/**
 * Does the job as a person would: a used-up trial, the ID typed into the real popup page, Enter.
 *
 * @param picture where the popup's picture is written
 * @throws where any step does not end as it should
 */
export async function performJob(
  { context, extensionId }: RunningChromium,
  sandbox: Sandbox,
  picture: string,
): Promise<void> {
  const { environment, deviceId } = sample;
  sandbox.startTrial(environment, sample);
  sandbox.useUp(environment, sample);
  const before = sandbox.trial(environment, sample);
  console.log(`1. The trial of device ${deviceId} before: ${before.state}`);
  if (before.state !== 'usedUp') throw new Error('The trial should be used up before the reset.');

  const popup = await context.newPage();
  await popup.setViewportSize({ width: 380, height: 600 });
  await popup.goto(`chrome-extension://${extensionId}/src/popup/index.html`);
  console.log('2. The popup is open. Typing the device ID, then Enter:');
  await popup.getByRole('combobox', { name: 'Device ID' }).fill(deviceId);
  const trial = popup.locator('.trial .state');
  await trial.getByText(t('trial_state_usedUp')).waitFor({ timeout: 30_000 });
  await popup.keyboard.press('Enter');
  const status = popup.getByRole('status');
  await status.getByText('was used up, now none').waitFor({ timeout: 30_000 });
  console.log(`3. The popup says: ${(await status.innerText()).replace(/\s+/gu, ' ')}`);

  const reset = sandbox.log.find((entry) => entry.method === 'DELETE');
  if (reset?.status !== 204) throw new Error('The sandbox saw no reset that it answered with 204.');
  console.log(`4. The sandbox says: ${logLine(reset)}`);
  const after = sandbox.trial(environment, sample);
  console.log(`5. The trial after: ${after.state}`);
  if (after.state !== 'none') throw new Error('The trial should be gone after the reset.');
  await popup.screenshot({ path: picture });
  await popup.getByRole('button', { name: t('trial_start') }).click();
  await status.getByText(t('trial_permitted')).waitFor({ timeout: 30_000 });
  await trial.getByText(t('trial_state_running')).waitFor({ timeout: 30_000 });
  const started = sandbox.trial(environment, sample);
  console.log(`6. Started from the popup: ${started.state}`);
  if (started.state !== 'running') throw new Error('The trial should run after its start.');
  console.log(`7. A picture of the popup after the reset is in ${picture}.`);
}

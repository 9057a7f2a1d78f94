import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { startExtension } from './extension';
import { foundInProfile } from './profile-search';
import { setUp } from './set-up';
import { bothScopes, enter, openReason, press, statusShows, trialShows } from './trials';

const always = Number.POSITIVE_INFINITY;
const address = 'Plain.Viewer@Private-Domain.example';
const sent = address.toLowerCase();
const identity = JSON.stringify({ email: sent });
const header = Buffer.from(identity).toString('base64');

/** A server that says everything back that it was sent. */
const echo = (status: number, code: string) =>
  ({
    kind: 'body',
    status,
    body: JSON.stringify({
      status,
      code,
      message: `Heard ${sent}, as ${identity} in ${header} or ${encodeURIComponent(sent)}`,
      trace: `trace-of-${sent}`,
    }),
  }) as const;

test('an address that the server says back is shown nowhere and stored nowhere but while typed', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'address-profile-'));
  const extension = await startExtension(undefined, { profile });
  const { sandbox } = extension;
  await setUp(extension, {
    mvpdId: 'flexibleTempPass',
    kind: 'promotional',
    scopes: bothScopes,
    more: { plainAddress: true },
  });
  sandbox.fault('api', echo(400, 'invalid_parameter_mvpd'), always);
  const popup = await extension.open('popup');
  await enter(popup, 'a-device', address);
  await trialShows(popup, t('trial_unknown'));
  // Heard, so that it would be there if it were not taken out.
  await expect.poll(() => sandbox.log.at(-1)).toMatchObject({ identity });
  const said = await openReason(popup, 'Adobe Pass does not know this MVPD ID');
  expect(said).toContain('Heard …');
  expectNone(said);

  await press(popup, 'Reset Temp Pass');
  await statusShows(popup, t('verification_unknown'));
  await press(popup, t('trial_startAnywayUsing'));
  await popup.getByRole('status').getByText('Heard …').waitFor();
  expectNone(await popup.getByRole('status').innerText());
  sandbox.clearFaults();
  const denied = { status: 403, code: 'some_reason', message: `No ${sent}`, trace: sent };
  const decisions = [{ resource: 'REF30', authorized: false, error: denied }];
  sandbox.fault('api', { kind: 'body', status: 200, body: JSON.stringify({ decisions }) }, always);
  await press(popup, t('trial_startAnywayUsing'));
  await statusShows(popup, 'No …');
  expectNone(await popup.getByRole('status').innerText());

  const stored = await popup.evaluate(async () => {
    const { keyDraft, ...session } = await chrome.storage.session.get();
    return { keyDraft, rest: [await chrome.storage.local.get(), session] };
  });
  expect(stored.keyDraft).toMatchObject({ text: address });
  const rest = JSON.stringify(stored.rest);
  // The record is there, with what is left of the words that were said back.
  expect(rest).toContain('Heard …');
  expectNone(rest);
  await extension.close();
  const found = await foundInProfile(profile, { address, sent, header });
  expect(found).toEqual([]);
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

function expectNone(text: string): void {
  for (const one of [address, sent, header, encodeURIComponent(sent)]) {
    expect(text.toLowerCase()).not.toContain(one.toLowerCase());
  }
}

import type { Page } from 'playwright-core';

export const passphrase = 'correct horse battery staple';

/** Sets a passphrase as a person does in Settings. */
export async function setPassphrase(settings: Page): Promise<void> {
  const form = settings.getByRole('form', { name: 'Set passphrase' });
  await form.getByLabel('New passphrase', { exact: true }).fill(passphrase);
  await form.getByLabel('New passphrase again').fill(passphrase);
  await form.getByRole('button', { name: 'Set passphrase' }).click();
  await settings.getByRole('button', { name: 'Lock now' }).waitFor();
}

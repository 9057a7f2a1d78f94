import { afterAll, beforeAll, expect, test } from 'vitest';
import { paperPaths } from '../../src/messages/page-urls';
import { type Extension, sampleDevice, startExtension } from './extension';
import { setUp } from './set-up';

let extension: Extension;
beforeAll(async () => {
  extension = await startExtension();
});
afterAll(() => extension.close());

test('About leads to every paper, which the extension brings along', async () => {
  const settings = await extension.open('settings', '#about');
  const links = settings.locator('#about .papers a');
  await expect.poll(() => links.count()).toBe(Object.keys(paperPaths).length);
  for (const link of await links.all()) {
    const opening = extension.context.waitForEvent('page');
    await link.click();
    const paper = await opening;
    await expect.poll(() => paper.getByRole('heading', { level: 1 }).count()).toBeGreaterThan(0);
    // Its stylesheet is let in by the extension's policy.
    const width = () => paper.evaluate(() => getComputedStyle(document.body).maxWidth);
    await expect.poll(width).toBe('760px');
    expect(paper.url()).toContain(`chrome-extension://${extension.extensionId}/papers/`);
    await paper.close();
  }
  await settings.close();
});

test('the diagnostics tell what is there, and neither an ID nor a name', async () => {
  await setUp(extension);
  const settings = await extension.open('settings', '#about');
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await settings.getByRole('button', { name: 'Copy diagnostics' }).click();
  const copied = () => settings.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain('Temp Passes: 1 (0 promotional, 0 in production)');
  const text = await copied();
  expect(text).toMatch(/Browser: Mozilla.*Chrome/u);
  expect(text).not.toMatch(/Adobe Pass hosts not allowed/u);
  for (const name of ['REF30', 'TempPass_TEST40', 'Channel app', sampleDevice]) {
    expect(text).not.toContain(name);
  }
  await settings.close();
});

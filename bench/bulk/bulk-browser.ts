import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Sandbox } from '../../sandbox/index';
import { launchChromium } from '../../scripts/browser/chromium';
import { launchFirefox } from '../../scripts/browser/firefox';
import { answerSchemas } from '../../src/messages/answers';
import { build } from '../build';
import { sample } from '../sample';
import { type MeasuredRun, runList } from './run-list';

const settingsPage = 'src/settings/index.html';
const answered = v.object({ ok: v.literal(true), value: v.unknown() });
const manifestSchema = v.object({
  browser_specific_settings: v.object({ gecko: v.object({ id: v.string() }) }),
});

/** A browser of its own with our build, which resets lists. */
export interface BulkBrowser {
  /** @returns ms until the last outcome was stored */
  run(options: Omit<MeasuredRun, 'tempPassId'>): Promise<number>;
  close(): Promise<void>;
}

/** A page of the extension, whatever drives it. */
interface Driver {
  send(command: object): Promise<unknown>;
  run(options: MeasuredRun): Promise<number>;
  close(): Promise<void>;
}

/** @param name which browser, of which a build is made */
export async function bulkBrowser(
  name: 'chromium' | 'firefox',
  sandbox: Sandbox,
): Promise<BulkBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'reset-temp-pass-bulk-'));
  build(name, folder);
  const driver = await (name === 'chromium' ? driveChromium : driveFirefox)(folder, sandbox);
  const tempPassId = await setUp(driver, sandbox);
  return {
    run: (options) => driver.run({ ...options, tempPassId }),
    async close() {
      await driver.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function driveChromium(extension: string, sandbox: Sandbox): Promise<Driver> {
  const { context, extensionId, close } = await launchChromium({
    extension,
    sandbox,
    headless: true,
  });
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/${settingsPage}`);
  return {
    send: (command) =>
      page.evaluate((sent): Promise<unknown> => chrome.runtime.sendMessage(sent), command),
    run: (options) => page.evaluate(runList, options),
    close,
  };
}

async function driveFirefox(extension: string, sandbox: Sandbox): Promise<Driver> {
  const manifest: unknown = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  const addonId = v.parse(manifestSchema, manifest).browser_specific_settings.gecko.id;
  const firefox = await launchFirefox({ extension, addonId, sandbox });
  const page = await firefox.openPage(settingsPage);
  // No run takes as long, but the driver's own limit is shorter.
  page.setDefaultTimeout(0);
  return {
    send: (command) =>
      page.evaluate((sent): Promise<unknown> => chrome.runtime.sendMessage(sent), command),
    run: (options) => page.evaluate(runList, options),
    close: firefox.close,
  };
}

/** @returns the ID of the Temp Pass that is reset */
async function setUp({ send }: Driver, sandbox: Sandbox): Promise<string> {
  const { environment: kind, requestorId, mvpdId } = sample;
  const environment = { kind };
  const credential = { kind: 'statement', statement: await sandbox.statement(kind) };
  const take = async (command: object) => v.parse(answered, await send(command)).value;
  await take({ type: 'saveApplication', name: 'Sandbox', environment, credential });
  const tempPass = { name: '', environment, requestorId, mvpdId, kind: 'basic' };
  return v.parse(answerSchemas.saveTempPass, await take({ type: 'saveTempPass', tempPass })).id;
}

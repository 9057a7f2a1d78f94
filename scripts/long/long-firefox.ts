import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Sandbox } from '../../sandbox/index';
import { t } from '../../src/text/t';
import { startConnectProxy } from '../browser/connect-proxy';
import {
  addonIn,
  asTheBrowser,
  installAddonForGood,
  preferencesFor,
  startFirefox,
} from '../browser/firefox';
import { readBuiltFiles } from '../package/built-files';
import { zip } from '../package/zip';
import { findFirefox } from '../setup/find-firefox.mjs';
import { endProcess } from './end-process';
import { type DrivenBrowser, type LongBrowser, pressAndRead } from './long-browser';

const uuid = '0d0b6a52-6d0c-4bb5-8a55-0c8d0c7b6d1e';
/** A profile that nobody set up by hand, in which an add-on that nobody signed stays. */
const preferences = {
  'xpinstall.signatures.required': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.sessionstore.resume_from_crash': false,
  'toolkit.startup.max_resumed_crashes': -1,
  'app.update.auto': false,
};
const manifestSchema = v.object({
  browser_specific_settings: v.object({ gecko: v.object({ id: v.string() }) }),
});

/** Firefox with the packed add-on installed in its profile, as a person installs it from a file. */
export async function longFirefox(sandbox: Sandbox, extension: string): Promise<LongBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'long-firefox-'));
  const profile = join(folder, 'profile');
  const file = join(folder, 'reset-temp-pass.xpi');
  await writeFile(file, zip(readBuiltFiles(extension)));
  const manifest: unknown = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  const addonId = v.parse(manifestSchema, manifest).browser_specific_settings.gecko.id;
  const name = { addonId, uuid };
  let isInstalled = false;

  async function driven(): Promise<DrivenBrowser> {
    const { browser, close } = await startFirefox({ sandbox, names: [name], profile, preferences });
    if (!isInstalled) {
      await installAddonForGood(browser, file, name);
      await trustForGood(browser, sandbox);
      isInstalled = true;
    }
    const addon = addonIn(browser, file, name);
    const page = await addon.openPage('src/settings/index.html');
    return {
      command: (sent) =>
        page.evaluate((message): Promise<unknown> => chrome.runtime.sendMessage(message), sent),
      async exportedCsv(path) {
        const exporting = await addon.openPage(path);
        const text = await exporting.evaluate(pressAndRead, t('history_exportCsv'));
        await exporting.close();
        return text;
      },
      stopBackground: () => addon.stopBackground(),
      async kill() {
        const child = browser.process();
        if (child === null) throw new Error('Firefox has no process');
        const exited = once(child, 'exit');
        child.kill('SIGKILL');
        await exited;
        await close().catch(() => undefined);
      },
      close,
    };
  }
  async function alone() {
    const proxy = await startConnectProxy(sandbox.port);
    const all = { ...preferencesFor(sandbox, proxy.port, [name]), ...preferences };
    const lines = Object.entries(all).map(
      ([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});\n`,
    );
    await writeFile(join(profile, 'user.js'), lines.join(''));
    const program = findFirefox();
    if (program === undefined) throw new Error('No Firefox was found: "npm test" says more.');
    const child = spawn(program, ['--headless', '--no-remote', '--profile', profile], {
      stdio: 'ignore',
    });
    // Whatever ends this program, nothing of it stays.
    process.once('exit', () => child.kill());
    return {
      async close() {
        await endProcess(child);
        proxy.close();
      },
    };
  }
  return {
    driven,
    alone,
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Takes the sandbox's certificate for its hosts, also in a Firefox that nobody drives. */
async function trustForGood(
  browser: Parameters<typeof asTheBrowser>[0],
  { certificate, hosts }: Sandbox,
): Promise<void> {
  const base64 = certificate.replace(/-----[A-Z ]+-----|\s/gu, '');
  await asTheBrowser(
    browser,
    `const database = Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB);
    const certificate = database.constructX509FromBase64(${JSON.stringify(base64)});
    const overrides = Cc['@mozilla.org/security/certoverride;1'].getService(
      Ci.nsICertOverrideService,
    );
    for (const host of ${JSON.stringify(hosts)}) {
      overrides.rememberValidityOverride(host, 443, {}, certificate, false);
    }`,
  );
}

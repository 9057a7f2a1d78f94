import browser from 'webextension-polyfill';
import { isProduction } from '../../pass/ids/environment';
import { everyReset } from '../../storage/every-reset';
import { historyCount } from '../../storage/history/history-database';
import { lockState } from '../../storage/lock-state';
import {
  everyApplication,
  everyDevice,
  everyTempPass,
  everyWatchedSite,
  managed,
} from '../../storage/managed';
import { lastHeardOf, type ResetRecord } from '../../storage/resets';
import { lastUpdate, readyUpdate } from '../../storage/updates';
import type { DiagnosticsInput } from './diagnostics';

/** How many of the last failures are told. */
const mostFailures = 10;

/**
 * Reads what a ticket needs to know of this installation.
 *
 * @throws StorageError
 */
export async function readDiagnostics(): Promise<DiagnosticsInput> {
  const [tempPasses, applications, devices, sites, resets] = await Promise.all([
    everyTempPass.get(),
    everyApplication.get(),
    everyDevice.get(),
    everyWatchedSite.get(),
    everyReset.get(),
  ]);
  const { version, host_permissions: wanted = [] } = browser.runtime.getManifest();
  const { origins = [], permissions = [] } = await browser.permissions.getAll();
  const granted = wanted.filter((host) => origins.includes(host));
  return {
    version,
    updatedFrom: (await lastUpdate.get())?.from,
    ready: (await readyUpdate.get())?.version,
    browser: navigator.userAgent,
    permissions,
    hosts: { granted, missing: wanted.filter((host) => !origins.includes(host)) },
    otherHosts: origins.length - granted.length,
    counts: {
      tempPasses: tempPasses.length,
      promotional: tempPasses.filter(({ kind }) => kind === 'promotional').length,
      production: tempPasses.filter(({ environment }) => isProduction(environment)).length,
      applications: applications.length,
      devices: devices.length,
      sites: sites.length,
      resets: resets.length,
      history: await historyCount().catch(() => undefined),
    },
    lock: await lockState.get(),
    policy: await managed.get(),
    failures: resets.flatMap(failuresOf).slice(0, mostFailures),
  };
}

function failuresOf(record: ResetRecord): DiagnosticsInput['failures'] {
  const said = [...record.parts.map(({ outcome }) => outcome), record.verification?.after];
  return said.flatMap((one) =>
    one !== undefined && 'error' in one ? [{ at: lastHeardOf(record), failure: one.error }] : [],
  );
}

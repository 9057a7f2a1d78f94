import * as v from 'valibot';
import { warningsByBrowser } from './browser-warnings';

/** The permissions that Chromium was asked about, and what it warned of: a test asks it again. */
export const knownWarnings = {
  permissions: [
    'storage',
    'activeTab',
    'scripting',
    'contextMenus',
    'notifications',
    'alarms',
    'sidePanel',
    'webRequest',
  ],
  warnings: ['Read and change your data on a number of websites', 'Display notifications'],
} as const;

const manifestSchema = v.looseObject({
  permissions: v.array(v.string()),
  host_permissions: v.array(v.string()),
});

/** Whose word the warnings are. */
export interface PermissionWarnings {
  readonly warnings: readonly string[];
  readonly source: 'this Chromium' | 'a Chromium that was asked before' | 'unknown';
}

/**
 * What Chrome and Edge tell people before they install the extension.
 *
 * @param manifest the text of the built manifest
 */
export async function permissionWarnings(manifest: string): Promise<PermissionWarnings> {
  try {
    return { warnings: await warningsByBrowser(manifest), source: 'this Chromium' };
  } catch {
    return warningsAsKnown(manifest);
  }
}

/** The same where no Chromium is there to ask; unknown where the permissions are others by now. */
export function warningsAsKnown(manifest: string): PermissionWarnings {
  const { permissions, host_permissions } = v.parse(manifestSchema, JSON.parse(manifest));
  const same =
    JSON.stringify([...permissions].sort()) ===
      JSON.stringify([...knownWarnings.permissions].sort()) &&
    // Chromium names up to three hosts, and says "a number of websites" of more.
    new Set(host_permissions).size > 3;
  return same
    ? { warnings: knownWarnings.warnings, source: 'a Chromium that was asked before' }
    : { warnings: [], source: 'unknown' };
}

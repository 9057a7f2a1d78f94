/** The extension's pages, as paths from its root. */
export const pagePaths = {
  popup: 'src/popup/index.html',
  panel: 'src/popup/panel.html',
  confirm: 'src/confirm/index.html',
  settings: 'src/settings/index.html',
  history: 'src/history/index.html',
  runs: 'src/runs/index.html',
  devices: 'src/devices/index.html',
  tryOut: 'src/try-out/index.html',
} as const;

/** Those that may send commands: the page to try a reset on runs the content script, and sends none. */
export const commandingPaths = [
  pagePaths.popup,
  pagePaths.panel,
  pagePaths.confirm,
  pagePaths.settings,
  pagePaths.history,
  pagePaths.runs,
  pagePaths.devices,
] as const;

/** What comes along to be read, as paths from the root: the project's papers of this very version. */
export const paperPaths = {
  guide: 'papers/guide.html',
  administration: 'papers/administration.html',
  managed: 'papers/managed.html',
  security: 'papers/security.html',
  changelog: 'papers/changelog.html',
  licenses: 'papers/licenses.html',
} as const;
export type Paper = keyof typeof paperPaths;

/** The popup's page in a window of its own, about a tab. */
export function popupPath(tabId: number | undefined): string {
  return `${pagePaths.popup}?tab=${tabId ?? ''}`;
}

/** The window that asks before production is reset. */
export function confirmPath(id: string): string {
  return `${pagePaths.confirm}?id=${encodeURIComponent(id)}`;
}

/** A Temp Pass that is not saved, as a page or its app names it. */
export interface NewTempPass {
  readonly requestorId: string;
  readonly mvpdId: string;
  /** Said by the app alone, and put into the address where it is one of Adobe's. */
  readonly environment?: { readonly kind: string } | undefined;
  readonly kind?: string | undefined;
}

/** Settings with the form for a Temp Pass that a page named. */
export function newTempPassPath(named: NewTempPass): string {
  const { requestorId, mvpdId, environment, kind } = named;
  const query = new URLSearchParams({ requestorId, mvpdId });
  if (environment !== undefined && environment.kind !== 'custom')
    query.set('environment', environment.kind);
  if (kind !== undefined) query.set('kind', kind);
  return `${pagePaths.settings}?${query}#temp-passes`;
}

/** The sections of Settings, in the order of their list, as the part behind `#` names them. */
export const settingsSections = [
  'set-up',
  'temp-passes',
  'devices',
  'applications',
  'sites',
  'security',
  'history',
  'data',
  'about',
] as const;
export type SettingsSection = (typeof settingsSections)[number];

/** The fields of the form of a Temp Pass that an address may name. */
export const tempPassFields = [
  'name',
  'environment',
  'applicationId',
  'requestorId',
  'mvpdId',
  'kind',
  'keyHash',
  'trialApplicationId',
  'resourceIds',
  'identityTemplate',
  'deviceInfo',
  'appId',
  'deviceUser',
  'environmentParameter',
] as const;
export type TempPassField = (typeof tempPassFields)[number];

/** The same of an application. */
export const applicationFields = ['name', 'environment', 'credential'] as const;
export type ApplicationField = (typeof applicationFields)[number];

/** The same of a device. */
export const deviceFields = ['deviceInfo'] as const;
export type DeviceField = (typeof deviceFields)[number];

/** Settings with one of its sections. */
export function settingsPath(section: SettingsSection): string {
  return `${pagePaths.settings}#${section}`;
}

const welcomeQuery = 'welcome';

/** Settings as they open once after a person installed the extension. */
export const welcomePath = `${pagePaths.settings}?${welcomeQuery}#set-up`;

/** Whether an address, by its part from `?` on, is that of the welcome. */
export function isWelcome(query: string): boolean {
  return new URLSearchParams(query).has(welcomeQuery);
}

/** In the address of Settings: what was pasted in the popup waits for it. */
export const pastedMark = 'pasted';
/** Settings where what was pasted in the popup goes on. */
export const pastedPath = `${pagePaths.settings}?${pastedMark}#set-up`;

/** Settings with the form of a Temp Pass, and one of its fields marked. */
export function tempPassPath(id: string, field?: TempPassField): string {
  return entryPath('temp-passes', id, field);
}

/** The same of an application. */
export function applicationPath(id: string, field?: ApplicationField): string {
  return entryPath('applications', id, field);
}

/** The same of a device with a name. */
export function devicePath(deviceId: string, field?: DeviceField): string {
  return entryPath('devices', deviceId, field);
}

/** Stands in an address for an application that is not there yet. */
export const newEntry = 'new';

/** Settings with the form of a new application in the environment of a Temp Pass. */
export function newApplicationPath(tempPassId: string): string {
  return entryPath('applications', newEntry, encodeURIComponent(tempPassId));
}

function entryPath(section: SettingsSection, id: string, field: string | undefined): string {
  return [settingsPath(section), encodeURIComponent(id), ...(field ? [field] : [])].join('/');
}

/** Settings where a passphrase is set. */
export const securityPath = settingsPath('security');

/** Bulk reset with one of its runs. */
export function runPath(runId: string): string {
  return `${pagePaths.runs}#${encodeURIComponent(runId)}`;
}

/** Where a list comes from that waits for Bulk reset, as its address names it. */
export const listOrigins = ['page', 'devices'] as const;
export type ListOrigin = (typeof listOrigins)[number];

/** Bulk reset with the form for a new run; the list itself is never in an address. */
export function newRunPath(tempPassId?: string, from?: ListOrigin): string {
  const query = new URLSearchParams();
  if (tempPassId !== undefined) query.set('tempPass', tempPassId);
  if (from !== undefined) query.set('from', from);
  return `${pagePaths.runs}?${query}`;
}

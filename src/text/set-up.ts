import type { PastedRefusal } from '../config/detect-input';
import type { FieldChange } from '../config/field-changes';
import { labels } from './labels';
import { settingsText } from './settings';
import { trialSettingsText } from './trial-settings';

/** Words for what is pasted, dropped or opened in Settings. */
export const pasteText = {
  label: 'Paste anything',
  note: 'A software statement or access token, a curl command or URL of a reset, or a set-up. Files can be dropped anywhere on this page. You see what it is before anything is saved.',
  chooseFile: 'Choose file',
  use: 'Use this text',
  drop: 'Drop it here to look at it',
  claims: 'Details (unverified)',
  claimsNote: {
    statement: 'Read from the text, not checked. Adobe Pass checks it when you save.',
    token: 'Read from the text, not checked. Adobe Pass checks it with the first reset.',
    either: 'Read from the text, not checked.',
  },
  noClaims: 'No readable details.',
  deviceIdKept: (id: string) => `The device ID ${id} will be in the popup.`,
  keyKept: 'Its key will be in the popup.',
  checkServiceUrl: 'The request does not say where tokens come from: check the service base URL.',
} as const;

/** Why a text or a file is not taken, and what would be. */
export const pastedRefusalText: Readonly<
  Record<Exclude<PastedRefusal['kind'], 'broken'> | 'severalFiles', string>
> = {
  empty: 'There is nothing in it. Choose another file, or copy the text again.',
  unknown:
    'Not recognised. Paste a software statement or access token (one long word with two dots), a curl command or URL with /reset-tempass/ in it, or a set-up. A device ID goes in the popup.',
  requestNotUsable:
    'This is a reset, but its https address, requestor ID or MVPD ID is missing, or one of its parameters is not usable. Copy the whole of it.',
  tooLong: 'Not recognised: it is larger than 1 MB. Choose another file.',
  notJson: 'This set-up is cut or changed: it is no JSON. Export or copy it again.',
  notASetUp: 'This is no set-up. Export one in Settings, under Data.',
  newerVersion: 'This set-up is of a newer version. Update the extension, then import it again.',
  severalFiles: 'Take one file at a time.',
};

export function brokenText(path: string): string {
  return `Nothing was imported: ${path || 'the file'} in it is not valid. Correct it, or export it again.`;
}

const fieldName: Readonly<Record<FieldChange['field'], string>> = {
  name: labels.name,
  kind: 'Kind',
  keyHash: settingsText.keyHash,
  appId: 'appId',
  deviceUser: 'deviceUser',
  environmentParameter: 'environment parameter',
  application: 'Application',
  trialApplication: trialSettingsText.application,
  resourceIds: trialSettingsText.resourceIds,
  identityTemplate: trialSettingsText.identity,
  plainAddress: trialSettingsText.sends,
};

const counted = (count: number, one: string, many: string) =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

/** The section “Data” and what stands on cards because of it. */
export const configText = {
  data: 'Data',
  dataLead:
    'A set-up is a file with your Temp Passes, applications and watched sites, for your team or another browser. It holds no secret, unless you choose so.',
  exportSetUp: 'Export set-up',
  exportWithSecrets: 'Export with statements',
  exportWithSecretsNote:
    'Encrypted under a passphrase for this file. Whoever has both can reset every viewer’s trial: send the passphrase another way.',
  filePassphrase: 'Passphrase of the file',
  filePassphraseNote: 'The file holds statements. Leave this empty to import without them.',
  withStatements: (count: number) =>
    count === 0 ? '' : `${count} ${count === 1 ? 'statement' : 'statements'} came with it.`,
  importSetUp: 'Import set-up',
  fileName: 'reset-temp-pass-set-up.json',
  fileNameWithSecrets: 'reset-temp-pass-set-up-with-statements.json',
  exportedWithSecrets: 'Saved. Send its passphrase another way.',
  filePassphrases: { next: 'New passphrase for the file', repeat: 'The same again' },
  copy: 'Copy set-up',
  copied: 'Copied',
  copyFailed: 'Not copied',
  preview: 'Import this set-up?',
  nothingNew: 'Everything in it is here already.',
  changes: { added: 'added', changed: 'changed', same: 'left alone' },
  fieldName,
  nothing: 'none',
  managementUrl: (url: string) => `Resets and tokens go to ${url}`,
  serviceUrl: (url: string) => `Statements go to ${url}`,
  withoutCredentials: 'No credentials in a set-up: paste its statement afterwards.',
  asksForSites: 'The browser asks whether these hosts may be used.',
  import: 'Import',
  importing: 'Importing…',
  unnamed: 'Without a name',
  imported: (tempPasses: number, applications: number, sites: number) => {
    const all = [
      ...counted(tempPasses, 'Temp Pass', 'Temp Passes'),
      ...counted(applications, 'application', 'applications'),
      ...counted(sites, 'watched site', 'watched sites'),
    ];
    return all.length === 0 ? '' : `Imported ${all.join(', ')}.`;
  },
  notWatched: (hosts: string) => `Not watched, as the browser gave no access: ${hosts}.`,
  grant: 'Grant access',
  undone: 'Undone.',
  removed: (name: string) => `Removed ${name}.`,
  undo: 'Undo',
  undoDenied: 'The browser did not grant access, so it stays removed.',
  nothingHeld: { statement: 'No statement yet.', token: 'No token yet.' },
  statementGone: 'Its statement was kept until the browser closed.',
  pasteStatement: 'Paste its statement',
  pasteToken: 'Paste its token',
} as const;

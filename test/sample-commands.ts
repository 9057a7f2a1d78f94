import { type CommandInput, type CommandType, commandSchema } from '../src/messages/commands';

type Samples = { readonly [Type in CommandType]: Extract<CommandInput, { type: Type }> };

/** What is saved already, so that the samples speak of something that is there. */
export interface Saved {
  readonly tempPassId: string;
  readonly applicationId: string;
}

/** The types of all commands, as the schema knows them and not as a test lists them. */
export const commandTypes: readonly CommandType[] = commandSchema.options.map(
  ({ entries }) => entries.type.literal,
);

/** One valid command of every type. The type of the result asks for a sample of each new one. */
export function sampleCommands({ tempPassId, applicationId }: Saved): Samples {
  const environment = { kind: 'release-staging' } as const;
  const sealed = {
    derivation: {
      name: 'PBKDF2',
      hash: 'SHA-256',
      iterations: 600_000,
      salt: btoa('0123456789abcdef'),
    },
    sealed: { nonce: btoa('0123456789ab'), data: btoa('0123456789abcdef') },
  } as const;
  const viewer = { deviceId: 'ba23d141-d715-561c-94f4-e9e4c966b1eb' };
  const ids = { requestorId: 'REF30', mvpdId: 'TempPass_TEST40' };
  return {
    reset: {
      type: 'reset',
      id: crypto.randomUUID(),
      tempPassId,
      targets: [{ kind: 'device', deviceId: 'ba23d141-d715-561c-94f4-e9e4c966b1eb' }],
    },
    resetEvery: {
      type: 'resetEvery',
      id: crypto.randomUUID(),
      tempPassId,
      target: 'everyDevice',
      typedMvpdId: ids.mvpdId,
    },
    readTrial: { type: 'readTrial', reader: crypto.randomUUID(), tempPassId, viewer },
    startTrial: { type: 'startTrial', reader: 'window', tempPassId, viewer },
    followTrials: {
      type: 'followTrials',
      page: crypto.randomUUID(),
      tempPassId,
      first: [viewer.deviceId],
    },
    unfollowTrials: { type: 'unfollowTrials', page: crypto.randomUUID() },
    allowStart: { type: 'allowStart', tempPassId },
    readConfiguration: { type: 'readConfiguration', environment, requestorId: ids.requestorId },
    saveApplication: {
      type: 'saveApplication',
      name: 'Sample',
      environment,
      credential: { kind: 'token', token: 'sample-token' },
    },
    saveTempPass: {
      type: 'saveTempPass',
      tempPass: { name: 'Sample', environment, ...ids, kind: 'basic' },
    },
    fillPopup: { type: 'fillPopup', tempPassId, ids: { deviceId: 'sample-device' } },
    authorizations: { type: 'authorizations' },
    keepPasted: { type: 'keepPasted', text: 'sample' },
    takePasted: { type: 'takePasted' },
    watchSite: { type: 'watchSite', site: 'https://localhost/*' },
    forgetSite: { type: 'forgetSite', site: 'https://localhost/*' },
    listenToTab: { type: 'listenToTab', tabId: 1, site: 'https://localhost/*' },
    stopListening: { type: 'stopListening', tabId: 1 },
    listenToSite: { type: 'listenToSite', site: 'https://localhost/*', on: true },
    dismissReset: { type: 'dismissReset', id: crypto.randomUUID() },
    dismissConfirmation: { type: 'dismissConfirmation', id: crypto.randomUUID() },
    moveTempPass: { type: 'moveTempPass', id: tempPassId, place: 'after', other: tempPassId },
    pinTempPass: { type: 'pinTempPass', id: tempPassId, pinned: true },
    removeTempPass: { type: 'removeTempPass', id: tempPassId },
    restoreTempPass: {
      type: 'restoreTempPass',
      tempPass: { id: tempPassId, name: 'Sample', environment, ...ids, kind: 'basic' },
      at: 0,
    },
    repeatReset: {
      type: 'repeatReset',
      id: crypto.randomUUID(),
      recordId: crypto.randomUUID(),
      tempPassId,
    },
    saveDevice: { type: 'saveDevice', device: { deviceId: 'sample-device', name: 'Sample TV' } },
    removeDevice: { type: 'removeDevice', deviceId: 'sample-device' },
    restoreDevice: {
      type: 'restoreDevice',
      device: { deviceId: 'sample-device', name: 'Sample TV' },
      at: 0,
    },
    replaceSettings: {
      type: 'replaceSettings',
      basedOn: { tempPasses: [], applications: [], devices: [] },
      tempPasses: [],
      applications: [],
      devices: [],
    },
    restoreApplication: { type: 'restoreApplication', id: applicationId },
    checkApplication: { type: 'checkApplication', id: applicationId },
    forgetCredentials: { type: 'forgetCredentials', id: applicationId },
    unlock: { type: 'unlock', passphrase: 'sample passphrase' },
    lock: { type: 'lock' },
    setPassphrase: { type: 'setPassphrase', passphrase: 'sample passphrase' },
    removePassphrase: { type: 'removePassphrase', current: 'sample passphrase' },
    forgetSecrets: { type: 'forgetSecrets' },
    exportSecrets: { type: 'exportSecrets', passphrase: 'sample passphrase' },
    importSecrets: { type: 'importSecrets', passphrase: 'sample passphrase', secrets: sealed },
    discardUnreadable: { type: 'discardUnreadable' },
    updateHistory: { type: 'updateHistory' },
    deleteHistory: { type: 'deleteHistory', ids: [crypto.randomUUID()] },
    setHistoryLimits: { type: 'setHistoryLimits', keep: true, entries: 1_000, days: 30 },
    createRun: {
      type: 'createRun',
      id: crypto.randomUUID(),
      tempPassId,
      lanes: 4,
      rate: 10,
      source: 'list',
    },
    addToRun: {
      type: 'addToRun',
      runId: crypto.randomUUID(),
      at: 0,
      items: [{ line: 1, target: { kind: 'device', deviceId: 'sample-device' } }],
    },
    startRun: { type: 'startRun', runId: crypto.randomUUID(), typedMvpdId: ids.mvpdId },
    pauseRun: { type: 'pauseRun', runId: crypto.randomUUID() },
    resumeRun: { type: 'resumeRun', runId: crypto.randomUUID() },
    cancelRun: { type: 'cancelRun', runId: crypto.randomUUID() },
    retryFailed: { type: 'retryFailed', runId: crypto.randomUUID() },
    adjustRun: { type: 'adjustRun', runId: crypto.randomUUID(), lanes: 2 },
    deleteRun: { type: 'deleteRun', runId: crypto.randomUUID() },
    importLog: {
      type: 'importLog',
      head: {
        resetTempPassRun: 1,
        fingerprint: 'sample',
        environment,
        ...ids,
        tempPassName: '',
        count: 1,
        shard: '1/1',
        at: '2026-01-31T00:00:00.000Z',
      },
      outcomes: [],
    },
    setIdleLimit: { type: 'setIdleLimit', minutes: 5 },
    removeApplication: { type: 'removeApplication', id: applicationId },
  };
}

/** Words of Settings about reading and starting trials, and about choosing from what there is. */
export const trialSettingsText = {
  title: 'Trial',
  /** Of a Temp Pass whose environment has no application for them. */
  noApplication:
    'The popup shows no trial: no application of this environment has the scope api:client:v2.',
  /** Of an application that has no other use. */
  onlyTrials: 'Shows and starts trials; it cannot reset.',
  application: 'Application for trials',
  automatic: 'Automatic',
  lacking: (name: string, scope: string) => `${name} (lacks ${scope})`,
  resourceIds: 'Resource IDs',
  resourceIdsNote:
    'What starting a trial asks for: one per line, or with spaces or commas between. The requestor ID where empty.',
  identity: 'Identity',
  identityNote: (place: string) =>
    `The JSON in AP-TempPass-Identity, as your app sends it. ${place} stands for the e-mail or its hash.`,
  sends: 'Sends',
  sent: { hash: 'the hash of the e-mail', address: 'the e-mail itself' },
  sentNote: {
    hash: 'SHA-256, as Adobe recommends. The e-mail itself stays in this browser.',
    address:
      'The e-mail then leaves this browser, in that header, to the service host of this environment only.',
  },
  preview: (address: string) => `Sent for ${address}`,
  previewNone: 'Nothing yet: correct the identity first.',
  json: 'JSON',
  header: 'AP-TempPass-Identity',
} as const;

/** The note and the list of the field “MVPD ID”. */
export const providersText = {
  list: 'Temp Passes of this requestor',
  lookingUp: 'Looking up…',
  tempPasses: (count: number, requestorId: string) =>
    `${count === 0 ? 'No' : count} Temp ${count === 1 ? 'Pass' : 'Passes'} of ${requestorId}`,
  unknownRequestor: (requestorId: string) =>
    `Adobe Pass does not know ${requestorId} in this environment, or not for this application.`,
  notLookedUp: (why: string) => `Not looked up: ${why}. Type the MVPD ID.`,
  notRead: (why: string) => `Not looked up again: ${why}.`,
  showAll: (count: number) => `Show all ${count} ${count === 1 ? 'provider' : 'providers'}`,
  onlyTempPasses: 'Only Temp Passes',
  refresh: 'Refresh',
  read: (when: string) => `Read at ${when}`,
} as const;

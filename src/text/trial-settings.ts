/** Words of Settings about reading and starting trials, and about choosing from what there is. */
export const trialSettingsText = {
  title: 'Trial',
  /** Of a Temp Pass whose environment has no application for them. */
  noApplication:
    'Trial status needs an application of this environment with the scope api:client:v2.',
  /** Of an application that seems to be there for them. */
  onlyTrials:
    'Shows and starts trials. Does not list temporary:passes:owner: Adobe Pass may refuse its resets.',
  application: 'Application for trials',
  automatic: 'Automatic',
  lacking: (name: string, scope: string) => `${name} (lacks ${scope})`,
  resourceIds: 'Resource IDs',
  resourceIdsNote:
    'What starting a trial asks for, one per line. Left empty, that is the requestor ID.',
  identity: 'Identity',
  identityNote: 'The JSON in AP-TempPass-Identity, with … for the address or its hash.',
  sends: 'Sends',
  sent: { hash: 'the hash of the e-mail', address: 'the e-mail itself' },
  sentNote: {
    hash: (keyHash: string) => `${keyHash}, as set above. The e-mail itself stays in this browser.`,
    address:
      'The e-mail then leaves this browser, in that header, to the service host of this environment only.',
  },
  /** Of a Temp Pass that does, in a list. */
  sendsAddress: 'Sends the e-mail itself to read and start trials, not its hash.',
  preview: (address: string) => `Sent for ${address}`,
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
    `Adobe Pass does not know ${requestorId} here. Check it and the environment.`,
  notLookedUp: (why: string) => `Not looked up: ${why}. Type the MVPD ID.`,
  stale: (why: string) => `Not looked up again: ${why}. The list is an older one.`,
  lookUpAgain: 'Look up again',
  showAll: (count: number) => `Show all ${count} ${count === 1 ? 'provider' : 'providers'}`,
  onlyTempPasses: 'Only Temp Passes',
  refresh: 'Refresh',
  read: (when: string) => `Read at ${when}`,
} as const;

/** An ordinary pay-TV provider, or one of the two sorts of Temp Pass. */
export type Mvpd =
  | { readonly kind: 'ordinary'; readonly id: string; readonly displayName: string }
  | { readonly kind: 'basic'; readonly id: string; readonly displayName: string }
  | {
      readonly kind: 'promotional';
      readonly id: string;
      readonly displayName: string;
      /** How many titles one trial may play. */
      readonly titles: number;
    };

export type TempPassMvpd = Exclude<Mvpd, { kind: 'ordinary' }>;

export interface Requestor {
  readonly id: string;
  readonly displayName: string;
  readonly mvpds: readonly Mvpd[];
}

const requestors: readonly Requestor[] = [
  {
    id: 'REF30',
    displayName: 'Reference channel',
    mvpds: [
      { kind: 'basic', id: 'TempPass', displayName: 'Temp Pass' },
      { kind: 'basic', id: 'TempPass_TEST40', displayName: 'Temp Pass, test 40' },
      { kind: 'promotional', id: 'flexibleTempPass', displayName: 'Promotional pass', titles: 3 },
      { kind: 'ordinary', id: 'SampleCable', displayName: 'Sample Cable' },
    ],
  },
];

/**
 * Finds a channel by its requestor ID. Case matters.
 *
 * @param requestorId for example `REF30`
 */
export function findRequestor(requestorId: string): Requestor | undefined {
  return requestors.find((requestor) => requestor.id === requestorId);
}

/**
 * Finds a provider of a channel by its MVPD ID. Case matters.
 *
 * @param requestor the channel
 * @param mvpdId for example `TempPass`
 */
export function findMvpd(requestor: Requestor, mvpdId: string): Mvpd | undefined {
  return requestor.mvpds.find((mvpd) => mvpd.id === mvpdId);
}

/**
 * Finds a Temp Pass, for callers to whom a wrong ID is a mistake in their own code.
 *
 * @param requestorId the channel's requestor ID
 * @param mvpdId the Temp Pass's MVPD ID
 * @throws RangeError when the catalogue has no such Temp Pass
 */
export function requireTempPass(requestorId: string, mvpdId: string): TempPassMvpd {
  const requestor = findRequestor(requestorId);
  const mvpd = requestor && findMvpd(requestor, mvpdId);
  if (mvpd === undefined || mvpd.kind === 'ordinary') {
    throw new RangeError(`No Temp Pass ${mvpdId} at ${requestorId}`);
  }
  return mvpd;
}

/** An ordinary pay-TV provider, or one of the two sorts of Temp Pass. */
export type Mvpd =
  | { readonly kind: 'ordinary'; readonly id: string; readonly displayName: string }
  | {
      readonly kind: 'basic';
      readonly id: string;
      readonly displayName: string;
      /** Its set-up does not work, so that REST API V2 answers 500. */
      readonly broken?: true;
    }
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
  {
    id: 'REF31',
    displayName: 'Second channel',
    mvpds: [
      { kind: 'basic', id: 'TempPass_REF31', displayName: 'Temp Pass of the second channel' },
      { kind: 'basic', id: 'TempPass_broken', displayName: 'Broken Temp Pass', broken: true },
      { kind: 'ordinary', id: 'SampleSatellite', displayName: 'Sample Satellite' },
    ],
  },
];

/** Every Temp Pass of every channel, with the requestor ID that it belongs to. */
export function tempPasses(): readonly {
  readonly requestorId: string;
  readonly mvpd: TempPassMvpd;
}[] {
  return requestors.flatMap(({ id: requestorId, mvpds }) =>
    mvpds.flatMap((mvpd) => (mvpd.kind === 'ordinary' ? [] : [{ requestorId, mvpd }])),
  );
}

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
 * Whether an MVPD ID is known at all, be it to another channel. Case matters.
 *
 * @param mvpdId for example `TempPass`
 */
export function isKnownMvpd(mvpdId: string): boolean {
  return requestors.some((requestor) => findMvpd(requestor, mvpdId) !== undefined);
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

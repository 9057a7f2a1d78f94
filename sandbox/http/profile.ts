import { type Trial, titlesLeft } from '../model/trial';

interface PlainValue<Value> {
  readonly value: Value;
  readonly state: 'plain';
}

/** A running trial as REST API V2 tells it. Times are milliseconds by the server's clock. */
export interface TemporaryProfile {
  readonly notBefore: number;
  readonly notAfter: number;
  readonly issuer: 'Adobe';
  /** `temporary`, unless a fault says otherwise. */
  readonly type: string;
  readonly attributes: {
    readonly expiration_date: PlainValue<number>;
    readonly userID: PlainValue<string>;
    readonly remaining_resources?: PlainValue<number>;
    readonly used_assets?: PlainValue<readonly string[]>;
  };
}

/**
 * Tells a trial as a profile. What is in `userID` is not published; the stand-in puts a name of
 * its own for the trial there.
 *
 * @param trial the stored trial
 * @param skewMs how far the server's clock is ahead, in milliseconds
 * @param type what it says it is
 */
export function profileOf(trial: Trial, skewMs: number, type: string): TemporaryProfile {
  const notAfter = trial.endsAt + skewMs;
  const left = titlesLeft(trial);
  return {
    notBefore: trial.startedAt + skewMs,
    notAfter,
    issuer: 'Adobe',
    type,
    attributes: {
      expiration_date: plain(notAfter),
      userID: plain(trial.id),
      ...(left === null
        ? {}
        : { remaining_resources: plain(left), used_assets: plain([...trial.usedAssets]) }),
    },
  };
}

function plain<Value>(value: Value): PlainValue<Value> {
  return { value, state: 'plain' };
}

import type { Trial } from '../pass/trial';
import type { Proof, ResetRecord } from '../storage/resets';
import { environmentName } from '../text/labels';
import { trialText } from '../text/trial';
import { shortened } from './shortened';

/** Two readings of one trial may tell its start by so much apart, in ms: a server's `Date` is whole seconds. */
const sameStart = 2_000;
/** A server's clock that counts as right may be this wrong, in ms (see pass/read-trial.ts). */
const clocksAgree = 5_000;

interface ProofNoticeProps {
  record: ResetRecord;
  proof: Proof;
  promotional: boolean;
}

/** What a reset did to the trial; loud where it is still there. */
export function ProofNotice({ record, proof, promotional }: ProofNoticeProps) {
  const { before, after, deviceId } = proof;
  switch (after.state) {
    case 'underWay':
      return <p class="muted">{trialText.proofReading}</p>;
    case 'notKnowable':
      return <p class="unknown">{trialText.proofFailed}</p>;
    default:
      if (!isStillThere(proof, after, record)) {
        return <p class="proof">{before ? trialText.was(before, after) : trialText.now(after)}</p>;
      }
      return (
        <div class="failure" role="alert">
          <p class="title">
            <span class="icon alert" />
            {trialText.still(after)}
          </p>
          <p>{trialText.cause[likelyCause(record, promotional)]}</p>
          <p class="note asked">
            {trialText.askedAbout(environmentName[record.environment.kind])}{' '}
            <code title={deviceId}>{shortened(deviceId)}</code>
          </p>
        </div>
      );
  }
}

/** One that started after the reset is a new one: the app plays again. */
function isStillThere({ before }: Proof, after: Trial, { startedAt }: ResetRecord): boolean {
  if (after.state !== 'running') return after.state === 'usedUp';
  // Both starts were told by the server's clock, so that it need not agree with ours.
  if (before?.state === 'running') return after.startedAt - before.startedAt < sameStart;
  return after.startedAt < startedAt - clocksAgree;
}

function likelyCause(
  { parts, environment }: ResetRecord,
  promotional: boolean,
): keyof typeof trialText.cause {
  const reset = parts.filter(({ outcome }) => outcome.state === 'done');
  const has = (kind: 'device' | 'key') => reset.some(({ target }) => target.kind === kind);
  if (promotional && !has('key')) return 'key';
  if (!has('device')) return 'device';
  return environment.kind === 'custom' ? 'custom' : 'other';
}

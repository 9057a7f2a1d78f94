import { type ResetRecord, trialLeft, type Verification } from '../../storage/resets';
import { environmentName } from '../../text/labels';
import { trialText } from '../../text/trial';
import { verificationText } from '../../text/verification';
import { shortened } from '../../ui/truncate-middle';

interface VerificationNoticeProps {
  record: ResetRecord;
  verification: Verification;
  promotional: boolean;
}

/** What a reset did to the trial; loud where it is still there. */
export function VerificationNotice({ record, verification, promotional }: VerificationNoticeProps) {
  const { before, after, deviceId } = verification;
  if (after.state === 'pending') return <p class="muted">{trialText.verificationReading}</p>;
  if (after.state === 'unknown')
    return (
      <p class="unknown" data-said="">
        {verificationText.notKnown}
      </p>
    );
  const left = trialLeft(record);
  if (left === undefined)
    return (
      <p class="verification" data-said="">
        {trialText.verification(verificationText.gone(before, after))}
      </p>
    );
  return (
    <div class="failure still-there">
      <p class="title" data-said="">
        <span class="icon alert" />
        {verificationText.still(left)}
      </p>
      <p>{trialText.cause[likelyCause(record, promotional)]}</p>
      <p class="note asked">
        {trialText.askedAbout(environmentName[record.environment.kind])}{' '}
        <code title={deviceId}>{shortened(deviceId)}</code>
      </p>
    </div>
  );
}

function likelyCause(
  { parts, environment }: ResetRecord,
  promotional: boolean,
): keyof typeof trialText.cause {
  const reset = parts.filter(({ outcome }) => outcome.state === 'done');
  if (reset.length < parts.length) return 'inPart';
  const has = (kind: 'device' | 'key') => reset.some(({ target }) => target.kind === kind);
  if (promotional && !has('key')) return 'key';
  if (!has('device')) return 'device';
  return environment.kind === 'custom' ? 'custom' : 'other';
}

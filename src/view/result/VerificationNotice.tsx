import { type Proof, type ResetRecord, trialLeft } from '../../storage/resets';
import { environmentName } from '../../text/labels';
import { proofText } from '../../text/proof';
import { trialText } from '../../text/trial';
import { shortened } from '../../ui/truncate-middle';

interface ProofNoticeProps {
  record: ResetRecord;
  proof: Proof;
  promotional: boolean;
}

/** What a reset did to the trial; loud where it is still there. */
export function ProofNotice({ record, proof, promotional }: ProofNoticeProps) {
  const { before, after, deviceId } = proof;
  if (after.state === 'underWay') return <p class="muted">{trialText.proofReading}</p>;
  if (after.state === 'notKnowable')
    return (
      <p class="unknown" data-said="">
        {proofText.notKnown}
      </p>
    );
  const left = trialLeft(record);
  if (left === undefined)
    return (
      <p class="proof" data-said="">
        {trialText.proof(proofText.gone(before, after))}
      </p>
    );
  return (
    <div class="failure still-there">
      <p class="title" data-said="">
        <span class="icon alert" />
        {proofText.still(left)}
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

import { type ResetRecord, trialLeft, type Verification } from '../../storage/resets';
import { environmentName } from '../../text/environment-name';
import { t } from '../../text/t';
import { beforeStartWords, stillThereWords, verificationWords } from '../../text/verification';
import { Icon } from '../../ui/Icon';
import { shortened } from '../../ui/truncate-middle';

/** Why a trial is still there after a reset. */
type Cause = 'inPart' | 'key' | 'device' | 'custom' | 'other';

interface VerificationNoticeProps {
  record: ResetRecord;
  verification: Verification;
  promotional: boolean;
  /** Whether a trial was started since. */
  isStarted: boolean;
}

/** What a reset did to the trial; loud where it is still there. */
export function VerificationNotice(props: VerificationNoticeProps) {
  const { record, verification, promotional, isStarted } = props;
  const { before, after, deviceId } = verification;
  if (after.state === 'pending') return <p class="muted">{t('trial_verificationReading')}</p>;
  if (after.state === 'unknown')
    return (
      <p class="unknown" data-said="">
        {t('verification_unknown')}
      </p>
    );
  const left = trialLeft(record);
  const environment = environmentName(record.environment.kind);
  // What was reset stands below.
  const namesDevice = record.parts.some(
    ({ target, outcome }) => target.kind === 'device' && outcome.state === 'done',
  );
  if (left === undefined) {
    const words = isStarted ? beforeStartWords(before) : verificationWords(before, after);
    return words === undefined ? null : (
      <p class="verification" data-said="">
        {words}
      </p>
    );
  }
  return (
    <div class="failure still-there">
      <p class="title" data-said="">
        <Icon name="alert" />
        {stillThereWords(left)}
      </p>
      <p>{t(`trial_cause_${likelyCause(record, promotional)}`)}</p>
      <p class="note asked">
        {namesDevice ? (
          t('trial_checkedOn', { environment })
        ) : (
          <>
            {t('trial_askedAbout', { environment })}{' '}
            <code title={deviceId}>{shortened(deviceId)}</code>
          </>
        )}
      </p>
    </div>
  );
}

function likelyCause({ parts, environment }: ResetRecord, promotional: boolean): Cause {
  const reset = parts.filter(({ outcome }) => outcome.state === 'done');
  if (reset.length < parts.length) return 'inPart';
  const has = (kind: 'device' | 'key') => reset.some(({ target }) => target.kind === kind);
  if (promotional && !has('key')) return 'key';
  if (!has('device')) return 'device';
  return environment.kind === 'custom' ? 'custom' : 'other';
}

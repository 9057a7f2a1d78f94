import './trial-line.css';
import { ownFailure } from '../../failure/failure';
import { failureWords, ofReadingTrials } from '../../text/failure-words';
import { t } from '../../text/t';
import { useNextStep } from '../../view/use-next-step';

const missing = ownFailure('trialApplicationMissing');
const leadOn = () => undefined;

/** Says in place of the trial that no application may read it, and leads to where one is added. */
export function NoTrials() {
  const { title, advice } = failureWords(missing, ofReadingTrials);
  const { next } = useNextStep(missing, leadOn);
  return (
    <div class="trial">
      <div class="line">
        <span class="name">{t('trial_labelInLine')}</span>
        <span class="state">–</span>
        <button type="button" class="button button-text" title={advice} onClick={next?.act}>
          {next?.label}
        </button>
      </div>
      <p class="note muted" title={advice}>
        {title}
      </p>
    </div>
  );
}

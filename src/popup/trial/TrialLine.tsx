import './trial-line.css';
import type { Failure } from '../../failure/failure';
import type { TrialReading } from '../../storage/resets';
import { failureWords, ofReadingTrials } from '../../text/failure-words';
import { formatNames, formatWhen } from '../../text/format';
import { formatSentences } from '../../text/sentences';
import { t } from '../../text/t';
import { pauseOf } from '../../view/FailureAdvice';
import { FailureDetails } from '../../view/FailureDetails';
import { Joined } from '../../view/Joined';
import { useNextStep } from '../../view/use-next-step';
import { useReport } from '../../view/use-report';
import { TrialState } from './TrialState';
import type { MissingViewer } from './viewer';

interface TrialLineProps {
  /** The trial, or what is missing to ask about one. */
  shown: TrialReading | MissingViewer;
  /** Whether it is news by itself, not a part of what a reset came to. */
  isNews: boolean;
  /** How many titles a start uses; undefined where none are counted. */
  titles: number | undefined;
  /** Whether one of this viewer is being started. */
  starting: boolean;
  /** Undefined where none may be started. */
  onStart: (() => void) | undefined;
  onReadAgain: () => void;
  onNext: (failure: Failure) => void;
}

/** The viewer's trial, and the button that starts one. */
export function TrialLine(props: TrialLineProps) {
  const { shown, titles, starting, onStart, onReadAgain } = props;
  const reading = typeof shown === 'string' ? undefined : shown;
  // A state that is not read yet may be one that a start has just changed.
  const text = starting ? t('trial_starting') : reading && startText(reading, titles);
  const offered = !starting && reading?.state !== 'pending';
  return (
    <div class="trial">
      <div class="line">
        <span class="name">{t('trial_labelInLine')}</span>
        <span class="state" data-said={props.isNews && reading ? saidOf(reading) : undefined}>
          {reading === undefined ? '–' : <TrialState reading={reading} onOver={onReadAgain} />}
        </span>
        {reading !== undefined && onStart !== undefined && (
          <button
            type="button"
            class="button button-text"
            title={text}
            aria-disabled={!offered}
            // The second click of a double one and a key that is held would use more titles.
            onKeyDown={(event) => event.repeat && event.preventDefault()}
            onClick={({ detail }) => detail < 2 && offered && onStart()}
          >
            {text}
          </button>
        )}
      </div>
      {typeof shown === 'string' ? (
        <p class="note muted">{t(`trial_needs_${shown}`)}</p>
      ) : (
        <Note {...props} reading={shown} />
      )}
    </div>
  );
}

/** Without the countdown, which is no news. */
function saidOf({ state }: TrialReading): string | undefined {
  if (state === 'pending') return undefined;
  const said = state === 'unknown' ? t('trial_unknown') : t(`trial_state_${state}`);
  return t('trial_said', { state: said });
}

function startText(reading: TrialReading, titles: number | undefined): string {
  if (titles === undefined) {
    return reading.state === 'unknown' ? t('trial_startAnyway') : t('trial_start');
  }
  return reading.state === 'unknown'
    ? t('trial_startAnywayUsing')
    : t('trial_startUsing', { count: titles });
}

function Note({ reading, onReadAgain, onNext }: TrialLineProps & { reading: TrialReading }) {
  switch (reading.state) {
    case 'unknown':
      return <Unknown error={reading.error} onReadAgain={onReadAgain} onNext={onNext} />;
    case 'running': {
      const { endsAt, titlesLeft, usedTitles = [] } = reading;
      const said = [
        t('trial_until', { time: formatWhen(new Date(endsAt)) }),
        ...(titlesLeft === undefined ? [] : [t('trial_titlesLeft', { count: titlesLeft })]),
        ...(usedTitles.length === 0
          ? []
          : [t('trial_played', { titles: formatNames(usedTitles) })]),
      ];
      return (
        <p class="note muted" title={said.join(' · ')}>
          <Joined>{said}</Joined>
        </p>
      );
    }
    case 'usedUp':
      return <p class="note muted">{t(`trial_usedUpBy_${reading.by}`)}</p>;
    case 'none':
      return <p class="note muted">{t('trial_nextStarts')}</p>;
    case 'pending':
      return <p class="note muted" />;
  }
}

interface UnknownProps extends Pick<TrialLineProps, 'onReadAgain' | 'onNext'> {
  error: Failure;
}

function Unknown({ error, onReadAgain, onNext }: UnknownProps) {
  const { title, advice } = failureWords(error, ofReadingTrials);
  const { next, note } = useNextStep(error, onNext);
  const report = useReport(error, { kind: 'readTrial' });
  const readAgain = { label: t('trial_readAgain'), act: onReadAgain };
  return (
    <details class="note">
      <summary>{title}</summary>
      <div class="failure">
        <FailureDetails
          said={error}
          advice={formatSentences([advice, note])}
          until={pauseOf(error)}
          report={report}
          next={error.next === 'tryAgain' ? readAgain : next}
        />
      </div>
    </details>
  );
}

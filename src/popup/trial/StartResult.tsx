import type { Failure } from '../../failure/failure';
import type { ServerReason } from '../../pass/http/server-reason';
import { type Decision, tempPassSource } from '../../pass/trial/decision';
import { reasonWords } from '../../text/failure-words';
import { formatSentences } from '../../text/sentences';
import { t } from '../../text/t';
import { Icon } from '../../ui/Icon';
import { FailureDetails } from '../../view/FailureDetails';
import { FailureNotice } from '../../view/FailureNotice';
import { Joined } from '../../view/Joined';
import type { Started } from './trial-reducer';

interface StartResultProps {
  started: Started;
  onNext?: ((failure: Failure) => void) | undefined;
}

/** What Adobe Pass said to the start of a trial: permit or deny for each resource. */
export function StartResult({ started, onNext }: StartResultProps) {
  if (!started.ok) {
    const { next } = started.error;
    // The start itself is offered again where its trial is shown, once that was read.
    const isElsewhere = next === 'tryAgain' || next === 'checkInput';
    return (
      <FailureNotice
        failure={started.error}
        action="start"
        work={{ kind: 'startTrial' }}
        {...(onNext && !isElsewhere && { onNext })}
      />
    );
  }
  return (
    <>
      {started.value.map((decision) => (
        <Decided key={decision.resource} {...decision} />
      ))}
    </>
  );
}

function Decided({ resource, permitted, source, reason }: Decision) {
  const byOther = source !== undefined && source !== tempPassSource;
  const said = byOther && <p class="note warning">{t('trial_otherSource', { source })}</p>;
  if (permitted) {
    return (
      <>
        <p class={byOther ? undefined : 'done'} data-said="">
          {!byOther && <Icon name="check" />}
          <span>
            <Joined>
              {byOther ? t('trial_permittedByOther') : t('trial_permitted')}
              <code>{resource}</code>
            </Joined>
          </span>
        </p>
        {said}
      </>
    );
  }
  return (
    <div class="failure">
      <p class="title" data-said="">
        <Icon name="alert" />
        <span>
          <Joined>
            {t('trial_denied')}
            <code>{resource}</code>
          </Joined>
        </span>
      </p>
      {said}
      <FailureDetails said={reason ?? {}} advice={adviceFor(reason)} />
    </div>
  );
}

function adviceFor(reason: ServerReason | undefined): string {
  const known = reason && reasonWords(reason);
  return known === undefined
    ? t('trial_deniedWithoutReason')
    : formatSentences([known.title, known.advice]);
}

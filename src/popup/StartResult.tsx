import type { Failure } from '../failure';
import { adobeCodeText } from '../text/adobe-codes';
import { trialText } from '../text/trial';
import { FailureDetails } from '../ui/FailureDetails';
import { FailureNotice } from '../ui/FailureNotice';
import type { Started } from './use-start-trial';

/** What Adobe Pass said to the start of a trial: permit or deny for each resource. */
export function StartResult({
  started,
  onNext,
}: {
  started: Started;
  onNext: (failure: Failure) => void;
}) {
  if (!started.ok) return <FailureNotice failure={started.error} action="start" onNext={onNext} />;
  return (
    <>
      {started.value.map(({ resource, permitted, reason }) =>
        permitted ? (
          <p key={resource} class="done">
            <span class="icon check" />
            <span>
              {trialText.permitted} · <code>{resource}</code>
            </span>
          </p>
        ) : (
          <div key={resource} class="failure">
            <p class="title">
              <span class="icon alert" />
              <span>
                {trialText.denied} · <code>{resource}</code>
              </span>
            </p>
            <FailureDetails said={reason ?? {}} advice={adviceFor(reason?.code)} />
          </div>
        ),
      )}
    </>
  );
}

function adviceFor(code: string | undefined): string {
  const known = adobeCodeText.get(code ?? '');
  return known === undefined ? trialText.deniedWithoutReason : `${known.title}. ${known.advice}`;
}

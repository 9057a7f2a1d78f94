import { useRef, useState } from 'preact/hooks';
import { type Question, questions } from '../storage/questions';
import { resets } from '../storage/resets';
import { nameOf, type TempPass, tempPasses } from '../storage/temp-passes';
import { useStoredItem } from '../storage/use-stored-item';
import { failureText } from '../text/failures';
import { labels } from '../text/labels';
import { popupText } from '../text/popup';
import { EnvironmentBadge } from '../ui/EnvironmentBadge';
import { ResetStatus } from './ResetStatus';
import { useResets } from './use-resets';

const id = new URLSearchParams(location.search).get('id');
const close = () => window.close();

/** Asks before a reset of production that came from outside the popup. */
export function QuestionWindow() {
  const asked = useStoredItem(questions);
  const saved = useStoredItem(tempPasses);
  const kept = useRef<Question | undefined>(undefined);
  if (asked === undefined || saved === undefined) return null;
  kept.current ??= asked.find((one) => one.id === id);
  const question = kept.current;
  const tempPass = saved.find((one) => one.id === question?.tempPassId);
  if (question === undefined || tempPass === undefined) {
    const gone =
      question === undefined ? popupText.question.gone : failureText.tempPassMissing.title;
    return (
      <main class="question">
        <p>{gone}</p>
        <div class="actions">
          <button type="button" class="button" onClick={close}>
            {labels.close}
          </button>
        </div>
      </main>
    );
  }
  return <Asked question={question} tempPass={tempPass} />;
}

function Asked({ question, tempPass }: { question: Question; tempPass: TempPass }) {
  const [answeredAt, setAnsweredAt] = useState(Number.POSITIVE_INFINITY);
  const answered = Number.isFinite(answeredAt);
  const records = useStoredItem(resets) ?? [];
  const { run, next, busy, record, failed } = useResets(
    records.filter(({ startedAt }) => startedAt >= answeredAt),
    tempPass.id,
  );

  function reset() {
    setAnsweredAt(Date.now());
    // Answered once: loading the window again asks nothing.
    void questions.update((all) => all.filter((one) => one.id !== question.id));
    void run({ type: 'reset', tempPassId: tempPass.id, targets: question.targets });
  }

  return (
    <main class="question">
      <h1>{popupText.question.title}</h1>
      <dl class="facts">
        <dt>{labels.tempPass}</dt>
        <dd>{nameOf(tempPass)}</dd>
        <dt>{labels.environment}</dt>
        <dd>
          <EnvironmentBadge environment={tempPass.environment} />
        </dd>
        {question.targets.map((target) => (
          <Row
            key={target.kind}
            name={target.kind === 'device' ? labels.deviceId : labels.key}
            id={target.kind === 'device' ? target.deviceId : target.key}
          />
        ))}
      </dl>
      {answered && (
        <ResetStatus
          record={record}
          failed={failed}
          busy={busy}
          onNext={(failure) => void next(failure, reset)}
        />
      )}
      <div class="actions">
        <button type="button" class="button" onClick={close}>
          {answered ? labels.close : labels.cancel}
        </button>
        {!answered && (
          <button type="button" class="button primary production" ref={focus} onClick={reset}>
            {popupText.reset}
          </button>
        )}
      </div>
    </main>
  );
}

function Row({ name, id }: { name: string; id: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <code>{id}</code>
      </dd>
    </>
  );
}

function focus(button: HTMLButtonElement | null) {
  button?.focus();
}

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../failure/failure';
import { sendCommand } from '../messages/send-command';
import { type Confirmation, confirmations } from '../storage/confirmations';
import { deviceWith } from '../storage/devices';
import { everyReset } from '../storage/every-reset';
import { lockState } from '../storage/lock-state';
import { everyApplication, everyDevice, everyTempPass } from '../storage/managed';
import { nameOf, type TempPass } from '../storage/temp-passes';
import { t } from '../text/t';
import { Announcer } from '../ui/Announcer';
import { EnvironmentBadge } from '../view/EnvironmentBadge';
import { leadsOn } from '../view/open-pages';
import { ResetStatus } from '../view/result/ResetStatus';
import { formOf, useResets } from '../view/result/use-resets';
import { UnlockForm } from '../view/UnlockForm';
import { MendingContext } from '../view/use-next-step';
import { useStoredItem } from '../view/use-stored-item';

const id = new URLSearchParams(location.search).get('id');
const close = () => window.close();

/** Asks before a reset of production that came from outside the popup. */
export function ConfirmWindow() {
  const asked = useStoredItem(confirmations);
  const saved = useStoredItem(everyTempPass);
  const kept = useRef<Confirmation | undefined>(undefined);
  if (asked === undefined || saved === undefined) return null;
  kept.current ??= asked.find((one) => one.id === id);
  const question = kept.current;
  const tempPass = saved.find((one) => one.id === question?.tempPassId);
  if (question === undefined || tempPass === undefined) {
    const gone = question === undefined ? t('confirm_gone') : t('failure_tempPassMissing_title');
    return (
      <main class="confirm">
        <h1>{gone}</h1>
        <div class="actions">
          <button type="button" class="button" onClick={close}>
            {t('label_close')}
          </button>
        </div>
      </main>
    );
  }
  return <Asked question={question} tempPass={tempPass} />;
}

function Asked({ question, tempPass }: { question: Confirmation; tempPass: TempPass }) {
  const [answered, setAnswered] = useState(false);
  const [resetId, setResetId] = useState(question.id);
  const records = useStoredItem(everyReset) ?? [];
  const { run, next, busy, news } = useResets(
    records.filter(({ id }) => id === resetId),
    formOf(tempPass.id, question.targets),
  );
  const known = useStoredItem(everyDevice) ?? [];
  const applications = useStoredItem(everyApplication) ?? [];
  const locked = useStoredItem(lockState) === 'locked';
  const closing = useRef<HTMLButtonElement>(null);
  const main = useRef<HTMLElement>(null);
  // The window comes up by itself: an Enter that was meant for the page must not reset.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer takes the other button away
  useLayoutEffect(() => closing.current?.focus(), [answered]);

  function reset(id: string) {
    setAnswered(true);
    setResetId(id);
    void sendCommand({ type: 'dismissConfirmation', id: question.id });
    const { targets } = question;
    void run({ type: 'reset', id, tempPassId: tempPass.id, targets }, targets);
  }

  /** Access that was missing is there now: the same may be answered once more. */
  async function mend(failure: Failure) {
    if (!(await next(failure, () => reset(crypto.randomUUID())))) return;
    setResetId(crypto.randomUUID());
    setAnswered(false);
  }

  function cancel() {
    void sendCommand({ type: 'dismissConfirmation', id: question.id }).then(close);
  }
  const leave = answered ? close : cancel;
  const latest = useRef(leave);
  latest.current = leave;
  // Before it is painted: a key that is pressed as soon as the question shows is for the question.
  useLayoutEffect(() => {
    const onKeyDown = ({ key, isComposing }: KeyboardEvent) => {
      if (key === 'Escape' && !isComposing) latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <main class="confirm" ref={main}>
      <h1>{t(answered ? 'confirm_answered' : 'confirm_title')}</h1>
      <dl class="facts">
        <dt>{t('label_tempPass')}</dt>
        <dd>{nameOf(tempPass)}</dd>
        <dt>{t('label_environment')}</dt>
        <dd>
          <EnvironmentBadge environment={tempPass.environment} />
        </dd>
        {question.targets.map((target) => (
          <Row
            key={target.kind}
            name={target.kind === 'device' ? t('label_deviceId') : t('label_key')}
            id={target.kind === 'device' ? target.deviceId : target.key}
            called={deviceWith(known, target.kind === 'device' ? target.deviceId : '')?.name}
          />
        ))}
      </dl>
      {answered && (
        <MendingContext.Provider value={{ tempPass, applications, ...leadsOn }}>
          <ResetStatus
            news={news}
            busy={busy}
            promotional={tempPass.kind === 'promotional'}
            ready=""
            onNext={(failure) => void mend(failure)}
          />
        </MendingContext.Provider>
      )}
      {locked && <UnlockForm inPlaceOfReset />}
      <div class="actions">
        <button
          type="button"
          class="button"
          ref={closing}
          // It comes to where Reset was: the second click of a double one would hide the result.
          onClick={({ detail }) => !(answered && detail > 1) && leave()}
        >
          {answered ? t('label_close') : t('label_cancel')}
        </button>
        {!answered && !locked && (
          <button type="button" class="button primary production" onClick={() => reset(resetId)}>
            {t('popup_reset')}
          </button>
        )}
      </div>
      <Announcer of={main} />
    </main>
  );
}

function Row({ name, id, called }: { name: string; id: string; called: string | undefined }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {called !== undefined && <b class="called">{called}</b>}
        <code>{id}</code>
      </dd>
    </>
  );
}

import { useRef, useState } from 'preact/hooks';
import { selectedTempPass } from '../storage/selected-temp-pass';
import { type AgainBy, type NotSent, notSentWords } from '../text/not-sent';
import { t } from '../text/t';
import type { Resets } from '../view/result/use-resets';
import { curlOfForm } from './curl-of-form';
import { targetsOf } from './form/entered-targets';
import { justChanged } from './form/just-changed';
import { type Press, useEarlyEnter } from './form/use-early-enter';
import { type FormIds, keepDeviceId } from './form/use-form-ids';
import type { TempPassChoice } from './form/use-temp-pass';
import type { SeenPage } from './page/use-page';
import { type NextTrial, useNextTrial } from './trial/use-next-trial';
import type { TrialModel } from './trial/use-trial';
import type { SentReset } from './trial/verified-trial';
import { enteredViewer, sameViewer } from './trial/viewer';

interface SubmitOptions {
  readonly ids: FormIds;
  readonly choice: TempPassChoice;
  readonly page: SeenPage;
  readonly resets: Resets;
  readonly trial: TrialModel;
  readonly locked: boolean;
  /** Whether the policy forbids it, and the popup says so. */
  readonly forbidden: boolean;
  /** A reset is on its way. */
  readonly onSent: (sent: SentReset) => void;
  /** Whether Enter came before there was a form. */
  readonly pressedBefore: boolean;
}

/** Why nothing was sent, and of what form that is said; undefined: of any. */
interface Said {
  readonly why: NotSent;
  readonly by: AgainBy;
  readonly of?: string;
}

/** What Enter and the buttons of the form do, and what came of the last press. */
export interface Submitting {
  readonly submit: (press?: Press) => void;
  /** The same, and then the start of the next trial. */
  readonly submitAndStart: () => void;
  readonly nextTrial: NextTrial;
  readonly startTrial: () => Promise<void>;
  /** @returns the requests of a reset as curl commands; undefined where the form says none */
  readonly curl: () => Promise<string | undefined>;
  /** Whether anything was asked of the form: then an empty field is pointed out. */
  readonly asked: boolean;
  /** Why the last press sent nothing; undefined where it did, or the form is another one since. */
  readonly notSent: string | undefined;
  /** Whether a press waits for the page, or what was entered, to be read. */
  readonly isWaiting: boolean;
}

/**
 * What Enter and the buttons of the form do: each press sends what stood in the form at that very
 * moment, or has the popup say why nothing was sent.
 */
export function useSubmit(options: SubmitOptions): Submitting {
  const { ids, choice, page, resets, trial, locked, forbidden } = options;
  const { selected } = choice;
  const promotional = selected.kind === 'promotional';
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState<Said | undefined>(
    options.pressedBefore ? { why: 'beforeForm', by: 'all' } : undefined,
  );
  const { text, trim, lowerCase } = ids.entered;
  const key = JSON.stringify([text, trim, lowerCase]);
  const form = JSON.stringify([selected.id, ids.entered.deviceId, key, locked]);
  const latestForm = useRef(form);
  latestForm.current = form;
  const looked = { id: ids.id, isRead: ids.device !== undefined, key, tempPass: selected };
  const early = useEarlyEnter(looked, page, (verdict, press) => {
    if (verdict === 'send') return void send(press);
    // What is shown now is what the next Enter sends.
    if (verdict !== 'edited' && verdict !== 'several') stopMoving();
    say(verdict, press.only ?? 'all');
  });

  const nextTrial = useNextTrial({ tempPass: selected, trial, form });

  function say(why: NotSent, by: AgainBy) {
    setSaid({ why, by, of: latestForm.current });
  }

  /** From now on the page changes neither ID nor Temp Pass. */
  function stopMoving() {
    choice.settle();
    ids.hold(ids.id, 'frozen');
  }

  /** Whether what stands in the form came there a moment ago: then it is held, and said. */
  function isHeldUp(by: AgainBy): boolean {
    const changed = justChanged(ids, choice, by);
    if (changed === undefined) return false;
    stopMoving();
    say(changed, by);
    return true;
  }

  async function send({ only, start = false, thenReload }: Press) {
    const { entered, id: shown } = ids;
    setSaid(undefined);
    const targets = await targetsOf(entered, promotional, only);
    if (!targets.ok) {
      // Not before: the form would be drawn once more, and the command sent after that.
      setAsked(true);
      const isToChoose = targets.error === 'noDevice' && shown.from === 'none';
      return say(isToChoose ? 'several' : targets.error, only ?? 'all');
    }
    if (resets.isSendingAny(targets.value)) return say('sending', only ?? 'all');
    const viewer = trial.shown && (await enteredViewer(selected, entered));
    if (start && viewer === undefined) return say('noViewer', 'all');
    if (resets.isSendingAny(targets.value)) return say('sending', only ?? 'all');
    const before = sameViewer(viewer, trial.viewer) ? trial.known : undefined;
    const id = crypto.randomUUID();
    const running = resets.run(
      {
        ...{ type: 'reset', id, tempPassId: selected.id, targets: targets.value },
        ...{ viewer, before, thenReload },
      },
      targets.value,
      () => {
        options.onSent({ id, viewer });
        setAsked(false);
        choice.settle();
        ids.hold(shown, 'sending');
        trial.start.forget();
      },
    );
    // Only what is new: the browser writes one after the other, and the reset's record would wait.
    void selectedTempPass.setIfOther({ id: selected.id });
    keepDeviceId(entered.deviceId);
    const reset = await running;
    ids.release();
    if (reset === undefined) trial.readAgain();
    if (start && viewer !== undefined) await nextTrial.startAfter(reset, { id, viewer, form });
  }

  function submit(press: Press = {}) {
    nextTrial.forget();
    if (locked) say('locked', 'all');
    else if (forbidden) setSaid(undefined);
    else if (press.start && nextTrial.obstacle) say(nextTrial.obstacle, 'all');
    else if (early.isReading) early.wait(press);
    else if (isHeldUp(press.only ?? 'all')) return;
    else if (early.isEarly(press)) early.wait(press);
    else void send(press);
  }

  /** Asked once for each Temp Pass: a start uses up time, and titles of a promotional one. */
  function submitAndStart() {
    if (locked || forbidden || nextTrial.obstacle || nextTrial.isAllowed) {
      return submit({ start: true });
    }
    setSaid(undefined);
    nextTrial.ask();
  }

  async function startTrial() {
    nextTrial.forget();
    if (isHeldUp('start')) return;
    const { entered, id } = ids;
    setSaid(undefined);
    setAsked(true);
    const viewer = await enteredViewer(selected, entered);
    if (viewer === undefined) return say('refused', 'start');
    setAsked(false);
    choice.settle();
    ids.hold(id, 'sent');
    await trial.start.start(viewer);
  }

  function curl() {
    setAsked(true);
    return curlOfForm(ids.entered, selected);
  }

  const isSaid = said !== undefined && (said.of === undefined || said.of === form);
  const isOver = said?.why === 'sending' && !resets.busy;
  const notSent = early.waitsFor
    ? t(`notSent_${early.waitsFor}`)
    : isSaid && !isOver
      ? notSentWords(said.why, said.by)
      : undefined;
  return {
    submit,
    submitAndStart,
    nextTrial,
    startTrial,
    curl,
    asked,
    notSent,
    isWaiting: early.waitsFor !== undefined,
  };
}

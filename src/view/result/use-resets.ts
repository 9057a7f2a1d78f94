import { useRef, useState } from 'preact/hooks';
import { type Failure, orMaybeDone } from '../../failure/failure';
import type { CommandInput } from '../../messages/commands';
import { sendCommand } from '../../messages/send-command';
import type { ResetTarget, SingleTarget } from '../../pass/reset/reset';
import { moreOf } from '../../storage/every-reset';
import type { ResetRecord } from '../../storage/resets';
import { openSettings } from '../open-pages';
import { requestAccess } from '../take-next-step';
import { type InForm, isSending, newsOf, type ResetNews, type Sending } from './reset-news';

type ResetCommand = Extract<CommandInput, { type: 'reset' | 'resetEvery' | 'repeatReset' }>;

/** So many of this window's own are remembered. */
const maxSendings = 20;

/** The resets that a page sends and draws. */
export interface Resets {
  /**
   * @param targets what it resets, as it was in the form when the key was pressed
   * @param onLeft what else is to be drawn now that the command has left
   * @returns its record; undefined where it came to none
   */
  readonly run: (
    command: ResetCommand,
    targets: readonly ResetTarget[],
    onLeft?: () => void,
  ) => Promise<ResetRecord | undefined>;
  /**
   * The failure's own next step; trying again is the caller's, who knows what the form says.
   *
   * @returns whether access was granted, so that there is no more to say of the failure
   */
  readonly next: (failure: Failure, again: () => void) => Promise<boolean>;
  /** Newest first, with what the answers know more. */
  readonly records: readonly ResetRecord[];
  /** What is to be said of what stands in the form. */
  readonly news: ResetNews;
  /** Whether anything that stands in the form is being reset by this window. */
  readonly busy: boolean;
  /** Whether one of the targets is being reset at this very moment; of the form's Temp Pass by default. */
  readonly isSendingAny: (targets: readonly SingleTarget[], tempPassId?: string) => boolean;
}

/**
 * Sends resets and knows what is to be said of what stands in the form: from the stored records, as
 * they survive the popup, and from the answers, as they come also where nothing can be stored.
 *
 * @param stored newest first
 * @param form what stands in the form
 */
export function useResets(stored: readonly ResetRecord[], form: InForm): Resets {
  const [opening] = useState(() => ({ at: Date.now(), ids: new Set(stored.map(({ id }) => id)) }));
  const [sendings, draw] = useState<readonly Sending[]>([]);
  // Two keys may come before anything is drawn of the first.
  const latest = useRef(sendings);
  /** Those that lacked an access which was granted since. */
  const [mended, setMended] = useState<readonly string[]>([]);
  const records = withAnswers(stored, sendings);

  function setSendings(change: (all: readonly Sending[]) => readonly Sending[]) {
    latest.current = change(latest.current);
    draw(latest.current);
  }

  async function run(
    command: ResetCommand,
    targets: readonly ResetTarget[],
    onLeft: () => void = () => {},
  ) {
    const { id, tempPassId } = command;
    const sending = { id, tempPassId, targets, sentAt: Date.now() };
    latest.current = [{ ...sending, state: 'pending' as const }, ...latest.current];
    latest.current = latest.current.slice(0, maxSendings);
    const become = (next: Sending | undefined) =>
      setSendings((all) =>
        all.flatMap((one) => (one.id !== id ? [one] : next === undefined ? [] : [next])),
      );
    const answered = sendCommand(command);
    // Drawing before would take the processor that the command needs on its way.
    await new Promise((resolve) => setTimeout(resolve));
    draw(latest.current);
    onLeft();
    const answer = await answered;
    if (answer.ok) {
      // None where a window asks first: nothing was sent yet.
      const record = answer.value ?? undefined;
      become(record && { ...sending, state: 'answered', record });
      return record;
    }
    become({ ...sending, state: 'failed', failure: orMaybeDone(answer.error) });
    // Wakes a stopped background, so that it settles the record it left under way.
    if (answer.error.kind === 'interrupted') await sendCommand({ type: 'authorizations' });
    return undefined;
  }

  async function next(failure: Failure, again: () => void): Promise<boolean> {
    if (failure.next === 'openSettings') await openSettings();
    else if (failure.next === 'grantAccess') {
      if (!(await requestAccess(failure))) return false;
      setSendings((all) => all.filter((one) => !isMended(one)));
      setMended(records.map(({ id }) => id));
      return true;
    } else again();
    return false;
  }

  return {
    run,
    next,
    records,
    news: newsOf(withoutMended(records, mended), sendings, form, opening),
    busy: isSending(records, sendings, form),
    isSendingAny: (targets, tempPassId = form.tempPassId) =>
      isSending(records, latest.current, formOf(tempPassId, targets)),
  };
}

/** A form in which these stand. */
export function formOf(tempPassId: string, targets: readonly SingleTarget[]): InForm {
  const device = targets.find((one) => one.kind === 'device');
  const key = targets.find((one) => one.kind === 'key');
  return { tempPassId, deviceId: device?.deviceId, key: key?.key };
}

function isMended(one: Sending): boolean {
  return one.state === 'failed' && one.failure.next === 'grantAccess';
}

/** Without what failed for want of an access that is there now: it would be said to be missing. */
function withoutMended(records: readonly ResetRecord[], mended: readonly string[]) {
  return records.flatMap((record) => {
    if (!mended.includes(record.id)) return [record];
    const parts = record.parts.filter(
      ({ outcome }) => !('error' in outcome && outcome.error.next === 'grantAccess'),
    );
    return parts.length === 0 ? [] : [{ ...record, parts }];
  });
}

function withAnswers(stored: readonly ResetRecord[], sendings: readonly Sending[]) {
  const answers = sendings.flatMap((one) => (one.state === 'answered' ? [one.record] : []));
  const others = answers.filter(({ id }) => stored.every((one) => one.id !== id));
  return [...others, ...stored.map((one) => moreOf(one, answers))];
}

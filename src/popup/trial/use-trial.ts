import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { sendCommand } from '../../messages/send-command';
import type { Trial } from '../../pass/trial/trial';
import type { Viewer } from '../../pass/trial/viewer';
import { type RegisteredApplication, trialApplications } from '../../storage/applications';
import type { ResetRecord, TrialReading } from '../../storage/resets';
import type { TempPass } from '../../storage/temp-passes';
import { type MissingViewer, sameViewer } from './viewer';

/** Who types is asked about when they pause for so long, in ms. */
const typingPause = 300;

interface TrialOptions {
  readonly tempPass: TempPass;
  readonly applications: readonly RegisteredApplication[];
  readonly viewer: Viewer | MissingViewer;
  /** Whether a person typed who it is: then it may change with the next key. */
  readonly typed: boolean;
  /** The last reset of the Temp Pass. */
  readonly record: ResetRecord | undefined;
  /** Whether a reset is under way: what was read before says nothing any more. */
  readonly resetting: boolean;
  /** The last reset that this window sent. */
  readonly sent: SentReset | undefined;
  /** The window, whether this viewer's trial is being started, and what changes with each start. */
  readonly start: { readonly reader: string; readonly busy: boolean; readonly turns: number };
}

/** A reset, and whose trial was to prove it. */
export interface SentReset {
  readonly id: string;
  readonly viewer: Viewer | undefined;
}

interface Reading {
  readonly of: string;
  /** The {@link finishedAt} of the last reset when it was asked for: no clock tells what is newer. */
  readonly after: number;
  /** How many starts had been sent or answered then. */
  readonly turns: number;
  readonly reading: TrialReading;
}

/**
 * The trial of the form: read when the window opens and whenever it is about another viewer, and
 * taken from the verification of a reset. Nothing where no application may read trials.
 */
export function useTrial(options: TrialOptions) {
  const { tempPass, applications, typed, record, resetting, sent, start } = options;
  const [application] = trialApplications(applications, tempPass);
  const isMissing = typeof options.viewer === 'string';
  const viewer = isMissing || application === undefined ? undefined : options.viewer;
  const [own, setOwn] = useState<Reading>();
  const [round, setRound] = useState(0);
  const asked = useRef<string>(undefined);
  const of = viewer && JSON.stringify([tempPass, application?.id, viewer]);
  const finished = finishedAt(record);
  const latest = useRef({ after: finished, turns: start.turns });
  // A verification that was there before a start says nothing of it.
  const verifiedAt = useRef(latest.current);
  if (verifiedAt.current.after !== finished) {
    verifiedAt.current = { after: finished, turns: start.turns };
  }
  latest.current = { after: finished, turns: start.turns };
  /** Since when the form is about this trial: what was found before may no longer hold. */
  const since = useRef({ of, after: finished });
  if (since.current.of !== of) since.current = { of, after: finished };

  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` says all that is asked
  useEffect(() => {
    if (viewer === undefined || of === undefined) return;
    let outdated = false;
    async function ask(question: string, about: Viewer) {
      asked.current = question;
      const then = latest.current;
      const tempPassId = tempPass.id;
      const read = await sendCommand({
        type: 'readTrial',
        reader: start.reader,
        tempPassId,
        viewer: about,
      });
      if (outdated) return;
      const reading = read.ok ? read.value : { state: 'unknown' as const, error: read.error };
      setOwn({ of: question, ...then, reading });
    }
    const wait = typed && asked.current !== of ? typingPause : 0;
    if (wait === 0) void ask(of, viewer);
    const timer = wait === 0 ? undefined : setTimeout(() => void ask(of, viewer), wait);
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [of, round]);

  const readAgain = useCallback(() => setRound((count) => count + 1), []);
  const isBeforeStart = verifiedAt.current.turns !== start.turns;
  const verified = viewer && !isBeforeStart ? verifiedBy(record, viewer, sent) : undefined;
  const mine = own?.of === of && own?.turns === start.turns ? own : undefined;
  // A reset that is not verified, also one of another window, leaves what was read out of date.
  const isOutdated = mine !== undefined && !verified && mine.after !== finished;
  useEffect(() => {
    if (isOutdated && !resetting) readAgain();
  }, [isOutdated, resetting, readAgain]);
  if (application === undefined) return { readAgain };
  if (typeof options.viewer === 'string') return { readAgain, shown: options.viewer };
  const isVerified = verified !== undefined && (mine ?? since.current).after !== finished;
  const newest = isVerified ? verified : mine?.reading;
  const shown: TrialReading = (!resetting && !start.busy && !isOutdated && newest) || {
    state: 'pending',
  };
  return { readAgain, shown, isVerified, viewer: options.viewer, known: knownOf(shown) };
}

function knownOf(reading: TrialReading): Trial | undefined {
  return reading.state === 'pending' || reading.state === 'unknown' ? undefined : reading;
}

/**
 * What the last reset found the trial to be, where it asked about the same viewer. Records have no
 * word of the identity, so that of a promotional one only those count that this window sent:
 * another one may have reset the same device with another address.
 */
function verifiedBy(
  record: ResetRecord | undefined,
  viewer: Viewer,
  sent: SentReset | undefined,
): TrialReading | undefined {
  if (record?.verification?.deviceId !== viewer.deviceId) return undefined;
  const isOfViewer =
    viewer.identity === undefined || (record.id === sent?.id && sameViewer(viewer, sent.viewer));
  return isOfViewer ? record.verification.after : undefined;
}

/** When the last request of a reset was answered, in ms since 1970; 0 where none was. */
function finishedAt(record: ResetRecord | undefined): number {
  const times = record?.parts.map(({ outcome }) =>
    'finishedAt' in outcome ? outcome.finishedAt : 0,
  );
  return Math.max(0, ...(times ?? []));
}

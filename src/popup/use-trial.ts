import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Trial } from '../pass/trial';
import type { Viewer } from '../pass/viewer';
import { sendCommand } from '../send-command';
import { type RegisteredApplication, trialApplications } from '../storage/applications';
import type { ResetRecord, TrialReading } from '../storage/resets';
import type { TempPass } from '../storage/temp-passes';
import type { MissingViewer } from './viewer-of';

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
}

interface Reading {
  /** When it was asked for, in ms since 1970: the newest counts. */
  readonly at: number;
  readonly reading: TrialReading;
}

/**
 * The trial of the form: read when the window opens and whenever it is about another viewer, and
 * taken from the proof of a reset. Nothing where no application may read trials.
 */
export function useTrial(options: TrialOptions) {
  const { tempPass, applications, typed, record, resetting } = options;
  const [application] = trialApplications(applications, tempPass);
  const isMissing = typeof options.viewer === 'string';
  const viewer = isMissing || application === undefined ? undefined : options.viewer;
  const [reader] = useState(() => crypto.randomUUID());
  const [own, setOwn] = useState<Reading & { of: string }>();
  const [round, setRound] = useState(0);
  const asked = useRef<string>(undefined);
  const of = viewer && JSON.stringify([tempPass, application?.id, viewer]);
  /** Since when the form is about this trial: what was found before may no longer hold. */
  const since = useRef({ of, at: Date.now() });
  if (since.current.of !== of) since.current = { of, at: Date.now() };

  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` says all that is asked
  useEffect(() => {
    if (viewer === undefined || of === undefined) return;
    let outdated = false;
    async function ask(question: string, about: Viewer) {
      asked.current = question;
      const at = Date.now();
      const tempPassId = tempPass.id;
      const read = await sendCommand({ type: 'readTrial', reader, tempPassId, viewer: about });
      if (outdated) return;
      const reading = read.ok ? read.value : { state: 'notKnowable' as const, error: read.error };
      setOwn({ of: question, at, reading });
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
  const proven = viewer && provenBy(record, viewer, since.current.at);
  const mine = own?.of === of ? own : undefined;
  // A reset that is not proved, also one of another window, leaves what was read out of date.
  const isOutdated = mine !== undefined && !proven && mine.at < finishedAt(record);
  useEffect(() => {
    if (isOutdated && !resetting) readAgain();
  }, [isOutdated, resetting, readAgain]);
  if (application === undefined) return { readAgain };
  if (typeof options.viewer === 'string') return { readAgain, shown: options.viewer };
  const newest = (proven?.at ?? 0) > (mine?.at ?? since.current.at) ? proven : mine;
  const shown: TrialReading = (!resetting && !isOutdated && newest?.reading) || {
    state: 'underWay',
  };
  return { readAgain, shown, viewer: options.viewer, known: knownOf(shown) };
}

function knownOf(reading: TrialReading): Trial | undefined {
  return reading.state === 'underWay' || reading.state === 'notKnowable' ? undefined : reading;
}

/**
 * What the last reset found the trial to be, where it asked about the same viewer. Records have no
 * word of the identity: of a promotional one it counts where the form has been about this viewer
 * since the reset was sent.
 */
function provenBy(
  record: ResetRecord | undefined,
  viewer: Viewer,
  since: number,
): Reading | undefined {
  if (record?.proof?.deviceId !== viewer.deviceId) return undefined;
  if (viewer.identity !== undefined && record.startedAt < since) return undefined;
  return { at: finishedAt(record), reading: record.proof.after };
}

/** When the last request of a reset was answered, in ms since 1970; 0 where none was. */
function finishedAt(record: ResetRecord | undefined): number {
  const times = record?.parts.map(({ outcome }) =>
    'finishedAt' in outcome ? outcome.finishedAt : 0,
  );
  return Math.max(0, ...(times ?? []));
}

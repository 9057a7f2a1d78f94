import type { HistoryEntry } from '../../storage/history/history-entry';
import { resetStateOf } from '../../storage/resets';
import { formatDateTime, formatDuration, formatSentence, formatWhenShort } from '../../text/format';
import { t } from '../../text/t';
import { verificationWords } from '../../text/verification';
import { Icon } from '../../ui/Icon';
import { ShortId } from '../../ui/ids/ShortId';
import { EnvironmentBadge } from '../../view/EnvironmentBadge';
import { Joined } from '../../view/Joined';
import { TempPassIds } from '../../view/TempPassIds';
import { durationOf, failureLines, tempPassWords, whoWords } from '../words/entry-words';

/** Room for an ID alone, beside the name of its device, and for a key. */
const room = { alone: 36, besideOthers: 12 };

/** What can be done with a row. */
export interface RowActions {
  /** Whether it may be reset again. */
  readonly mayRepeat: (entry: HistoryEntry) => boolean;
  /** Whether it is being reset again by this page. */
  readonly isRepeating: (entry: HistoryEntry) => boolean;
  readonly onRepeat: (entry: HistoryEntry) => void;
  readonly onDelete: (entry: HistoryEntry) => void;
}

export interface RowProps {
  readonly entry: HistoryEntry;
  readonly mayRepeat: boolean;
  readonly isRepeating: boolean;
  /** As they are when a button is pressed. */
  readonly latest: { readonly current: RowActions };
}

/** One reset: whom it was of, what came of it, and what can be done with it. */
export function HistoryRow({ entry, mayRepeat, isRepeating, latest }: RowProps) {
  const started = new Date(entry.startedAt);
  const state = resetStateOf(entry);
  const who = whoWords(entry);
  const pass = tempPassWords(entry);
  const when = formatDateTime(started);
  return (
    <>
      <div class="who">
        <Who entry={entry} />
      </div>
      <div class="what" title={[pass, entry.requestorId, entry.mvpdId].join('\n')}>
        <EnvironmentBadge environment={entry.environment} />
        <bdi class="pass">{pass}</bdi>
        {entry.tempPassName !== undefined && (
          <span class="muted note pass">
            <TempPassIds {...entry} />
          </span>
        )}
      </div>
      <Outcome entry={entry} />
      <time class="when muted note" dateTime={started.toISOString()} title={when}>
        <bdi>{formatWhenShort(started)}</bdi>
      </time>
      <div class="row-actions">
        {mayRepeat && state !== 'pending' && (
          <button
            type="button"
            class="button button-text"
            aria-label={t('recent_againNamed', { who, pass })}
            aria-disabled={isRepeating}
            onClick={() => isRepeating || latest.current.onRepeat(entry)}
          >
            {t('recent_again')}
          </button>
        )}
        {state !== 'pending' && (
          <button
            type="button"
            class="button button-text"
            aria-label={t('history_deleteNamed', { who, when })}
            onClick={() => latest.current.onDelete(entry)}
          >
            {t('history_delete')}
          </button>
        )}
      </div>
    </>
  );
}

function Who({ entry: { parts, deviceName } }: { entry: HistoryEntry }) {
  const isAlone = parts.length === 1 && deviceName === undefined;
  return parts.map(({ target, isHashed }) => {
    switch (target.kind) {
      case 'device':
        return (
          <span key="device" class={isAlone ? '' : 'named'} title={deviceName}>
            {deviceName !== undefined && <b>{deviceName}</b>}{' '}
            <ShortId id={target.deviceId} room={isAlone ? room.alone : room.besideOthers} />
          </span>
        );
      case 'key':
        return (
          <span key="key" title={isHashed ? t('history_keyHashed') : undefined}>
            {t('label_key')} <ShortId id={target.key} room={room.besideOthers} />
          </span>
        );
      default:
        return <b key={target.kind}>{formatSentence(t(`popup_target_${target.kind}`))}</b>;
    }
  });
}

const icons = { done: 'check', partly: 'alert', failed: 'alert', unknown: 'alert' } as const;

function Outcome({ entry }: { entry: HistoryEntry }) {
  const state = resetStateOf(entry);
  const duration = durationOf(entry);
  const answered =
    state === 'done' && duration !== undefined
      ? t('popup_answered', { status: 204, duration: formatDuration(duration, 'millisecond') })
      : undefined;
  const facts = [answered, ...failureLines(entry), trialWords(entry)].filter(
    (fact) => fact !== undefined,
  );
  const said = t(`recent_state_${state}`);
  return (
    <div class={`outcome ${state}`} title={[said, ...facts].join('\n')}>
      <span class="state">
        {state === 'pending' ? <span class="spinner" /> : <Icon name={icons[state]} />}
        {said}
      </span>
      <span class="muted note">
        <Joined>{facts}</Joined>
      </span>
    </div>
  );
}

/** What it did to the trial; undefined where nobody read it. */
function trialWords({ verification }: HistoryEntry): string | undefined {
  if (verification === undefined) return undefined;
  const { before, after } = verification;
  if (after.state === 'pending') return undefined;
  return after.state === 'unknown' ? t('verification_unknown') : verificationWords(before, after);
}

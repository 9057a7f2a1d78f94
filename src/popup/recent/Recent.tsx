import './recent.css';
import { deviceWith, type KnownDevice } from '../../storage/devices';
import type { ResetState } from '../../storage/resets';
import { nameOf } from '../../storage/temp-passes';
import { formatAge } from '../../text/age';
import { formatDateTime } from '../../text/format';
import { t } from '../../text/t';
import { Icon } from '../../ui/Icon';
import { bothEnds } from '../../ui/truncate-middle';
import { openHistory, openTryOut } from '../../view/open-pages';
import type { RecentReset } from './recent-resets';
import type { IdsOfPage } from './use-recent';

interface RecentProps {
  /** For how many rows room is kept. */
  readonly room: number;
  readonly recent: readonly RecentReset[];
  readonly known: readonly KnownDevice[];
  /** Whether one may be repeated: not while locked, or where the policy forbids it. */
  readonly mayRepeat: (recent: RecentReset) => boolean;
  readonly ofPage: IdsOfPage | undefined;
  readonly onUse: (recent: RecentReset) => void;
  readonly onRepeat: (recent: RecentReset) => void;
}

const icons = { done: 'check', partly: 'alert', failed: 'alert', unknown: 'alert' } as const;

/** What was reset last: one click puts it into the form, another one resets it again. */
export function Recent(props: RecentProps) {
  const { room, recent, known, mayRepeat, ofPage, onUse, onRepeat } = props;
  return (
    <section class="recent" style={{ '--rows': room }} aria-label={t('recent_title')}>
      <div class="head">
        <h2 class="note muted">{t('recent_title')}</h2>
        {ofPage && <AllOfPage ofPage={ofPage} />}
        <button
          type="button"
          class="button button-text"
          aria-label={t('recent_allNamed')}
          onClick={openHistory}
        >
          {t('recent_all')}
        </button>
      </div>
      {recent.length === 0 && (
        <div class="rows">
          <p class="note muted">{t('recent_none')}</p>
          <button type="button" class="button button-text" onClick={openTryOut}>
            {t('firstRun_openTryOut')}
          </button>
        </div>
      )}
      {recent.length > 0 && (
        <ul class="rows">
          {recent.map((one) => {
            const who = whoOf(one, known);
            const pass = nameOf(one.tempPass);
            return (
              <li key={one.record.id}>
                <button
                  type="button"
                  class="button button-text who"
                  dir="auto"
                  title={`${fullIdsOf(one)}\n${pass}`}
                  aria-label={t('recent_use', { who, pass })}
                  onClick={() => onUse(one)}
                >
                  <Who recent={one} known={known} /> <span class="muted">{pass}</span>
                </button>
                <Outcome state={one.state} at={one.at} />
                {mayRepeat(one) && (
                  <button
                    type="button"
                    class="button button-text"
                    aria-label={t('recent_againNamed', { who, pass })}
                    onClick={() => onRepeat(one)}
                  >
                    {t('recent_again')}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** Of a page with more IDs than are known, it says how many it is about. */
function AllOfPage({ ofPage: { count, total, onReset } }: { ofPage: IdsOfPage }) {
  const name =
    count === total
      ? t('recent_allOfPage', { number: count })
      : t('recent_someOfPage', { number: count, total });
  return (
    <button type="button" class="button button-text of-page" title={name} onClick={onReset}>
      {name}
    </button>
  );
}

function Outcome({ state, at }: { state: ResetState; at: number }) {
  if (state === 'pending') {
    return (
      <span class="outcome muted">
        <span class="spinner" /> {t('recent_state_pending')}
      </span>
    );
  }
  const date = new Date(at);
  return (
    <span class={`outcome ${state}`} title={t(`recent_state_${state}`)}>
      <Icon name={icons[state]} />
      <span class="visually-hidden">{t(`recent_state_${state}`)}</span>
      <time class="muted" dir="auto" dateTime={date.toISOString()} title={formatDateTime(date)}>
        {formatAge(date)}
      </time>
    </span>
  );
}

interface WhoProps {
  readonly recent: RecentReset;
  readonly known: readonly KnownDevice[];
}

function Who({ recent: { targets }, known }: WhoProps) {
  return targets.map((target, index) => (
    <>
      {index > 0 && ' + '}
      {target.kind === 'key' ? (
        <code>{bothEnds(target.key)}</code>
      ) : (
        <b>
          {deviceWith(known, target.deviceId)?.name ?? <code>{bothEnds(target.deviceId)}</code>}
        </b>
      )}
    </>
  ));
}

/** The device's name, else the two ends of each ID, as they are seen: who speaks to a browser says these. */
function whoOf({ targets }: RecentReset, known: readonly KnownDevice[]): string {
  return targets
    .map((target) =>
      target.kind === 'device'
        ? (deviceWith(known, target.deviceId)?.name ?? bothEnds(target.deviceId))
        : bothEnds(target.key),
    )
    .join(' + ');
}

function fullIdsOf({ targets }: RecentReset): string {
  return targets.map((one) => (one.kind === 'device' ? one.deviceId : one.key)).join('\n');
}

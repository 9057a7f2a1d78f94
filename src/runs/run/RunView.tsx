import './run-view.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { KnownDevice } from '../../storage/devices';
import { hasEnded } from '../../storage/runs/run-record';
import { formatWhen } from '../../text/format';
import { t } from '../../text/t';
import { EnvironmentBadge } from '../../view/EnvironmentBadge';
import { Joined } from '../../view/Joined';
import { leadsOn } from '../../view/open-pages';
import { TempPassIds } from '../../view/TempPassIds';
import { UnlockForm } from '../../view/UnlockForm';
import { MendingContext } from '../../view/use-next-step';
import { PaceFields } from '../pace/PaceFields';
import type { SavedForRuns } from '../saved/saved-for-runs';
import { listWords, tempPassWords } from '../words/run-words';
import { ItemList } from './ItemList';
import { PauseNotice } from './PauseNotice';
import { RunActions } from './RunActions';
import { RunProgress } from './RunProgress';
import { type ItemState, itemStates } from './run-items';
import type { ShownRun } from './use-run';
import { useRunCommands } from './use-run-commands';

interface RunViewProps {
  readonly shown: ShownRun;
  readonly saved: SavedForRuns;
  readonly known: readonly KnownDevice[];
  readonly onNewFromFailed: (shown: ShownRun) => void;
  readonly onDeleted: () => void;
}

/** One run: how far it is, what can be done with it, and what came of each item. */
export function RunView({ shown, saved, known, onNewFromFailed, onDeleted }: RunViewProps) {
  const { run } = shown;
  const commands = useRunCommands(run);
  const title = useRef<HTMLHeadingElement>(null);
  // A run that was started just now has the focus, as a page of its own would.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each run
  useLayoutEffect(() => title.current?.focus({ preventScroll: true }), [run.id]);
  const tempPass = saved.tempPasses.find(({ id }) => id === run.tempPassId);
  const mending = tempPass && { tempPass, applications: saved.applications, ...leadsOn };
  const { state } = run;
  return (
    <MendingContext.Provider value={mending}>
      <section class="run" aria-labelledby="run-title">
        <h2 id="run-title" ref={title} tabIndex={-1}>
          <bdi>{listWords(run)}</bdi>
        </h2>
        <p class="of">
          <EnvironmentBadge environment={run.environment} />
          <bdi class="pass">{tempPassWords(run)}</bdi>
          <span class="muted note">
            <Joined>
              {run.tempPassName !== undefined && <TempPassIds {...run} />}
              {t('runs_started', { time: formatWhen(new Date(run.startedAt ?? run.createdAt)) })}
            </Joined>
          </span>
        </p>
        {state.kind === 'filling' ? (
          <p class="muted">{t('runs_neverStarted')}</p>
        ) : (
          <RunProgress shown={shown} />
        )}
        {state.kind === 'paused' && (
          <PauseNotice reason={state.reason} onResume={() => commands.goOn('resumeRun')} />
        )}
        {saved.isLocked && !hasEnded(run) && <UnlockForm />}
        <RunActions
          shown={shown}
          tempPass={tempPass}
          commands={commands}
          isLocked={saved.isLocked}
          onNewFromFailed={() => onNewFromFailed(shown)}
          onDeleted={onDeleted}
        />
        {(state.kind === 'running' || state.kind === 'paused') && (
          <PaceFields pace={run} onChange={commands.adjust} />
        )}
        <Items shown={shown} known={known} />
      </section>
    </MendingContext.Provider>
  );
}

function Items({ shown: { items, isWhole }, known }: Pick<RunViewProps, 'shown' | 'known'>) {
  const [filter, setFilter] = useState<ItemState | ''>('');
  const [said, say] = useState('');
  const places = filter === '' ? undefined : items.placesOf(filter);
  const count = places?.length ?? items.length;
  return (
    <>
      <div class="tools">
        <select
          aria-label={t('history_outcome')}
          value={filter}
          onChange={({ currentTarget }) => {
            const chosen = itemStates.find((one) => one === currentTarget.value) ?? '';
            setFilter(chosen);
            const left = chosen === '' ? items.length : items.placesOf(chosen).length;
            say(t('settings_filtered', { shown: left, total: items.length }));
          }}
        >
          <option value="">{t('history_allOutcomes')}</option>
          {itemStates.map((state) => (
            <option key={state} value={state}>
              {t(`runs_item_${state}`)}
            </option>
          ))}
        </select>
        <span class="note muted">
          {isWhole
            ? t('settings_filtered', { shown: count, total: items.length })
            : t('history_reading')}
        </span>
        <span class="visually-hidden" role="status">
          {said}
        </span>
      </div>
      {count > 0 && <ItemList items={items} places={places} known={known} />}
    </>
  );
}

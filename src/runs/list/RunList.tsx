import './run-list.css';
import { useState } from 'preact/hooks';
import { runPath } from '../../messages/page-urls';
import { sendCommand } from '../../messages/send-command';
import type { Run } from '../../storage/runs/run-record';
import { formatDateTime, formatWhenShort } from '../../text/format';
import { t } from '../../text/t';
import { ConfirmDialog } from '../../view/dialog/ConfirmDialog';
import { EnvironmentBadge } from '../../view/EnvironmentBadge';
import { Joined } from '../../view/Joined';
import { listWords, runStateWords, tempPassWords } from '../words/run-words';

interface RunListProps {
  readonly runs: readonly Run[];
  readonly onOpen: (runId: string) => void;
}

/** The runs that are kept: where each is, and the way to it. */
export function RunList({ runs, onOpen }: RunListProps) {
  const [deleting, setDeleting] = useState<Run>();
  return (
    <section class="run-list" aria-labelledby="runs-title">
      <h2 id="runs-title">{t('runs_earlier')}</h2>
      {runs.length === 0 && <p class="muted">{t('runs_none')}</p>}
      {runs.length > 0 && (
        <ul>
          {runs.map((run) => (
            <Row key={run.id} run={run} onOpen={onOpen} onDelete={() => setDeleting(run)} />
          ))}
        </ul>
      )}
      {deleting !== undefined && (
        <ConfirmDialog
          title={t('runs_deleteRunTitle')}
          note={t('runs_deleteRunNote')}
          action={t('runs_delete')}
          act={() => sendCommand({ type: 'deleteRun', runId: deleting.id })}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </section>
  );
}

interface RowProps {
  readonly run: Run;
  readonly onOpen: (runId: string) => void;
  readonly onDelete: () => void;
}

function Row({ run, onOpen, onDelete }: RowProps) {
  const { id, state, counts, environment, total, createdAt } = run;
  const created = new Date(createdAt);
  const name = listWords(run);
  const isOpen = state.kind === 'running' || state.kind === 'paused';
  return (
    <li class={isOpen ? 'open' : undefined}>
      <a
        class="name"
        href={`/${runPath(id)}`}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onOpen(id);
        }}
      >
        <bdi>{name}</bdi>
      </a>
      <span class="of">
        <EnvironmentBadge environment={environment} /> <bdi>{tempPassWords(run)}</bdi>
      </span>
      <span class={`state ${state.kind}`}>
        <strong>{runStateWords(state)}</strong>{' '}
        <span class="muted note">
          <Joined>
            {[
              t('runs_doneOf', { done: counts.done, total }),
              counts.failed > 0 && t('runs_count_failed', { count: counts.failed }),
              counts.unknown > 0 && t('runs_count_unknown', { count: counts.unknown }),
            ].filter((one) => one !== false)}
          </Joined>
        </span>
      </span>
      <time class="muted note" dateTime={created.toISOString()} title={formatDateTime(created)}>
        <bdi>{formatWhenShort(created)}</bdi>
      </time>
      {state.kind !== 'running' && (
        <button
          type="button"
          class="button button-text"
          aria-label={t('runs_deleteNamed', { name, when: formatDateTime(created) })}
          onClick={onDelete}
        >
          {t('history_delete')}
        </button>
      )}
    </li>
  );
}

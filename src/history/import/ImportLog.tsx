import { formatList } from '../../text/format';
import { formatSentences } from '../../text/sentences';
import { t } from '../../text/t';
import { FailureNotice } from '../../view/FailureNotice';
import { FileButton } from '../../view/files/FileButton';
import { type LogImport, useImportLog } from './use-import-log';

/** So many lines that cannot be read are named. */
const mostNamed = 20;

/** The button that adds a log of the command line to the history, and what came of it. */
export function ImportLog() {
  const { state, run } = useImportLog();
  const isBusy = state?.kind === 'running';
  return (
    <div class="import-log">
      <FileButton
        label={t('history_import')}
        onFiles={([file]) => {
          if (file !== undefined && !isBusy) void run(file);
        }}
      />
      {state && <Result state={state} />}
    </div>
  );
}

function Result({ state }: { state: LogImport }) {
  switch (state.kind) {
    case 'running':
      return (
        <p class="muted note">
          <span class="spinner" />{' '}
          {state.total === 0
            ? t('history_reading')
            : t('history_importing', { sent: state.sent, total: state.total })}
        </p>
      );
    case 'noLog':
      return (
        <p class="warning note" data-said="">
          {t('history_importNoLog')}
        </p>
      );
    case 'ended': {
      const { counts, broken, failed } = state;
      return (
        <>
          {failed && <FailureNotice failure={failed} />}
          <p class="muted note" data-said="">
            {formatSentences([
              t('history_imported', { count: counts.added }),
              counts.known > 0 && t('history_importKnown', { count: counts.known }),
              counts.notKept > 0 && t('history_importNotKept', { count: counts.notKept }),
            ])}
          </p>
          {broken.length > 0 && <p class="warning note">{brokenWords(broken)}</p>}
        </>
      );
    }
  }
}

function brokenWords(broken: readonly number[]): string {
  const lines = broken.slice(0, mostNamed).map(String);
  const more = broken.length - lines.length;
  if (more > 0) lines.push(t('history_importMoreLines', { count: more }));
  return t('history_importBroken', { count: broken.length, lines: formatList(lines) });
}

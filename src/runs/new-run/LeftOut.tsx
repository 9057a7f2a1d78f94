import { useRef } from 'preact/hooks';
import { t } from '../../text/t';
import { useRowHeight } from '../../ui/long-list/use-row-height';
import { useRowsInView } from '../../ui/long-list/use-rows-in-view';
import { mostLinesKept } from '../reading/preview';

interface LeftOutProps {
  /** What is said of all of them. */
  readonly summary: string;
  readonly count: number;
  readonly isOpen: boolean;
  /** Of one of them, by its place: its line in the list, and why it is left out. */
  readonly lineAt: (at: number) => { readonly line: number; readonly why: string };
}

/** Lines of a list that are not sent, each with its reason; however many, the page stays quick. */
export function LeftOut({ summary, count, isOpen, lineAt }: LeftOutProps) {
  if (count === 0) return null;
  return (
    <details class="left-out" open={isOpen}>
      <summary>{summary}</summary>
      <Lines name={summary} count={Math.min(count, mostLinesKept)} lineAt={lineAt} />
      {count > mostLinesKept && (
        <p class="muted">{t('runs_moreLines', { count: count - mostLinesKept })}</p>
      )}
    </details>
  );
}

interface LinesProps extends Pick<LeftOutProps, 'count' | 'lineAt'> {
  readonly name: string;
}

/** Another list is drawn into the same rows. */
const inPlace = (index: number) => index;

function Lines({ name, count, lineAt }: LinesProps) {
  const list = useRef<HTMLUListElement>(null);
  const usualHeight = useRowHeight(24, 58);
  const { rows, style } = useRowsInView({ count, keyAt: inPlace, usualHeight }, list);
  return (
    <ul ref={list} aria-label={name} style={style}>
      {rows.map(({ index, attributes }) => {
        const { line, why } = lineAt(index);
        return (
          <li key={index} aria-setsize={count} aria-posinset={index + 1} {...attributes}>
            <span class="line muted">{t('runs_line', { line })}</span>
            <span title={why}>{why}</span>
          </li>
        );
      })}
    </ul>
  );
}

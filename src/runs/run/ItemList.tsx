import './item-list.css';
import { useCallback, useMemo, useRef } from 'preact/hooks';
import type { ListedTarget } from '../../bulk/list/list-item';
import { deviceWith, type KnownDevice } from '../../storage/devices';
import type { RunOutcome } from '../../storage/runs/run-record';
import { failureLine } from '../../text/failure-line';
import { formatDateTime, formatDuration } from '../../text/format';
import { t } from '../../text/t';
import { Icon } from '../../ui/Icon';
import { ShortId } from '../../ui/ids/ShortId';
import { useRowHeight } from '../../ui/long-list/use-row-height';
import { useRowsInView } from '../../ui/long-list/use-rows-in-view';
import { Joined } from '../../view/Joined';
import type { RunItems } from './run-items';

interface ItemListProps {
  readonly items: RunItems;
  /** The places of those that are shown; undefined for all. */
  readonly places: readonly number[] | undefined;
  readonly known: readonly KnownDevice[];
}

/** The items of a run, of which only those in the window are on the page. */
export function ItemList({ items, places, known }: ItemListProps) {
  const list = useRef<HTMLUListElement>(null);
  const usualHeight = useRowHeight(36, 57);
  const count = places?.length ?? items.length;
  const keyAt = useCallback((index: number) => places?.[index] ?? index, [places]);
  const { rows, style } = useRowsInView({ count, keyAt, usualHeight }, list);
  return (
    <ul ref={list} class="item-list" aria-label={t('runs_items')} style={style}>
      {rows.map(({ index, attributes }) => {
        const place = places === undefined ? index : places[index];
        const item = place === undefined ? undefined : items.targetAt(place);
        if (place === undefined || item === undefined) return null;
        return (
          <li key={place} aria-setsize={count} aria-posinset={index + 1} {...attributes}>
            <Row item={item} outcome={items.outcomeAt(place)} known={known} />
          </li>
        );
      })}
    </ul>
  );
}

interface RowProps {
  readonly item: ListedTarget;
  readonly outcome: RunOutcome | undefined;
  readonly known: readonly KnownDevice[];
}

/** Drawn anew only where something of it is new: a run tells of ten changes a second. */
function Row({ item, outcome, known }: RowProps) {
  return useMemo(
    () => (
      <>
        <span class="line muted note">{t('runs_line', { line: item.line })}</span>
        <span class="who">
          <Who item={item} known={known} />
        </span>
        <Outcome outcome={outcome} />
      </>
    ),
    [item, outcome, known],
  );
}

function Who({ item: { target }, known }: Pick<RowProps, 'item' | 'known'>) {
  if (target.kind === 'key') {
    return (
      <>
        {t('label_key')} <ShortId id={target.key} room={20} />
      </>
    );
  }
  const name = deviceWith(known, target.deviceId)?.name;
  return (
    <>
      {name !== undefined && <b title={name}>{name}</b>}{' '}
      <ShortId id={target.deviceId} room={name === undefined ? 36 : 20} />
    </>
  );
}

function Outcome({ outcome }: Pick<RowProps, 'outcome'>) {
  if (outcome === undefined) return <span class="outcome muted">{t('runs_item_left')}</span>;
  const { state, finishedAt, milliseconds } = outcome;
  const said = t(`runs_item_${state}`);
  const facts =
    state === 'done'
      ? t('popup_answered', {
          status: outcome.status,
          duration: formatDuration(Math.round(milliseconds), 'millisecond'),
        })
      : failureLine(outcome.error);
  const when = formatDateTime(new Date(finishedAt));
  return (
    <span class={`outcome ${state}`} title={[said, facts, when].join('\n')}>
      <Icon name={state === 'done' ? 'check' : 'alert'} />
      <span>{said}</span>{' '}
      <span class="muted note facts">
        <Joined>{facts}</Joined>
      </span>
    </span>
  );
}

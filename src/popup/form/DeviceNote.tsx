import { formatAgeExactly } from '../../text/age';
import { t } from '../../text/t';
import { WithId } from '../../ui/ids/WithId';
import { ObservedNote } from '../observed/ObservedNote';
import { observedWords } from '../observed/observed-words';
import type { PageCandidate, SeenTab } from '../page/use-page';
import { isJustChanged, isOvertaken } from './id-in-form';
import type { FormIds } from './use-form-ids';

/** So much of an ID fits into its field. */
const visibleLength = 41;

interface NoteProps {
  readonly ids: FormIds;
  readonly seen: Pick<SeenTab, 'page' | 'surface'>;
  readonly chosen: PageCandidate | undefined;
}

/** Where the ID is from, or what the page offers instead; and the end of one that is cut off. */
export function DeviceNote(props: NoteProps) {
  const { ids } = props;
  const { deviceId } = ids.entered;
  // All of what goes out is to be seen.
  const sends = ids.device?.ok && ids.device.value !== deviceId ? ids.device.value : undefined;
  const said = noteOf(props);
  const observed = isOfApp(props) ? props.chosen?.observed : undefined;
  return (
    <span class="with-suffix">
      {sends === undefined && observed !== undefined && <ObservedNote observed={observed} />}
      {sends === undefined && observed === undefined && (
        <span class="from-page" title={said}>
          {said}
        </span>
      )}
      {sends !== undefined && (
        <span>
          <WithId id={sends} text={(id) => t('popup_sends', { id })} />
        </span>
      )}
      {deviceId.length > visibleLength && <code>…{deviceId.slice(-12)}</code>}
    </span>
  );
}

function noteOf({ ids, seen, chosen }: NoteProps): string | undefined {
  const { entered, id } = ids;
  const { page, surface } = seen;
  const isOfPage = id.from === 'page' || (id.from === 'held' && id.of === 'page');
  if (isJustChanged(id)) return t(chosen?.observed ? 'observed_changed' : 'page_changed');
  if (isOvertaken(id, page)) return t(page.observed ? 'observed_overtaken' : 'page_overtaken');
  if (chosen !== undefined) return t('page_from', { where: whereabouts(chosen) });
  if (id.from === 'person') return undefined;
  if (page.state === 'reading') return t('page_reading');
  if (page.state === 'gone') return t('page_gone');
  const isLast = entered.deviceId !== '';
  if (page.state === 'closed') {
    if (surface.kind === 'window') return t('page_closedWindow');
    // A panel has come from another tab, whose ID still stands there.
    if (isOfPage) return t('page_closedBefore');
    return isLast ? t('page_closedButLast') : t('page_closed');
  }
  if (page.candidates.length > 0) {
    return t('page_several', { count: page.candidates.length + page.more });
  }
  if (isOfPage) return surface.kind === 'panel' ? t('page_before') : t('page_pageBefore');
  return isLast ? t('page_noneButLast') : t('page_none');
}

/** Whether the app's request is what is to be said of the ID in the form. */
function isOfApp({ ids: { id }, seen: { page }, chosen }: NoteProps): boolean {
  return chosen?.observed !== undefined && !isJustChanged(id) && !isOvertaken(id, page);
}

/** Where a page shows an ID, or what its app asked about it. */
export function whereabouts({ place, label, inFrame, observed }: PageCandidate): string {
  if (observed !== undefined) {
    const age = formatAgeExactly(new Date(observed.at));
    return t('observed_listed', { age, what: observedWords(observed) });
  }
  const where =
    label === '' ? t(`place_${place}`) : t('page_where', { place: t(`place_${place}`), label });
  return inFrame ? t('page_inFrame', { where }) : where;
}

import type { SeenPage } from '../page/use-page';

/** The device ID in the form, whose it is, and whether the page may still change it. */
export type IdInForm =
  /** Typed or chosen: it stays, whatever the page does. */
  | { readonly from: 'person'; readonly deviceId: string }
  /** Kept from the last time; `looked`: the page was read and showed no better one. */
  | { readonly from: 'lastTime'; readonly deviceId: string; readonly looked: boolean }
  /** The page shows several that are equally good: a wrong one would be worse than none. */
  | { readonly from: 'none'; readonly deviceId: ''; readonly looked: boolean }
  | IdOfPage
  | HeldId;

interface IdOfPage {
  readonly from: 'page';
  readonly deviceId: string;
  /** `changed`: so short a time ago that a person may still mean the one before. */
  readonly since: 'settled' | 'changed';
  /** Whether the page still shows it. */
  readonly shown: boolean;
}

/** One that a person acted on: the page moves it no more, until it makes room for another page. */
interface HeldId {
  readonly from: 'held';
  readonly deviceId: string;
  /** Whose it was. */
  readonly of: 'page' | 'lastTime';
  /** `frozen`: to be looked at, and sent with the next Enter. */
  readonly why: 'frozen' | 'sending' | 'sent';
  /** Whether the tab has begun to load another page since. */
  readonly left: boolean;
}

/** What the form needs to know of a page. */
export type IdsOfPage = Pick<SeenPage, 'state'> & {
  readonly best: { readonly deviceId: string } | undefined;
  readonly candidates: readonly unknown[];
};

/** For how long an ID that the page changed has to stand still before one Enter sends it, in ms. */
export const timeToSettle = 1_000;

/** What stands in the form once the page shows this. Asked twice, it says the same. */
export function idOver(id: IdInForm, page: IdsOfPage): IdInForm {
  if (id.from === 'person') return id;
  if (id.from !== 'held') return following(id, page);
  if (id.why === 'sending') return id;
  if (page.state === 'reading') return id.left ? id : { ...id, left: true };
  if (!id.left) return id;
  const { deviceId } = id;
  return id.of === 'lastTime'
    ? following({ from: 'lastTime', deviceId, looked: true }, page)
    : following({ from: 'page', deviceId, since: 'settled', shown: false }, page);
}

function following(id: Exclude<IdInForm, { from: 'person' | 'held' }>, page: IdsOfPage): IdInForm {
  const looked = page.state !== 'reading';
  if (page.best !== undefined) {
    const { deviceId } = page.best;
    if (id.from === 'page' && id.deviceId === deviceId)
      return id.shown ? id : { ...id, shown: true };
    // What fills in while the popup opens changes nothing that anybody has looked at.
    const isFirst = id.from !== 'page' && !id.looked;
    const since = isFirst || id.deviceId === deviceId ? 'settled' : 'changed';
    return { from: 'page', deviceId, since, shown: true };
  }
  if (page.candidates.length > 0) {
    const known = id.from === 'page' || id.looked;
    if (id.from === 'none' && (known || !looked)) return id;
    return { from: 'none', deviceId: '', looked: known || looked };
  }
  if (id.from === 'page') return id.shown ? { ...id, shown: false } : id;
  return looked && !id.looked ? { ...id, looked } : id;
}

/** It stood still for {@link timeToSettle}. */
export function settled(id: IdInForm): IdInForm {
  return id.from === 'page' && id.since === 'changed' ? { ...id, since: 'settled' } : id;
}

/** A person acted on it: the page leaves it as it is. */
export function held(id: IdInForm, why: HeldId['why']): IdInForm {
  if (id.from === 'person' || id.from === 'none') return id;
  const of = id.from === 'held' ? id.of : id.from;
  return { from: 'held', deviceId: id.deviceId, of, why, left: false };
}

/** Whether one Enter is not enough: the page has just put another ID into the field. */
export function isJustChanged(id: IdInForm): boolean {
  return id.from === 'page' && id.since === 'changed';
}

/** Whether it waits for the Enter that sends it. */
export function isFrozen(id: IdInForm): boolean {
  return id.from === 'held' && id.why === 'frozen';
}

/** Whether the page shows another one than stands in the form. */
export function isOvertaken(id: IdInForm, page: IdsOfPage): boolean {
  return id.from === 'held' && page.best !== undefined && page.best.deviceId !== id.deviceId;
}

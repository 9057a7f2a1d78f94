import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ResetNews } from '../view/result/reset-news';

/**
 * Scrolls to what is said of a press, where there is not the room for all: a window or a panel may be
 * lower than what is in it.
 *
 * @param notSent why the last press sent nothing
 */
export function useSaidInSight(
  main: RefObject<HTMLElement | null>,
  news: ResetNews,
  notSent: string | undefined,
): void {
  const said = notSent ?? wordOf(news);
  const last = useRef(said);
  useLayoutEffect(() => {
    const isNew = said !== last.current && said !== '';
    last.current = said;
    if (isNew) main.current?.querySelector('.status')?.scrollIntoView({ block: 'nearest' });
  }, [main, said]);
}

/** Another one wherever something else is to be read. */
function wordOf(news: ResetNews): string {
  if (news.state === 'none') return '';
  if (news.state !== 'record') return news.state;
  const states = news.record.parts.map(({ outcome }) => outcome.state);
  return [news.record.id, ...states, news.record.verification !== undefined].join();
}

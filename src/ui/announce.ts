import { formatSentences } from '../text/sentences';

/** The attribute of what is said aloud once it is there: its own words, or those of the attribute. */
export const saidAloud = 'data-said';

/** What comes within so many ms of the first word is one announcement: people hear one event. */
const together = 400;

/**
 * Says in a live region what comes up on the page, each thing once. Whatever is marked with
 * {@link saidAloud} may come in pieces, go and come again: what stands there after a moment, and was
 * not said before, is one sentence. So nothing that is seen has to be live by itself.
 *
 * @param place where it comes up
 * @param region a live region outside of it, which nobody sees
 * @returns ends it
 */
export function announce(place: HTMLElement, region: HTMLElement): () => void {
  /** What was said, and is still there. */
  let known = new Set(wordsIn(place));
  let timer: ReturnType<typeof setTimeout> | undefined;

  function say(): void {
    timer = undefined;
    const words = wordsIn(place);
    const news = words.filter((one) => !known.has(one));
    known = new Set(words);
    if (news.length > 0) region.textContent = formatSentences(news);
  }

  const observer = new MutationObserver(() => {
    const words = wordsIn(place);
    // What is gone for a moment is news when it comes again.
    known = new Set(words.filter((one) => known.has(one)));
    if (timer === undefined && words.length > known.size) timer = setTimeout(say, together);
  });
  observer.observe(place, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: [saidAloud],
  });
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}

function wordsIn(place: HTMLElement): string[] {
  const marked = [...place.querySelectorAll(`[${saidAloud}]`)];
  const words = marked.map((one) => one.getAttribute(saidAloud) || one.textContent);
  return [...new Set(words.filter((one) => one !== ''))];
}

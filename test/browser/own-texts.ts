import type { Page } from 'playwright-core';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { type CatalogueMessage, catalogueSource } from '../../src/text/catalogue-source';
import type { MessageKey } from '../../src/text/t';

/** The texts of another language, and which English ones stand where they should. */
export interface OwnTexts {
  /** A text by its key; what is put in, in the order of the names' letters. */
  say(key: MessageKey, ...values: string[]): string;
  /** What a page says in English although the language has other words for it. */
  englishOn(page: Page): Promise<string[]>;
}

type Catalogue = Readonly<Record<string, CatalogueMessage>>;

/** @param tag of the browser, such as `de-DE` */
export function ownTexts(catalogue: Catalogue, tag: string): OwnTexts {
  const source = catalogueSource(catalogue, tag);
  const own = Object.values(catalogue).filter(hasWords).map(patternOf);
  const foreign = Object.entries(english)
    .filter(([key, { message }]) => catalogue[key]?.message !== message)
    .filter(([, message]) => hasWords(message))
    .map(([, message]) => patternOf(message));
  return {
    say: (key, ...values) => source.getMessage(key, values),
    async englishOn(page) {
      const said = await textsOf(page);
      return said.filter(
        (text) => foreign.some((one) => one.test(text)) && !own.some((one) => one.test(text)),
      );
    },
  };
}

/** Whether there is more to a message than what is put in: what has none may be anything. */
function hasWords({ message }: CatalogueMessage): boolean {
  return /\p{L}{2,}/u.test(message.replace(/\$\w+\$/gu, ''));
}

/** What may come of a message, whatever is put in. */
function patternOf({ message }: CatalogueMessage): RegExp {
  const parts = message
    .split(/\$\w+\$/u)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`, 'su');
}

/** Every text of a page that is seen or read aloud, but for what is code. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('body *:not(code, kbd, [lang])')];
    const attributes = ['title', 'aria-label', 'placeholder'];
    const texts = [
      document.title,
      ...all.flatMap((one) => attributes.map((name) => one.getAttribute(name) ?? '')),
      ...all.flatMap((one) =>
        [...one.childNodes].flatMap((node) => (node instanceof Text ? [node.data.trim()] : [])),
      ),
    ];
    return [...new Set(texts)].filter((text) => text !== '');
  });
}

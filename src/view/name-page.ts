import { type MessageKey, t } from '../text/t';

/** Gives a page its title and its language: the browser puts no texts into HTML. */
export function namePage(title: Extract<MessageKey, `${string}_pageTitle`>): void {
  document.title = t(title);
  document.documentElement.lang = t('locale');
}

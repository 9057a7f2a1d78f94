import browser from 'webextension-polyfill';
import type { FailureKind } from '../../failure/failure';
import { messageKey } from '../../text/message-key';

/**
 * The same as `failureText`, whose 1.3 KB the background would load for notifications alone. The
 * build writes it to where the browser keeps texts, and only what is said is read from there.
 */
export function failureWords(kind: FailureKind): { title: string; advice: string } {
  return {
    title: browser.i18n.getMessage(messageKey(kind, 'title')),
    advice: browser.i18n.getMessage(messageKey(kind, 'advice')),
  };
}

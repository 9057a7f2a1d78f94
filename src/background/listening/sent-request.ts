import type { WebRequest } from 'webextension-polyfill';
import { type HttpRequest, isOwnHeader } from '../../app-request/http-request';
import { webOriginOf } from './tab-origin';

/**
 * What the browser hands over: requests of scripts, and by their path only those of REST API V2. The
 * host is compared afterwards, as custom environments may have any.
 */
export const apiRequests: WebRequest.RequestFilter = {
  urls: ['*://*/api/v2/*', '*://*/*/api/v2/*'],
  types: ['xmlhttprequest'],
};

/** A request of a page's script, without any header but those that say what it asks about. */
export interface SentRequest {
  readonly requestId: string;
  readonly tabId: number;
  readonly frameId: number;
  /** Of the page, frame or worker that sent it. */
  readonly origin: string;
  /** In ms since 1970. */
  readonly at: number;
  readonly http: HttpRequest;
}

/**
 * Takes from an observed request what may be read of it.
 *
 * @returns undefined of a preflight, and of what no web page sent: this extension, another one
 */
export function sentRequest(details: WebRequest.OnSendHeadersDetailsType): SentRequest | undefined {
  const { requestId, tabId, frameId, method, url, timeStamp } = details;
  const origin = originOf(details);
  if (origin === undefined || method === 'OPTIONS') return undefined;
  // No other one is ever looked at.
  const headers = (details.requestHeaders ?? []).flatMap(({ name, value }) =>
    isOwnHeader(name) && value !== undefined ? [[name, value] as const] : [],
  );
  return { requestId, tabId, frameId, origin, at: timeStamp, http: { method, url, headers } };
}

/** Chromium tells an `initiator`, Firefox the document and who began it, which are to agree. */
function originOf(details: WebRequest.OnSendHeadersDetailsType): string | undefined {
  const { initiator, documentUrl, originUrl } = details;
  if (initiator !== undefined) return webOriginOf(initiator);
  const origins = [documentUrl, originUrl].filter((url) => url !== undefined).map(webOriginOf);
  const [origin, ...others] = new Set(origins);
  return others.length === 0 ? origin : undefined;
}

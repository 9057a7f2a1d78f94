import type { WebRequest } from 'webextension-polyfill';
import type { ListeningBrowser } from './listening-browser';

export const device = 'b05f7e6a-31d2-4c8e-9a47-5d0c6f1e2b93';
export const address = 'Viewer+test@example.com';
export const token = 'eyJhbGciOiJub25lIn0.c2VjcmV0LXRva2Vu.c2lnbmF0dXJl';
export const cookie = 'session=do-not-keep-this-cookie';
export const page = 'https://tv.example.com';
export const service = 'https://sp.auth-staging.adobe.com';
export const deviceInfo = { model: 'TV 9', version: '1', osName: 'Linux', osVersion: '6' };

/** The tab of the app that is listened to. */
export const appTab = 7;

export const base64 = (text: string) => Buffer.from(text).toString('base64');
export const identity = base64(JSON.stringify({ email: address }));

type Details = WebRequest.OnSendHeadersDetailsType;
let count = 0;

/** A request of the app as the browser shows it, with everything that an app sends. */
export function sent(change: Partial<Details> = {}): Details {
  count += 1;
  return {
    requestId: `request-${count}`,
    url: `${service}/api/v2/REF30/profiles/TempPass`,
    method: 'GET',
    frameId: 0,
    parentFrameId: -1,
    tabId: appTab,
    type: 'xmlhttprequest',
    // Later ones are newer, however fast they are made.
    timeStamp: Date.now() + count / 1_000,
    thirdParty: true,
    initiator: page,
    requestHeaders: [
      { name: 'Authorization', value: `Bearer ${token}` },
      { name: 'Cookie', value: cookie },
      { name: 'User-Agent', value: 'sample' },
      { name: 'AP-Device-Identifier', value: `fingerprint ${base64(device)}` },
      { name: 'AP-TempPass-Identity', value: identity },
      { name: 'X-Device-Info', value: base64(JSON.stringify(deviceInfo)) },
    ],
    ...change,
  };
}

/** The same from a browser that tells the document and who began it. */
export function sentInFirefox(documentUrl: string, originUrl: string): Details {
  const { initiator, ...rest } = sent({ documentUrl, originUrl });
  return rest;
}

/** An app's tab, whose popup was opened, in a browser that grants the hosts of Adobe Pass. */
export function openApp(browser: ListeningBrowser): void {
  browser.reset();
  browser.tabs.set(appTab, { url: `${page}/watch`, opened: true });
  browser.origins.add(`${service}/*`).add('https://mgmt.auth-staging.adobe.com/*');
}

/** A background of its own, with what listens in it. */
export async function listening(browser: ListeningBrowser) {
  browser.startBackground();
  const tabs = await import('../../../../src/background/listening/listening-tabs');
  const sites = await import('../../../../src/background/listening/listened-sites');
  const observed = await import('../../../../src/background/listening/observed');
  const { sentRequest } = await import('../../../../src/background/listening/sent-request');
  /** As main.ts does with an event of the browser. */
  async function noteSent(details: Details): Promise<void> {
    const picked = sentRequest(details);
    if (picked !== undefined) await observed.noteSent(picked);
  }
  return { ...tabs, ...sites, ...observed, noteSent };
}

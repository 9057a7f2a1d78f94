import { pagePort } from '../messages/content-script';
import type { FramePost } from '../messages/page-report';
import { showElement } from './highlight';
import { elementWith, observePage } from './observe-page';

/** Serves a page of ours that wants to know what this frame shows, for as long as it is open. */
export function servePort(port: chrome.runtime.Port): void {
  if (port.name !== pagePort) return;
  if (!isOfPage(port)) {
    port.disconnect();
    return;
  }
  const post = (message: FramePost) => port.postMessage(message);
  const stop = observePage({
    scanned: ({ report }) => post({ type: 'report', report }),
    frameLoaded: () => post({ type: 'frameLoaded' }),
  });
  port.onDisconnect.addListener(stop);
  port.onMessage.addListener((message: unknown) => {
    const element = typeof message === 'string' ? elementWith(message) : undefined;
    if (element !== undefined) showElement(element);
  });
}

/**
 * Whether a page of ours opened it. Where the script runs in one (src/try-out/), the content scripts
 * of web pages can open one too, and are not told what stands there.
 */
function isOfPage({ sender }: chrome.runtime.Port): boolean {
  return sender?.url?.startsWith(chrome.runtime.getURL('/')) === true;
}

import { pagePort } from '../messages/content-script';
import type { FramePost } from '../messages/page-report';
import { showElement } from './highlight';
import { elementWith, observePage } from './observe-page';

/** Serves a page of ours that wants to know what this frame shows, for as long as it is open. */
export function servePort(port: chrome.runtime.Port): void {
  if (port.name !== pagePort) return;
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

import * as v from 'valibot';
import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import { contentScriptPath, pagePort } from '../../messages/content-script';
import { framePostSchema, type ParsedReport } from '../../messages/page-report';
import { showsTryOut } from './shows-try-out';

/** What is known of the page in a tab. */
export interface PageState {
  /**
   * `reading` until every frame has spoken, or was too slow; `closed` where nothing can be read: of
   * the browser's own pages, stores, a site for which access was not given, what the browser shows
   * with a viewer of its own, such as a PDF, and a page that does not answer; `gone` where the tab
   * was closed.
   */
  readonly state: 'reading' | 'read' | 'closed' | 'gone';
  /** The page's address; told only where the page may be looked at. */
  readonly url: string | undefined;
  readonly frames: ReadonlyMap<number, ParsedReport>;
}

interface Frame {
  readonly port: Runtime.Port;
  report?: ParsedReport;
}

/** A page with more frames than this is looked at in so many of them. */
const maxFrames = 50;
/** How long a page may take before what has come of it counts, in ms: all of it, or nothing. */
const patience = { some: 1_000, none: 5_000 };
/** How long after one injection the next may come, in ms: a page can load frames all the time. */
const injectionPause = 250;
/**
 * How often a refused injection is tried again after a person may have given access: the key that
 * gives it can be heard some ms before the tab's own process knows of it. (Chromium 156, busy)
 */
const triesAfterAccess = 4;

/** Puts the content script into every frame of a tab that it may, and hears what it finds there. */
export class PageConnection {
  readonly #frames = new Map<number, Frame>();
  readonly #tabId: number;
  readonly #onChange: (page: PageState) => void;
  #state: PageState['state'] = 'reading';
  #url: string | undefined;
  #injection: 'none' | 'running' | 'wanted' = 'none';
  #triesLeft = 0;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #closed = false;

  constructor(tabId: number, onChange: (page: PageState) => void) {
    this.#tabId = tabId;
    this.#onChange = onChange;
    browser.tabs.onUpdated.addListener(this.#onUpdated);
    browser.tabs.onRemoved.addListener(this.#onRemoved);
    this.#read();
  }

  /** Reads again what could not be read: a person may have given access to it. */
  readAgain(): void {
    this.#triesLeft = triesAfterAccess;
    if (this.#state === 'closed') this.#read();
    // The injection that is under way may have come before the access.
    else if (this.#state === 'reading') void this.#inject();
  }

  /** Scrolls to where a candidate stands and flashes it. */
  show(deviceId: string): void {
    for (const { port, report } of this.#frames.values()) {
      if (report?.candidates.some((one) => one.deviceId === deviceId)) port.postMessage(deviceId);
    }
  }

  close(): void {
    this.#closed = true;
    browser.tabs.onUpdated.removeListener(this.#onUpdated);
    browser.tabs.onRemoved.removeListener(this.#onRemoved);
    this.#stopWaiting();
    for (const { port } of this.#frames.values()) port.disconnect();
    this.#frames.clear();
  }

  readonly #onUpdated = (tabId: number, change: Tabs.OnUpdatedChangeInfoType) => {
    if (tabId !== this.#tabId) return;
    if (change.status === 'loading') this.#read();
    else if (change.status === 'complete') void this.#inject();
  };

  readonly #onRemoved = (tabId: number) => {
    if (tabId === this.#tabId) this.#settle('gone');
  };

  #read(): void {
    this.#state = 'reading';
    this.#stopWaiting();
    this.#timers = [
      setTimeout(() => this.#hasSpoken(() => true), patience.some),
      // Of a document that says nothing it is not known what it shows.
      setTimeout(() => this.#settle('closed'), patience.none),
    ];
    void this.#inject();
  }

  #stopWaiting(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  async #inject(): Promise<void> {
    if (this.#injection !== 'none') {
      this.#injection = 'wanted';
      return;
    }
    this.#injection = 'running';
    await this.#injectOnce();
    setTimeout(() => {
      const refused = this.#state === 'closed' && this.#frames.size === 0 && this.#triesLeft > 0;
      if (refused) this.#triesLeft -= 1;
      const wanted = refused || this.#injection === 'wanted';
      this.#injection = 'none';
      if (wanted && !this.#closed) void this.#inject();
    }, injectionPause);
  }

  async #injectOnce(): Promise<void> {
    try {
      const tab = await browser.tabs.get(this.#tabId).catch(() => undefined);
      if (tab === undefined) return this.#settle('gone');
      this.#url = tab.url;
      if (await showsTryOut(tab)) {
        this.#connect(0);
        return this.#tell();
      }
      const results = await browser.scripting.executeScript({
        target: { tabId: this.#tabId, allFrames: true },
        files: [contentScriptPath],
        injectImmediately: true,
      });
      for (const { frameId } of results) this.#connect(frameId);
      // Where no frame was reached, none will speak.
      if (results.length === 0 && this.#frames.size === 0) this.#settle('closed');
      else this.#tell();
    } catch {
      this.#settle(this.#frames.size === 0 ? 'closed' : 'read');
    }
  }

  #connect(frameId: number): void {
    if (this.#closed || this.#frames.has(frameId) || this.#frames.size >= maxFrames) return;
    const port = browser.tabs.connect(this.#tabId, { frameId, name: pagePort });
    const frame: Frame = { port };
    this.#frames.set(frameId, frame);
    port.onMessage.addListener((message: unknown) => {
      const post = v.safeParse(framePostSchema, message);
      if (!post.success) return;
      if (post.output.type === 'frameLoaded') return void this.#inject();
      frame.report = post.output.report;
      // Nobody waits for slow frames any more where it was late itself.
      const isLate = this.#state !== 'reading';
      this.#hasSpoken((frames) => isLate || frames.every(({ report }) => report !== undefined));
      this.#tell();
    });
    port.onDisconnect.addListener(() => {
      if (this.#frames.get(frameId) === frame) this.#frames.delete(frameId);
      this.#tell();
    });
  }

  /** The page was read where its document has spoken, and its frames have as far as is wanted. */
  #hasSpoken(enough: (frames: readonly Frame[]) => boolean): void {
    const spoken = this.#frames.get(0)?.report !== undefined;
    if (spoken && enough([...this.#frames.values()])) this.#settle('read');
  }

  #settle(state: PageState['state']): void {
    this.#stopWaiting();
    // Gone is gone; and access that came later shows in what the frames say.
    if (this.#state !== 'gone') this.#state = state;
    this.#tell();
  }

  #tell(): void {
    if (this.#closed) return;
    const frames = new Map<number, ParsedReport>();
    for (const [id, { report }] of this.#frames) if (report) frames.set(id, report);
    const unreadable = this.#state === 'read' && frames.get(0)?.unreadable === true;
    const state = unreadable ? 'closed' : this.#state;
    this.#onChange({ state, url: this.#url, frames });
  }
}

import * as v from 'valibot';
import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import { framePostSchema, type ParsedReport } from '../page-report';
import { pagePort, pageScriptPath } from '../page-script';

/** What is known of the page in a tab. */
export interface PageState {
  /**
   * `reading` until every frame has spoken, or was too slow; `closed` where the browser lets no
   * extension look: its own pages, stores, and a site for which access was not given.
   */
  readonly state: 'reading' | 'read' | 'closed';
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
/** How long a frame may take before others count without it, in ms. */
const patience = 1_000;
/** How long after one injection the next may come, in ms: a page can load frames all the time. */
const injectionPause = 250;

/** Puts the page script into every frame of a tab that it may, and hears what it finds there. */
export class PageConnection {
  readonly #frames = new Map<number, Frame>();
  readonly #tabId: number;
  readonly #onChange: (page: PageState) => void;
  #state: PageState['state'] = 'reading';
  #url: string | undefined;
  #injection: 'none' | 'running' | 'wanted' = 'none';
  #closed = false;

  constructor(tabId: number, onChange: (page: PageState) => void) {
    this.#tabId = tabId;
    this.#onChange = onChange;
    browser.tabs.onUpdated.addListener(this.#onUpdated);
    setTimeout(() => this.#settle('read'), patience);
    void this.#inject();
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
    for (const { port } of this.#frames.values()) port.disconnect();
    this.#frames.clear();
  }

  // "loading" too: some pages never end to load.
  readonly #onUpdated = (tabId: number, change: Tabs.OnUpdatedChangeInfoType) => {
    if (tabId === this.#tabId && change.status !== undefined) void this.#inject();
  };

  async #inject(): Promise<void> {
    if (this.#injection !== 'none') {
      this.#injection = 'wanted';
      return;
    }
    this.#injection = 'running';
    await this.#injectOnce();
    setTimeout(() => {
      const wanted = this.#injection === 'wanted';
      this.#injection = 'none';
      if (wanted && !this.#closed) void this.#inject();
    }, injectionPause);
  }

  async #injectOnce(): Promise<void> {
    try {
      this.#url = (await browser.tabs.get(this.#tabId)).url;
      const results = await browser.scripting.executeScript({
        target: { tabId: this.#tabId, allFrames: true },
        files: [pageScriptPath],
        injectImmediately: true,
      });
      for (const { frameId } of results) this.#connect(frameId);
    } catch {
      this.#state = this.#frames.size === 0 ? 'closed' : 'read';
    }
    this.#tell();
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
      this.#settle([...this.#frames.values()].every(({ report }) => report) ? 'read' : undefined);
    });
    port.onDisconnect.addListener(() => {
      if (this.#frames.get(frameId) === frame) this.#frames.delete(frameId);
      this.#tell();
    });
  }

  #settle(state: 'read' | undefined): void {
    if (state !== undefined && this.#state === 'reading') this.#state = state;
    this.#tell();
  }

  #tell(): void {
    if (this.#closed) return;
    const frames = new Map<number, ParsedReport>();
    for (const [id, { report }] of this.#frames) if (report) frames.set(id, report);
    const state = this.#state === 'closed' && frames.size > 0 ? 'read' : this.#state;
    this.#onChange({ state, url: this.#url, frames });
  }
}

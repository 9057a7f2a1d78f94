import { FakeBrowser } from '../fake-browser';

interface Tab {
  readonly url: string;
  /** Whether its popup was opened: the browser shows the tab's address from then on (`activeTab`). */
  readonly opened?: boolean;
}

/** What a tab's toolbar button shows. */
interface Badge {
  /** null: what all tabs show. */
  text?: string | null;
  color?: string;
  title?: string;
}

/** One of the browser's events. */
class FakeEvent {
  readonly #listeners = new Set<(...args: never[]) => void>();
  addListener = (listener: (...args: never[]) => void) => void this.#listeners.add(listener);
  removeListener = (listener: (...args: never[]) => void) => void this.#listeners.delete(listener);

  get count(): number {
    return this.#listeners.size;
  }
}

/** A browser with tabs, permissions of single hosts and a toolbar. */
export class ListeningBrowser extends FakeBrowser {
  readonly tabs = new Map<number, Tab>();
  /** Match patterns of hosts to which it grants access. */
  readonly origins = new Set<string>();
  readonly badges = new Map<number, Badge>();
  readonly reloaded: number[] = [];
  isFirefox = false;
  readonly tabEvents = {
    onUpdated: new FakeEvent(),
    onRemoved: new FakeEvent(),
    onReplaced: new FakeEvent(),
  };

  override reset(): void {
    super.reset();
    for (const map of [this.tabs, this.origins, this.badges]) map.clear();
    this.reloaded.length = 0;
    this.isFirefox = false;
  }

  override get polyfill() {
    const { default: own } = super.polyfill;
    const protocol = () => (this.isFirefox ? 'moz-extension:' : 'chrome-extension:');
    const shown = (id: number, { url, opened = false }: Tab) =>
      opened || this.origins.has(patternOf(url)) ? { id, url } : { id };
    const badge = (tabId: number | undefined, change: Badge) => {
      if (tabId !== undefined) this.badges.set(tabId, { ...this.badges.get(tabId), ...change });
    };
    return {
      default: {
        ...own,
        runtime: { ...own.runtime, getURL: (path: string) => `${protocol()}//own${path}` },
        permissions: {
          contains: async ({ origins }: { origins: string[] }) =>
            origins.every((one) => this.origins.has(one)),
          remove: async ({ origins }: { origins: string[] }) =>
            origins.every((one) => this.origins.delete(one)),
        },
        tabs: {
          ...this.tabEvents,
          get: async (id: number) => {
            const tab = this.tabs.get(id);
            if (tab === undefined) throw new Error(`No tab with id: ${id}.`);
            return shown(id, tab);
          },
          query: async ({ url }: { url: string }) =>
            [...this.tabs]
              .map(([id, tab]) => shown(id, tab))
              .filter((tab) => 'url' in tab && patternOf(tab.url) === url),
          reload: async (id: number) => {
            if (!this.tabs.has(id)) throw new Error(`No tab with id: ${id}.`);
            this.reloaded.push(id);
          },
        },
        scripting: { getRegisteredContentScripts: async () => [] },
        action: {
          setBadgeText: async ({ tabId, text }: { tabId?: number; text: string | null }) =>
            badge(tabId, { text }),
          setBadgeBackgroundColor: async ({ tabId, color }: { tabId?: number; color: string }) =>
            badge(tabId, { color }),
          setTitle: async ({ tabId, title }: { tabId?: number; title: string }) =>
            badge(tabId, { title }),
        },
      },
    };
  }
}

function patternOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

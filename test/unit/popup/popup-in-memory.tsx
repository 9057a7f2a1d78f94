import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import * as v from 'valibot';
import { vi } from 'vitest';
import type { appRequestSchema } from '../../../src/app-request/app-request-schema';
import type { Failure } from '../../../src/failure/failure';
import type { CommandInput } from '../../../src/messages/commands';
import { pageReportSchema } from '../../../src/messages/page-report';
import { apiScope, resetScope } from '../../../src/pass/auth/scopes';
import type { Result } from '../../../src/pass/result';
import type { PageState } from '../../../src/popup/page/page-connection';
import { type Changes, StoredValues } from '../storage/stored-values';
import { OpenPopup } from './open-popup';
import { type SamplePass, samplePasses } from './sample-passes';

export type ResetCommand = Extract<CommandInput, { type: 'reset' }>;

async function started(): Promise<unknown> {
  return { ok: true, value: [{ resource: 'REF30', permitted: true }] };
}

/** A command that waits until a test says what the background answers. */
interface Waiting {
  readonly command: CommandInput;
  readonly answer: (answer: Result<unknown, Failure>) => void;
}

/** What a test says of a request of an app; the rest is as usual. */
export type Asked = Partial<v.InferInput<typeof appRequestSchema>> & {
  readonly at?: number;
  readonly status?: number;
};

type Listener = (changes: Changes, area: string) => void;

/** What a window of the popup was told of a tab's page, and how. */
interface Following {
  readonly tabId: number;
  readonly onChange: (page: PageState) => void;
}

type Activated = (active: { tabId: number; windowId: number }) => void;

const reading: PageState = { state: 'reading', url: undefined, frames: new Map() };
const isNeverTold = { addListener: () => undefined, removeListener: () => undefined };
/** The tab that is active at first, and its window. */
const first = { id: 1, windowId: 1 };

/** The popup in a simulated document: its storage, its page and the background's answers are made up. */
export class PopupInMemory {
  #listeners: Listener[] = [];
  readonly #areas = { local: this.#values('local'), session: this.#values('session') };
  #following: Following[] = [];
  readonly #pages = new Map<number, PageState>();
  #activations: Activated[] = [];
  /** The pages that were opened in a tab, by their paths; Settings as such are `options`. */
  readonly opened: string[] = [];
  /** Every command so far. */
  readonly commands: CommandInput[] = [];
  /** Answers a reset; by default with 204. */
  answer: (command: ResetCommand) => Promise<unknown> = async (command) => this.done(command);
  /** Answers a reset of everybody, and the start of a trial. */
  answerEvery: () => Promise<unknown> = async () => ({ ok: true, value: null });
  answerStart = started;
  /** For the last reset again, as the browser writes them. */
  repeatKeys = 'Alt+Shift+L';
  /** The origins that the browser was asked for, and what it says. */
  readonly asked: string[][] = [];
  grants = true;
  /** That of the extension's pages: by it Firefox is told from Chromium. */
  scheme: 'chrome-extension' | 'moz-extension' = 'chrome-extension';
  /** Whether nothing more can be written. */
  isFull = false;
  /** Holds back what is stored, where it is set. */
  stores: Promise<void> = Promise.resolve();

  #heldBack: ReadonlySet<CommandInput['type']> = new Set();
  #waiting: Waiting[] = [];
  /** Hashes come from another thread, at their own time. */
  #hashing = 0;

  constructor() {
    const digest = crypto.subtle.digest.bind(crypto.subtle);
    vi.spyOn(crypto.subtle, 'digest').mockImplementation(async (algorithm, data) => {
      this.#hashing += 1;
      return digest(algorithm, data).finally(() => {
        this.#hashing -= 1;
      });
    });
    vi.stubGlobal('chrome', { storage: this.#storage() });
  }

  /** The module that stands for webextension-polyfill. */
  get polyfill() {
    return {
      default: {
        storage: this.#storage(),
        tabs: {
          query: async () => [first],
          onReplaced: isNeverTold,
          onActivated: {
            addListener: (listener: Activated) => void this.#activations.push(listener),
            removeListener: (listener: Activated) => {
              this.#activations = this.#activations.filter((one) => one !== listener);
            },
          },
          create: async ({ url }: { url: string }) => void this.opened.push(url),
        },
        windows: { getCurrent: async () => ({ id: first.windowId }) },
        contextMenus: { onClicked: isNeverTold },
        commands: {
          onCommand: isNeverTold,
          getAll: async () => [
            { name: 'open-side-panel', shortcut: 'Alt+Shift+S' },
            { name: 'repeat-last-reset', shortcut: this.repeatKeys },
          ],
        },
        permissions: {
          request: async ({ origins }: { origins: readonly string[] }) => {
            this.asked.push([...origins]);
            return this.grants;
          },
          contains: async () => this.grants,
          onAdded: isNeverTold,
        },
        runtime: {
          getURL: (path: string) => (path === '/' ? `${this.scheme}://id/` : path),
          getManifest: () => ({ version: '1.2.3' }),
          openOptionsPage: async () => void this.opened.push('options'),
          sendMessage: (command: CommandInput) => this.#received(command),
        },
      },
    };
  }

  /** The module that stands for src/popup/page/page-connection.ts. */
  get pageConnection() {
    const follow = (following: Following) => {
      this.#following.push(following);
      following.onChange(this.#pages.get(following.tabId) ?? reading);
      return () => {
        this.#following = this.#following.filter((one) => one !== following);
      };
    };
    return {
      PageConnection: class {
        readonly #leave: () => void;
        constructor(tabId: number, onChange: (page: PageState) => void) {
          this.#leave = follow({ tabId, onChange });
        }
        close() {
          this.#leave();
        }
        readAgain() {}
        show() {}
      },
    };
  }

  /** A profile with one Temp Pass selected, and no page yet. */
  clear(selected: SamplePass = 'basic'): void {
    const { local, session } = this.#areas;
    local.clear();
    session.clear();
    this.#following = [];
    this.#activations = [];
    this.#pages.clear();
    this.commands.length = 0;
    this.opened.length = 0;
    this.answer = async (command) => this.done(command);
    this.answerEvery = async () => ({ ok: true, value: null });
    this.answerStart = started;
    this.stores = Promise.resolve();
    this.isFull = false;
    this.asked.length = 0;
    this.grants = true;
    this.scheme = 'chrome-extension';
    this.#heldBack = new Set();
    this.#waiting = [];
    local.set('tempPasses', Object.values(samplePasses));
    const application = { name: 'App', credential: 'statement', scopes: [resetScope, apiScope] };
    local.set('applications', [
      { ...application, id: 'app', environment: samplePasses.basic.environment },
      { ...application, id: 'live-app', environment: samplePasses.production.environment },
    ]);
    local.set('selectedTempPass', { id: samplePasses[selected].id });
  }

  store(area: 'local' | 'session', key: string, value: unknown): void {
    this.#areas[area].set(key, structuredClone(value));
  }

  stored(area: 'local' | 'session', key: string): unknown {
    return this.#areas[area].get(key);
  }

  /** The commands of a type that were sent so far, the newest last. */
  sent<Type extends CommandInput['type']>(type: Type): Extract<CommandInput, { type: Type }>[] {
    return this.commands.filter(
      (one): one is Extract<CommandInput, { type: Type }> => one.type === type,
    );
  }

  /** The resets that were sent so far. */
  get resets(): ResetCommand[] {
    return this.sent('reset');
  }

  /** From now on commands of these types wait for {@link answerHeld}. */
  holdBack(...types: readonly CommandInput['type'][]): void {
    this.#heldBack = new Set(types);
  }

  /** Answers the newest command of a type that waits. */
  async answerHeld(type: CommandInput['type'], answer: Result<unknown, Failure>): Promise<void> {
    const newest = this.#waiting.findLastIndex(({ command }) => command.type === type);
    const [one] = this.#waiting.splice(newest, 1);
    if (newest === -1 || one === undefined) throw new Error(`no ${type} waits`);
    await act(() => one.answer(answer));
    await this.rest();
  }

  /** What came of a reset, as the background records it. */
  record(
    command: Pick<ResetCommand, 'id' | 'tempPassId'> & { readonly targets: readonly object[] },
    outcome: object,
    startedAt = Date.now(),
  ) {
    const tempPass = Object.values(samplePasses).find(({ id }) => id === command.tempPassId);
    if (tempPass === undefined) throw new Error('no such Temp Pass');
    const { environment, requestorId, mvpdId } = tempPass;
    const parts = command.targets.map((target) => ({ target, outcome }));
    const { id, tempPassId } = command;
    return { id, tempPassId, environment, requestorId, mvpdId, startedAt, parts };
  }

  done(command: ResetCommand, finishedAt = Date.now()) {
    const outcome = { state: 'done', status: 204, finishedAt, milliseconds: 20 };
    return { ok: true, value: this.record(command, outcome, finishedAt) };
  }

  /** A person brings another tab to the front, in the panel's window by default. */
  async activate(tabId: number, windowId = first.windowId): Promise<void> {
    await act(() => {
      for (const tell of this.#activations) tell({ tabId, windowId });
    });
    await this.rest();
  }

  /** Lets the page in a tab, the first one by default, say something else. */
  async pageShows(
    state: PageState['state'],
    ids: readonly string[] = [],
    {
      url,
      ...names
    }: { requestorIds?: readonly string[]; mvpdIds?: readonly string[]; url?: string } = {},
    tabId = first.id,
  ): Promise<void> {
    const candidates = ids.map((deviceId) => ({
      deviceId,
      label: 'Device ID',
      place: 'text',
      trust: 50,
      path: '',
      visible: false,
    }));
    const report = { candidates, more: 0, requestorIds: [], mvpdIds: [], startedAt: 0, ...names };
    const page: PageState = {
      state,
      url,
      frames: new Map([[0, v.parse(pageReportSchema, report)]]),
    };
    this.#pages.set(tabId, page);
    await act(() => {
      for (const one of this.#following) if (one.tabId === tabId) one.onChange(page);
    });
    await this.rest();
  }

  /** The app in the tab was observed to ask, the newest first. */
  async appAsks(...asked: readonly Asked[]): Promise<void> {
    const all = asked.map(({ at = Date.now(), status, ...request }, index) => ({
      ...{ requestId: `${index}`, tabId: 1, origin: 'https://tv.example', at, status },
      request: {
        ...{ question: 'profiles', requestorId: 'REF30', resources: [] },
        ...{ environment: samplePasses.basic.environment, ...request },
      },
    }));
    await act(() => this.store('session', 'observedRequests', all));
    await this.rest();
  }

  /** Until nothing more happens by itself; a task that was put off to the next turn does. */
  async rest(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet += 1) {
      await act(() => new Promise((resolve) => setImmediate(resolve)));
      await act(() => {
        if (vi.isFakeTimers()) void vi.advanceTimersByTime(0);
        else return new Promise<void>((resolve) => void setTimeout(resolve));
      });
      if (this.#hashing > 0) quiet = 0;
    }
  }

  /** Lets time pass, in ms, where the test rules the clock. */
  async pass(milliseconds: number): Promise<void> {
    for (let left = milliseconds; left > 0; left -= 250) {
      await act(() => void vi.advanceTimersByTime(Math.min(left, 250)));
      await this.rest();
    }
  }

  /** Opens a window of the popup, or the panel. */
  async open(kind: 'popup' | 'panel' = 'popup'): Promise<OpenPopup> {
    const { Popup } = await import('../../../src/popup/Popup');
    const surface = { kind };
    return this.#draw(<Popup surface={surface} />);
  }

  /** Opens the window that asks before a reset of production, as the address names it. */
  async openQuestion(): Promise<OpenPopup> {
    const { ConfirmWindow } = await import('../../../src/confirm/ConfirmWindow');
    return this.#draw(<ConfirmWindow />);
  }

  async #draw(page: ComponentChild): Promise<OpenPopup> {
    const root = document.createElement('div');
    document.body.append(root);
    await act(() => render(page, root));
    await this.rest();
    return new OpenPopup(root, () => this.rest());
  }

  #storage() {
    return {
      local: this.#area('local'),
      session: this.#area('session'),
      onChanged: {
        addListener: (listener: Listener) => void this.#listeners.push(listener),
        removeListener: (listener: Listener) => {
          this.#listeners = this.#listeners.filter((one) => one !== listener);
        },
      },
    };
  }

  #values(area: 'local' | 'session') {
    return new StoredValues((changes) => {
      for (const listener of this.#listeners) listener(changes, area);
    });
  }

  #area(name: 'local' | 'session') {
    const values = this.#areas[name];
    return {
      get: async (wanted: string | readonly string[]) => {
        await this.stores;
        const all = [...values].filter(([key]) => [wanted].flat().includes(key));
        return structuredClone(Object.fromEntries(all));
      },
      set: async (items: Record<string, unknown>) => {
        if (this.isFull) throw new Error('QUOTA_BYTES quota exceeded');
        for (const [key, value] of Object.entries(items)) this.store(name, key, value);
      },
      remove: async (key: string) => void values.delete(key),
    };
  }

  #allowStart(tempPassId: string): void {
    const tempPass = Object.values(samplePasses).find(({ id }) => id === tempPassId);
    if (tempPass === undefined) throw new Error('no such Temp Pass');
    this.store('local', 'allowedStarts', [{ tempPassId, environment: tempPass.environment }]);
  }

  #received(command: CommandInput): Promise<unknown> {
    this.commands.push(structuredClone(command));
    if (this.#heldBack.has(command.type)) {
      return new Promise((answer) => this.#waiting.push({ command, answer }));
    }
    if (command.type === 'reset') return this.answer(command);
    if (command.type === 'readTrial')
      return Promise.resolve({ ok: true, value: { state: 'none' } });
    if (command.type === 'resetEvery') return this.answerEvery();
    if (command.type === 'startTrial') return this.answerStart();
    if (command.type === 'dismissReset' && !this.isFull) {
      this.store('local', 'dismissedResets', [command.id]);
    }
    if (command.type === 'allowStart' && !this.isFull) this.#allowStart(command.tempPassId);
    return Promise.resolve({ ok: true, value: command.type === 'authorizations' ? {} : null });
  }
}

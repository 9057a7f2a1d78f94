import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import * as v from 'valibot';
import { vi } from 'vitest';
import type { CommandInput } from '../../../src/messages/commands';
import { pageReportSchema } from '../../../src/messages/page-report';
import { apiScope, resetScope } from '../../../src/pass/auth/scopes';
import type { PageState } from '../../../src/popup/page/page-connection';
import { t } from '../../../src/text/t';
import { type Changes, StoredValues } from '../storage/stored-values';

export type ResetCommand = Extract<CommandInput, { type: 'reset' }>;

const staging = { kind: 'release-staging' } as const;
const production = { kind: 'release-production' } as const;
const named = { name: '', requestorId: 'REF30' };
/** Some Temp Passes to save. */
export const samplePasses = {
  basic: { ...named, id: 'basic', environment: staging, mvpdId: 'TempPass', kind: 'basic' },
  other: { ...named, id: 'other', environment: staging, mvpdId: 'Other', kind: 'basic' },
  promotional: {
    ...named,
    id: 'promo',
    environment: staging,
    mvpdId: 'Promo',
    kind: 'promotional',
  },
  production: { ...named, id: 'live', environment: production, mvpdId: 'Live', kind: 'basic' },
  promotionalProduction: {
    ...named,
    id: 'promo-live',
    environment: production,
    mvpdId: 'PromoLive',
    kind: 'promotional',
  },
} as const;
export type SamplePass = keyof typeof samplePasses;

async function started(): Promise<unknown> {
  return { ok: true, value: [{ resource: 'REF30', permitted: true }] };
}

type Listener = (changes: Changes, area: string) => void;

/** The popup in a simulated document: its storage, its page and the background's answers are made up. */
export class PopupInMemory {
  #listeners: Listener[] = [];
  readonly #areas = { local: this.#values('local'), session: this.#values('session') };
  #pages: ((page: PageState) => void)[] = [];
  #page: PageState = { state: 'reading', url: undefined, frames: new Map() };
  /** Every command so far. */
  readonly commands: CommandInput[] = [];
  /** Answers a reset; by default with 204. */
  answer: (command: ResetCommand) => Promise<unknown> = async (command) => this.done(command);
  /** Answers a reset of everybody, and the start of a trial. */
  answerEvery: () => Promise<unknown> = async () => ({ ok: true, value: null });
  answerStart = started;
  /** Whether nothing more can be written. */
  isFull = false;
  /** Holds back what is stored, where it is set. */
  stores: Promise<void> = Promise.resolve();

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
        tabs: { query: async () => [{ id: 1 }] },
        permissions: { request: async () => true },
        runtime: {
          getURL: (path: string) => path,
          openOptionsPage: async () => undefined,
          sendMessage: (command: CommandInput) => this.#received(command),
        },
      },
    };
  }

  /** The module that stands for src/popup/page/page-connection.ts. */
  get pageConnection() {
    const follow = (onChange: (page: PageState) => void) => {
      this.#pages.push(onChange);
      onChange(this.#page);
    };
    return {
      PageConnection: class {
        constructor(_tabId: number, onChange: (page: PageState) => void) {
          follow(onChange);
        }
        close() {}
        show() {}
      },
    };
  }

  /** A profile with one Temp Pass selected, and no page yet. */
  clear(selected: SamplePass = 'basic'): void {
    const { local, session } = this.#areas;
    local.clear();
    session.clear();
    this.#pages = [];
    this.#page = { state: 'reading', url: undefined, frames: new Map() };
    this.commands.length = 0;
    this.answer = async (command) => this.done(command);
    this.answerEvery = async () => ({ ok: true, value: null });
    this.answerStart = started;
    this.stores = Promise.resolve();
    this.isFull = false;
    local.set('tempPasses', Object.values(samplePasses));
    const application = { name: 'App', credential: 'statement', scopes: [resetScope, apiScope] };
    local.set('applications', [
      { ...application, id: 'app', environment: staging },
      { ...application, id: 'live-app', environment: production },
    ]);
    local.set('selectedTempPass', { id: samplePasses[selected].id });
  }

  store(area: 'local' | 'session', key: string, value: unknown): void {
    this.#areas[area].set(key, structuredClone(value));
  }

  stored(area: 'local' | 'session', key: string): unknown {
    return this.#areas[area].get(key);
  }

  /** The resets that were sent so far. */
  get resets(): ResetCommand[] {
    return this.commands.filter((one) => one.type === 'reset');
  }

  /** What came of a reset, as the background records it. */
  record(command: ResetCommand, outcome: object, startedAt = Date.now()) {
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

  /** Lets the page say something else. */
  async pageShows(
    state: PageState['state'],
    ids: readonly string[] = [],
    names: { requestorIds?: readonly string[]; mvpdIds?: readonly string[] } = {},
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
    this.#page = {
      state,
      url: undefined,
      frames: new Map([[0, v.parse(pageReportSchema, report)]]),
    };
    await act(() => {
      for (const tell of this.#pages) tell(this.#page);
    });
    await this.rest();
  }

  /** Until nothing more happens by itself. */
  async rest(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet += 1) {
      await act(() => new Promise((resolve) => setImmediate(resolve)));
      if (this.#hashing > 0) quiet = 0;
    }
  }

  /** Opens a window of the popup. */
  async open(): Promise<OpenPopup> {
    const { Popup } = await import('../../../src/popup/Popup');
    return this.#draw(<Popup />);
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
    return new OpenPopup(root, this);
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

  #received(command: CommandInput): Promise<unknown> {
    this.commands.push(structuredClone(command));
    if (command.type === 'reset') return this.answer(command);
    if (command.type === 'readTrial')
      return Promise.resolve({ ok: true, value: { state: 'none' } });
    if (command.type === 'resetEvery') return this.answerEvery();
    if (command.type === 'startTrial') return this.answerStart();
    if (command.type === 'dismissReset' && !this.isFull) {
      this.store('local', 'dismissedResets', [command.id]);
    }
    return Promise.resolve({ ok: true, value: command.type === 'authorizations' ? {} : null });
  }
}

/** One window of the popup, and what a person does there. */
export class OpenPopup {
  constructor(
    readonly root: HTMLElement,
    readonly world: PopupInMemory,
  ) {}

  get field(): HTMLInputElement {
    return this.#input('input[role=combobox]');
  }

  get keyField(): HTMLInputElement {
    return this.#input('.key-field input');
  }

  /** Where the MVPD ID is typed before everybody is reset. */
  get confirmation(): HTMLInputElement {
    return this.#input('dialog input');
  }

  get status(): string {
    return this.root.querySelector('[role=status]')?.textContent ?? '';
  }

  /** What the marked fields say. */
  get refusals(): string {
    return [...this.root.querySelectorAll('.note.refused')]
      .map(({ textContent }) => textContent)
      .join(' ');
  }

  get text(): string {
    return this.root.textContent ?? '';
  }

  button(name: string): HTMLElement | undefined {
    return [...this.root.querySelectorAll('button')].find((one) =>
      (one.getAttribute('aria-label') ?? one.textContent ?? '').startsWith(name),
    );
  }

  async type(field: HTMLInputElement, text: string): Promise<void> {
    await act(() => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await this.world.rest();
  }

  /** Enter in the device ID, as a browser does it: through the form's first submit button. */
  async pressEnter(isHeld = false): Promise<void> {
    await this.pressingEnter(isHeld);
    await this.world.rest();
  }

  /** The same, before anything that follows of it has happened. */
  async pressingEnter(isHeld = false): Promise<void> {
    await act(() => {
      const init = { key: 'Enter', bubbles: true, cancelable: true, repeat: isHeld };
      if (!this.field.dispatchEvent(new KeyboardEvent('keydown', init))) return;
      const button = this.root.querySelector<HTMLElement>('form.reset-form [type=submit]');
      button?.click();
    });
  }

  /** A key that nothing else follows from. */
  async press(field: HTMLInputElement, key: string): Promise<void> {
    await act(() => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
    await this.world.rest();
  }

  /** @param detail the how manieth click of a row it is */
  async click(name: string, detail = 1): Promise<void> {
    const button = this.button(name);
    if (button === undefined) throw new Error(`no button ${name}`);
    await act(() => {
      button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));
    });
    await this.world.rest();
  }

  async resetEverybody(mvpdId: string): Promise<void> {
    await this.click(t('popup_every_everyDevice_open'));
    await this.type(this.confirmation, mvpdId);
    await this.click(t('popup_confirmEvery'));
  }

  async close(): Promise<void> {
    await act(() => render(null, this.root));
    this.root.remove();
  }

  #input(selector: string): HTMLInputElement {
    const found = this.root.querySelector(selector);
    if (!(found instanceof HTMLInputElement)) throw new Error(`no ${selector}`);
    return found;
  }
}

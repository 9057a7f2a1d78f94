import type { Page } from 'playwright-core';
import type { Sandbox } from '../../sandbox/index';
import type { CommandInput } from '../../src/messages/commands';

/** What is stored when the page of a state opens, over what everybody has set up. */
export interface Saved {
  readonly local?: Readonly<Record<string, unknown>>;
  readonly session?: Readonly<Record<string, unknown>>;
  /** Lists of the session that tell of the web page: their entries get its tab and its origin. */
  readonly ofTab?: Readonly<Record<string, readonly object[]>>;
  /** Runs in their database, each with its list and what came of it. */
  readonly runs?: readonly SavedRun[];
}

/** A run as its database has it. */
export interface SavedRun {
  readonly run: { readonly id: string };
  readonly list: readonly object[];
  readonly outcomes: readonly object[];
}

/** The same, written at the time it is stored where it tells times: what is old looks otherwise. */
export type Saving = Saved | (() => Saved);

/** What a step may use beside the page. */
export interface Stage {
  readonly sandbox: Sandbox;
  /** Sends a command to the background, as a page does. */
  command(sent: CommandInput): Promise<unknown>;
}

/** Something that a person does, or waits for, once the page is open. */
export type Step = (page: Page, stage: Stage) => Promise<unknown>;

/** Something that a page can look like, and the way there. */
export interface State {
  readonly name: string;
  readonly page:
    | 'popup'
    | 'panel'
    | 'confirm'
    | 'settings'
    | 'history'
    | 'runs'
    | 'devices'
    | 'tryOut';
  readonly saved: Saving;
  /** The web page that the popup is over, or that the panel is beside. */
  readonly over?: SamplePage;
  /** What stands behind the page's address. */
  readonly address?: string;
  /** What happens before the page opens. */
  readonly before?: (stage: Stage) => unknown;
  readonly steps: readonly Step[];
}

/**
 * What a web page shows: nothing, one device ID, several, or also a Temp Pass that is not saved; or the
 * debug page of an app, which the sandbox serves.
 */
export type SamplePage = 'plain' | 'one' | 'several' | 'named' | 'debug';

type Extras = Omit<State, 'name' | 'page' | 'saved' | 'steps'>;

/** A state of one of the pages, as the lists in states/ write it. */
export function stateOf(page: State['page']) {
  return (name: string, saved: Saving, extras: Extras, ...steps: readonly Step[]): State => ({
    name: `${page === 'tryOut' ? 'try-out' : page}-${name}`,
    page,
    saved,
    ...extras,
    steps,
  });
}

/** What is stored, as of now. */
export function savedNow(saving: Saving): Saved {
  return typeof saving === 'function' ? saving() : saving;
}

/** What is stored by several: what comes later goes before. */
export function together(...all: readonly Saving[]): () => Saved {
  return () => {
    const now = all.map(savedNow);
    return {
      local: Object.assign({}, ...now.map(({ local }) => local)),
      session: Object.assign({}, ...now.map(({ session }) => session)),
      ofTab: Object.assign({}, ...now.map(({ ofTab }) => ofTab)),
      runs: now.flatMap(({ runs = [] }) => runs),
    };
  };
}

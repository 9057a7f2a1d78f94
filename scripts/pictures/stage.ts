import type { Page } from 'playwright-core';
import * as v from 'valibot';
import type { Sandbox } from '../../sandbox/index';
import type { CommandInput } from '../../src/messages/commands';
import { pagePaths } from '../../src/messages/page-urls';
import { apiScope, resetScope } from '../../src/pass/auth/scopes';
import type { RunningChromium } from '../browser/chromium';
import { servePages } from './sample-pages';
import { unseal } from './secrets';
import { type SavedRun, type Stage, type State, savedNow } from './state';

/** The extension with everything set up, which is brought into one state after another. */
export interface Theatre {
  /** The web page under the popup, where a state has one. */
  readonly web: Page;
  /**
   * Opens the page of a state, as it looks there, and closes the one before.
   *
   * @param prepare what has to be done with the page before it has an address
   */
  show(state: State, prepare?: (page: Page) => Promise<unknown>): Promise<Page>;
  close(): Promise<void>;
}

type Running = Pick<RunningChromium, 'context' | 'extensionId'> & { readonly sandbox: Sandbox };

const answered = v.object({ ok: v.literal(true) });
const lockStored = v.object({ lockState: v.optional(v.string()) });

/** @param running a browser with the extension, in which nothing is set up yet */
export async function openTheatre(running: Running): Promise<Theatre> {
  const { context, sandbox } = running;
  const urlOf = (path: string) => `chrome-extension://${running.extensionId}/${path}`;
  // A page that shows next to nothing: only one of the extension's own may send commands.
  const control = await context.newPage();
  await control.goto(urlOf(pagePaths.confirm));
  const web = await context.newPage();
  const pages = await servePages();
  let shown: Page | undefined;

  const stage: Stage = {
    sandbox,
    async command(sent: CommandInput) {
      const answer = await control.evaluate(
        (message): Promise<unknown> => chrome.runtime.sendMessage(message),
        sent,
      );
      if (!v.is(answered, answer)) throw new Error(`${sent.type}: ${JSON.stringify(answer)}`);
      return answer;
    },
  };
  for (const kind of ['release-staging', 'release-production'] as const) {
    const statement = await sandbox.statement(kind, [resetScope, apiScope]);
    await stage.command({
      type: 'saveApplication',
      name: '',
      environment: { kind },
      credential: { kind: 'statement', statement },
    });
  }
  // The background has read the policy, which comes before any command.
  const noPolicy = await control.evaluate(() => chrome.storage.session.get('managed'));
  if (noPolicy['managed'] === undefined) throw new Error('The policy is not read.');
  const applications = await control.evaluate(() => chrome.storage.local.get('applications'));

  /** Everything is as it was set up, and nothing that a state did is left. */
  async function clear(): Promise<void> {
    await shown?.close();
    shown = undefined;
    sandbox.clearFaults();
    sandbox.release();
    sandbox.forgetTrials();
    const { lockState } = v.parse(
      lockStored,
      await control.evaluate(() => chrome.storage.session.get('lockState')),
    );
    await control.evaluate(() => chrome.storage.local.remove('unlockAttempts'));
    if (lockState === 'locked' || lockState === 'unlocked') await unseal(stage);
  }

  async function store(state: State): Promise<void> {
    const { local = {}, session = {}, runs = [] } = savedNow(state.saved);
    await control.evaluate(
      async ({ local, session, always }) => {
        const own = ['secrets', 'dataVersion', 'applications'];
        const kept = ['sessionSecrets', 'tokens', 'lockState', 'managed'];
        const before = await chrome.storage.session.get(null);
        const localKeys = Object.keys(await chrome.storage.local.get(null));
        await chrome.storage.local.remove(localKeys.filter((key) => !own.includes(key)));
        const gone = Object.keys(before).filter((key) => !kept.includes(key));
        await chrome.storage.session.remove(gone);
        // Before anything new is stored: the background may write that into the history at once, and
        // writes it only once.
        for (const name of ['history', 'runs']) {
          await new Promise((resolve) => {
            indexedDB.deleteDatabase(name).onsuccess = resolve;
          });
        }
        await chrome.storage.local.set({ ...always.local, ...local });
        await chrome.storage.session.set({ ...always.session, ...session });
      },
      { local, session, always: { local: applications, session: noPolicy } },
    );
    if (runs.length > 0) await control.evaluate(storeRuns, [...runs]);
  }

  /** Opens the web page, and tells the popup its tab. */
  async function over(state: State): Promise<string> {
    if (state.over === undefined) return '';
    await web.goto(state.over === 'debug' ? sandbox.url('/debug') : pages.url(state.over));
    if (state.page !== 'popup') return '';
    const tab = await control.evaluate(
      (url) => chrome.tabs.query({ url }).then(([found]) => found?.id),
      web.url(),
    );
    // The background may hear only now that the page has come: what is stored of another one ends then.
    const { origin } = new URL(web.url());
    await control.evaluate(
      ({ ofTab, of }) => {
        const lists = Object.entries(ofTab).map(([key, list]) => [
          key,
          list.map((one) => ({ ...one, ...of })),
        ]);
        return chrome.storage.session.set(Object.fromEntries(lists));
      },
      { ofTab: savedNow(state.saved).ofTab ?? {}, of: { tabId: tab, origin } },
    );
    return `?tab=${tab}`;
  }

  return {
    web,
    async show(state, prepare = async () => undefined) {
      await clear();
      await store(state);
      await state.before?.(stage);
      const query = await over(state);
      const page = await context.newPage();
      shown = page;
      if (state.page === 'popup') await page.addInitScript(asUnderToolbar);
      await prepare(page);
      page.setDefaultTimeout(30_000);
      await page.goto(urlOf(`${pagePaths[state.page]}${query}${state.address ?? ''}`));
      // A panel is beside the tab in front.
      if (state.page === 'panel' && state.over !== undefined) await web.bringToFront();
      // The last of a page that comes.
      if (query !== '') await page.locator('.page-bar').waitFor();
      for (const step of state.steps) await step(page, stage);
      return page;
    },
    async close() {
      await Promise.all([shown?.close(), web.close(), control.close()]);
      pages.close();
    },
  };
}

/** Over a chosen tab the popup is a window of its own: here it is what the toolbar's button opens. */
function asUnderToolbar(): void {
  new MutationObserver(() => {
    const list = document.body?.classList;
    // To remove what is not there is a change of the attribute too.
    if (list?.contains('window')) list.remove('window');
  }).observe(document, { attributes: true, childList: true, subtree: true });
}

/** Writes runs where the background would have written them. */
async function storeRuns(runs: readonly SavedRun[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('runs', 1);
    opening.onupgradeneeded = () => {
      for (const name of ['runs', 'lists', 'outcomes', 'followed']) {
        opening.result.createObjectStore(name);
      }
    };
    opening.onsuccess = () => resolve(opening.result);
  });
  const writing = database.transaction(['runs', 'lists', 'outcomes'], 'readwrite');
  for (const { run, list, outcomes } of runs) {
    writing.objectStore('runs').put(run, run.id);
    writing.objectStore('lists').put(list, [run.id, 0]);
    writing.objectStore('outcomes').put(outcomes, [run.id, 0]);
  }
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  database.close();
}

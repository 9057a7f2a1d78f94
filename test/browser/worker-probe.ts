import type { Worker } from 'playwright-core';
import * as v from 'valibot';
import type { Extension } from './extension';

const notice = v.object({ id: v.string(), title: v.string(), message: v.string() });
export type Notice = v.InferOutput<typeof notice>;

/** The background that runs now: the browser starts a new one after it stopped the one before. */
function running({ context }: Extension): Worker {
  const worker = context.serviceWorkers().at(-1);
  if (worker === undefined) throw new Error('No background is running');
  return worker;
}

function remember(): void {
  const shown: { notices: object[]; items: Record<string, string> } = { notices: [], items: {} };
  Reflect.set(globalThis, 'shown', shown);
  const { create } = chrome.notifications;
  Reflect.set(
    chrome.notifications,
    'create',
    (id: string, options: { title: string }, ...done: unknown[]) => {
      shown.notices.push({ id, ...options });
      return Reflect.apply(create, chrome.notifications, [id, options, ...done]);
    },
  );
  const { create: add, removeAll } = chrome.contextMenus;
  Reflect.set(chrome.contextMenus, 'removeAll', (...done: unknown[]) => {
    shown.items = {};
    return Reflect.apply(removeAll, chrome.contextMenus, done);
  });
  Reflect.set(
    chrome.contextMenus,
    'create',
    (item: { id: string; title: string }, done: () => void) => {
      shown.items[item.id] = item.title;
      return Reflect.apply(add, chrome.contextMenus, [item, done]);
    },
  );
}

/**
 * Has the background remember its notifications and what became of the menu's items, which the
 * browser tells nobody again.
 */
export async function rememberWhatIsShown(extension: Extension): Promise<void> {
  await running(extension).evaluate(remember);
}

/**
 * The same as a line ahead of a background's script: webextension-polyfill keeps each function of
 * the browser's that it was once asked for, so that it would not see one that was put there later.
 */
export const rememberFromTheStart = `if (globalThis.ServiceWorkerGlobalScope) (${remember})();\n`;

/** The notifications so far, the newest last. */
export async function notices(extension: Extension): Promise<Notice[]> {
  const seen = await running(extension).evaluate(() => Reflect.get(globalThis, 'shown').notices);
  return v.parse(v.array(notice), seen);
}

/** The titles of the menu's items, by ID. */
export async function menuItems(extension: Extension): Promise<Record<string, string>> {
  const seen = await running(extension).evaluate(() => Reflect.get(globalThis, 'shown').items);
  return v.parse(v.record(v.string(), v.string()), seen);
}

/** Lets the browser's event come to the background, as a person's click would. */
export async function dispatch(
  extension: Extension,
  event: 'contextMenus.onClicked' | 'notifications.onClicked' | 'commands.onCommand',
  ...details: readonly unknown[]
): Promise<void> {
  await running(extension).evaluate(
    ([name, sent]) => {
      const [api = '', member = ''] = name.split('.');
      const target = Reflect.get(Reflect.get(chrome, api), member);
      Reflect.apply(Reflect.get(target, 'dispatch'), target, [...sent]);
    },
    [event, details] as const,
  );
}

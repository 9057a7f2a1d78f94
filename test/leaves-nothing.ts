import { afterAll, expect, vi } from 'vitest';
import { builtinEnvironments } from 'vitest/runtime';
import { processOf } from '../scripts/test/own-process';

declare global {
  interface Window {
    readonly happyDOM: { abort(): Promise<void> };
  }
}

type Shared = ReadonlyMap<PropertyKey, { readonly value?: unknown; readonly get?: () => unknown }>;

/** All that a file could change for the ones after it in the same process. */
function shared(): Shared {
  const globals = Reflect.ownKeys(globalThis).map(
    (key) => [key, Reflect.getOwnPropertyDescriptor(globalThis, key) ?? {}] as const,
  );
  const variables = Object.entries(process.env).map(
    ([key, value]) => [`process.env.${key}`, { value }] as const,
  );
  return new Map<PropertyKey, { value?: unknown; get?: () => unknown }>([
    ...globals,
    ...variables,
    ['process.cwd()', { value: process.cwd() }],
  ]);
}

/** Node.js puts some of its own in the place of a getter when they are first used. */
function isChanged(key: PropertyKey, before: Shared, after: Shared): boolean {
  const one = before.get(key);
  const other = after.get(key);
  if (isBesides(key)) return false;
  if (one === undefined || other === undefined) return true;
  if (Object.is(one.get, other.get)) return !Object.is(one.value, other.value);
  return !Object.is(one.get?.call(globalThis), other.value);
}

/** What packages add for themselves, such as `__awaiter`, and what test/texts.ts gives each file. */
function isBesides(key: PropertyKey): boolean {
  return typeof key === 'symbol' || /^__/u.test(String(key)) || key === 'browser';
}

const before = shared();

afterAll(async () => {
  if (processOf(expect.getState().testPath ?? '') === 'own') return;
  vi.useRealTimers();
  // What Preact does after it has drawn, such as to clean up, needs what the file has set up.
  if ('document' in globalThis) await untilDrawn();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  const after = shared();
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const changed = keys.filter((key) => isChanged(key, before, after)).map(String);
  if ('document' in globalThis) await openNewWindow();
  expect(changed, 'left behind: put it back, or say // @own-process').toEqual([]);
});

function untilDrawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** The next file finds nothing of this one's page, and no listener of it. */
async function openNewWindow(): Promise<void> {
  await window.happyDOM.abort();
  await builtinEnvironments['happy-dom'].setup(globalThis, {});
}

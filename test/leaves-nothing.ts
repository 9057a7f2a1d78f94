import { afterAll, expect, vi } from 'vitest';
import { needsOwnProcess } from '../scripts/test/own-process';

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
    ['fake timers', { value: vi.isFakeTimers() }],
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

afterAll(() => {
  const { testPath = '' } = expect.getState();
  if (needsOwnProcess(testPath)) return;
  // The next file gets all modules anew, and with them whatever they keep.
  vi.resetModules();
  const after = shared();
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const changed = keys.filter((key) => isChanged(key, before, after)).map(String);
  expect(changed, 'left behind: put it back, or say // @own-process').toEqual([]);
});

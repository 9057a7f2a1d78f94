import * as fakeIndexedDb from 'fake-indexeddb';
import { afterAll, vi } from 'vitest';

/**
 * An IndexedDB for the file that imports this. `fake-indexeddb/auto` would leave it behind, and come
 * once in a process.
 */
const globals = Object.entries(fakeIndexedDb).filter(([name]) => /^(?:IDB|indexedDB$)/u.test(name));
const before = globals.map(
  ([name]) => [name, Reflect.getOwnPropertyDescriptor(globalThis, name)] as const,
);
for (const [name, value] of globals) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

afterAll(() => {
  vi.unstubAllGlobals();
  for (const [name, descriptor] of before) {
    Reflect.deleteProperty(globalThis, name);
    if (descriptor !== undefined) Reflect.defineProperty(globalThis, name, descriptor);
  }
});

// @own-process: it has a chrome of its own
import * as v from 'valibot';
import { beforeEach, expect, it, vi } from 'vitest';
import { FakeBrowser } from '../background/fake-browser';

const browser = new FakeBrowser();
const names = v.array(v.string());

/** What a page that starts now draws of names on the disk and in memory, and what it asks for. */
async function started() {
  browser.startBackground();
  const asked = [vi.spyOn(chrome.storage.local, 'get'), vi.spyOn(chrome.storage.session, 'get')];
  const { StoredItem } = await import('../../../src/storage/item/stored-item');
  const { mergedItem } = await import('../../../src/storage/item/merged-item');
  const merged = mergedItem(
    new StoredItem('saved', 'local', names, [], { failOnInvalid: true }),
    new StoredItem('held', 'session', names, []),
    (saved, held) => [...saved, ...held],
  );
  const told: string[][] = [];
  merged.onChanged((value) => told.push(value));
  await merged.get();
  return { told, questions: () => asked.map(({ mock }) => mock.calls.length), merged };
}

beforeEach(() => {
  browser.reset();
  browser.disk.set('saved', ['one']);
});

it('tells of a change without asking the storage again', async () => {
  const { told, questions, merged } = await started();
  browser.disk.set('saved', ['two']);
  await vi.waitUntil(() => told.length === 1);
  browser.session.set('held', ['three']);
  await vi.waitUntil(() => told.length === 2);
  expect(told).toEqual([['two'], ['two', 'three']]);
  // `saved` was forgotten with its change, and read once for the change of the other.
  expect(questions()).toEqual([2, 1]);
  expect(await merged.get()).toEqual(['two', 'three']);
});

it('tells nothing of what cannot be read any more', async () => {
  const { told, merged } = await started();
  browser.disk.set('saved', 'unreadable');
  browser.session.set('held', ['three']);
  await expect(merged.get()).rejects.toThrow();
  expect(told).toEqual([]);
  browser.disk.set('saved', ['two']);
  await vi.waitUntil(() => told.length === 1);
  expect(told).toEqual([['two', 'three']]);
});

// @own-process: it has a chrome of its own
import * as v from 'valibot';
import { beforeEach, expect, it, vi } from 'vitest';
import { FakeBrowser } from '../background/fake-browser';

const browser = new FakeBrowser();

/** An item of a page or background that starts now, and how often its area was asked. */
async function started(area: 'local' | 'session' = 'local') {
  browser.startBackground();
  const asked = vi.spyOn(chrome.storage[area], 'get');
  const { StoredItem } = await import('../../../src/storage/item/stored-item');
  const { memories } = await import('../../../src/storage/item/area-memory');
  const item = new StoredItem('names', area, v.array(v.string()), []);
  return { item, asked, memory: memories[area] };
}

beforeEach(() => browser.reset());

it('asks once for what does not change', async () => {
  browser.disk.set('names', ['one']);
  const { item, asked } = await started();
  const [first] = await Promise.all([item.get(), item.get()]);
  expect(await item.get()).toBe(first);
  expect(first).toEqual(['one']);
  expect(asked).toHaveBeenCalledTimes(1);
});

it.each(['local', 'session'] as const)(
  'sees at once what another window writes to %s',
  async (area) => {
    const { item } = await started(area);
    expect(await item.get()).toEqual([]);
    const values = area === 'local' ? browser.disk : browser.session;
    values.set('names', ['other']);
    expect(await item.get()).toEqual(['other']);
    values.delete('names');
    expect(await item.get()).toEqual([]);
  },
);

it('sees at once what it writes itself', async () => {
  const { item } = await started();
  await item.get();
  await item.set(['mine']);
  expect(await item.get()).toEqual(['mine']);
  await item.update((all) => [...all, 'more']);
  expect(await item.get()).toEqual(['mine', 'more']);
});

it('believes nothing that it knew once a write has failed', async () => {
  const { item } = await started();
  await item.set(['before']);
  await item.get();
  browser.failAfter(0);
  browser.writesBeforeFailing = true;
  await expect(item.set(['after'])).rejects.toThrow();
  expect(await item.get()).toEqual(['after']);
  browser.failAfter(Number.POSITIVE_INFINITY);
});

it('keeps nothing of a reading that was overtaken by a change', async () => {
  browser.disk.set('names', ['old']);
  const { item } = await started();
  const reading = item.get();
  browser.disk.set('names', ['new']);
  await reading;
  expect(await item.get()).toEqual(['new']);
});

it('asks again after a reading that failed', async () => {
  browser.disk.set('names', ['one']);
  const { item, asked } = await started();
  asked.mockRejectedValueOnce(new Error('The disk is gone'));
  await expect(item.get()).rejects.toThrow();
  expect(await item.get()).toEqual(['one']);
});

it('reads several items at once, and knows them without asking', async () => {
  browser.disk.set('names', ['one']);
  const { item, asked, memory } = await started();
  expect(item.known()).toBeUndefined();
  await memory.readTogether(['names', 'missing']);
  expect(item.known()).toEqual({ value: ['one'] });
  expect(await item.get()).toEqual(['one']);
  expect(asked).toHaveBeenCalledTimes(1);
  browser.disk.set('names', ['two']);
  expect(item.known()).toBeUndefined();
});

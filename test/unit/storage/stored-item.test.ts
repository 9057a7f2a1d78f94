// @own-process: it has a chrome of its own
import * as v from 'valibot';
import { beforeEach, expect, it, vi } from 'vitest';
import { FakeBrowser } from '../background/fake-browser';

const browser = new FakeBrowser();
const schema = v.object({ one: v.number(), other: v.optional(v.array(v.string())) });

/** An item of a background that starts now, and how often it is written. */
async function started() {
  browser.startBackground();
  const written = vi.spyOn(chrome.storage.local, 'set');
  const { StoredItem } = await import('../../../src/storage/item/stored-item');
  return { item: new StoredItem('item', 'local', schema, { one: 0 }), written };
}

beforeEach(() => browser.reset());

it('writes nothing where the same is there, whatever the order of its names', async () => {
  browser.disk.set('item', { other: ['a', 'b'], one: 1 });
  const { item, written } = await started();
  await item.setIfOther({ one: 1, other: ['a', 'b'] });
  expect(written).not.toHaveBeenCalled();
  await item.setIfOther({ one: 1, other: ['b', 'a'] });
  expect(browser.disk.get('item')).toEqual({ one: 1, other: ['b', 'a'] });
});

it('keeps the last of two values that come in one moment, also where it is the one from before', async () => {
  browser.disk.set('item', { one: 1 });
  const { item } = await started();
  await item.get();
  await Promise.all([item.setIfOther({ one: 2 }), item.setIfOther({ one: 1 })]);
  expect(browser.disk.get('item')).toEqual({ one: 1 });
});

it('writes over what is missing or cannot be read, also where it reads as the same', async () => {
  for (const before of [undefined, 'unreadable']) {
    browser.reset();
    if (before !== undefined) browser.disk.set('item', before);
    const { item } = await started();
    await item.setIfOther(item.empty);
    expect(browser.disk.get('item')).toEqual({ one: 0 });
  }
});

it('writes nothing where a change gives back what it got', async () => {
  browser.disk.set('item', { one: 1 });
  const { item, written } = await started();
  await item.update((before) => before);
  expect(written).not.toHaveBeenCalled();
  await item.update(({ one }) => ({ one: one + 1 }));
  expect(browser.disk.get('item')).toEqual({ one: 2 });
});

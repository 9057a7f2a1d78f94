// @own-process: it has a chrome of its own
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, expect, it, vi } from 'vitest';
import { FakeBrowser } from '../background/fake-browser';

const browser = new FakeBrowser();
const schema = v.array(v.object({ id: v.number(), isOpen: v.boolean() }));
type Entry = v.InferOutput<typeof schema>[number];
const open = (id: number): Entry => ({ id, isOpen: true });
const closed = (id: number): Entry => ({ id, isOpen: false });

/** A list of a page or background that starts now, and what it writes. */
async function started() {
  browser.startBackground();
  const { StoredList } = await import('../../../src/storage/item/stored-list');
  const keys = { head: 'open', tail: 'entries' };
  const list = new StoredList<Entry>(keys, 'local', schema, ({ isOpen }) => isOpen);
  const { local } = chrome.storage;
  return { list, written: vi.spyOn(local, 'set'), asked: vi.spyOn(local, 'get') };
}

beforeEach(() => browser.reset());

it('writes an entry that is about to change without those behind it', async () => {
  browser.disk.set('entries', [closed(2), closed(1)]);
  const { list, written } = await started();
  await list.update((all) => [open(3), ...all]);
  expect(written.mock.calls).toEqual([[{ open: [open(3)] }]]);
  await list.update(([, ...others]) => [closed(3), ...others]);
  // In one write: a stop in between would double it, or lose it.
  expect(written.mock.calls[1]).toEqual([{ open: [], entries: [closed(3), closed(2), closed(1)] }]);
});

it('keeps the order where a newer entry is the first that changes no more', async () => {
  browser.disk.set('entries', [closed(1)]);
  const { list } = await started();
  await list.set([closed(3), open(2), ...(await list.get())]);
  expect(browser.disk.get('open')).toEqual([closed(3), open(2)]);
  expect(await (await started()).list.get()).toEqual([closed(3), open(2), closed(1)]);
});

it('reads what was stored under one key, also what is about to change there', async () => {
  browser.disk.set('entries', [open(2), closed(1)]);
  const { list } = await started();
  await list.update(([, ...others]) => [closed(2), ...others]);
  expect(browser.disk.get('entries')).toEqual([closed(2), closed(1)]);
});

it('asks for both of its parts at once, and for what was written alone', async () => {
  browser.disk.set('entries', [closed(1)]);
  const { list, asked } = await started();
  const first = await list.get();
  expect(await list.get()).toBe(first);
  expect(list.known()?.value).toBe(first);
  await list.update((all) => [open(2), ...all]);
  await list.get();
  expect(asked.mock.calls).toEqual([[['open', 'entries']], [['open']]]);
});

it('holds nothing of what cannot be read against the rest', async () => {
  browser.disk.set('open', 'broken');
  browser.disk.set('entries', [closed(1)]);
  expect(await (await started()).list.get()).toEqual([closed(1)]);
});

it('says why it cannot be written', async () => {
  const { list } = await started();
  browser.failure = new Error('QUOTA_BYTES quota exceeded');
  await expect(list.set([open(1)])).rejects.toMatchObject({ kind: 'storageFull' });
  expect(await list.get()).toEqual([]);
});

it('tells of one change once, whichever of its parts it is in', async () => {
  const { list } = await started();
  const heard = vi.fn();
  const told = vi.fn();
  list.onChanged(heard);
  list.onWritten(told);
  await list.set([open(2), closed(1)]);
  await list.set([closed(2), closed(1)]);
  await expect.poll(() => heard.mock.calls.at(-1)).toEqual([[closed(2), closed(1)]]);
  expect(told).toHaveBeenCalledTimes(2);
  browser.disk.set('other', 1);
  expect(told).toHaveBeenCalledTimes(2);
});

it('tells nothing to whoever listens no longer, not even what was on its way', async () => {
  const { list } = await started();
  const closing = new AbortController();
  const heard = vi.fn();
  list.onChanged(heard, closing.signal);
  browser.disk.set('open', [open(1)]);
  closing.abort();
  await list.get();
  expect(heard).not.toHaveBeenCalled();
});

it('is the list that was written, whatever was before, for this and the next who reads it', async () => {
  const entries = fc.uniqueArray(fc.record({ id: fc.nat(9), isOpen: fc.boolean() }), {
    selector: ({ id }) => id,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(entries, { minLength: 1, maxLength: 5 }), async (lists) => {
      browser.reset();
      const { list } = await started();
      const heard: Entry[][] = [];
      list.onChanged((all) => heard.push(all));
      for (const wanted of lists) {
        const before = await list.get();
        // What is the same stays the same object, as in a change.
        await list.set(wanted.map((one) => before.find((old) => equal(old, one)) ?? one));
        expect(await list.get()).toEqual(wanted);
      }
      const last = lists.at(-1);
      expect(await (await started()).list.get()).toEqual(last);
      if (heard.length > 0) expect(heard.at(-1)).toEqual(last);
    }),
  );
});

function equal(one: Entry, other: Entry): boolean {
  return one.id === other.id && one.isOpen === other.isOpen;
}

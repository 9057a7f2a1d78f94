import * as v from 'valibot';
import { beforeEach, expect, test, vi } from 'vitest';
import { readSetUp } from '../../../../src/config/read';
import { setUpOf, writeSetUp } from '../../../../src/config/write';
import { tempPassSchema } from '../../../../src/storage/temp-passes';
import { FakeBrowser } from '../fake-browser';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);

const environment = { kind: 'release-staging' } as const;
const entries = (requestorId: string) => ({
  name: '',
  environment,
  requestorId,
  mvpdId: 'TempPass',
  kind: 'basic' as const,
});

beforeEach(() => {
  browser.reset();
  browser.startBackground();
  browser.disk.set(
    'tempPasses',
    ['a', 'b', 'c'].map((id) => ({ ...entries(id.toUpperCase()), id })),
  );
});

const order = () => import('../../../../src/background/settings/temp-pass-order');
const stored = () => v.parse(v.array(tempPassSchema), browser.disk.get('tempPasses'));
const ids = () => stored().map(({ id }) => id);

test.each([
  ['a', 'after', 'c', ['b', 'c', 'a']],
  ['c', 'before', 'a', ['c', 'a', 'b']],
  ['a', 'after', 'b', ['b', 'a', 'c']],
  ['a', 'before', 'b', ['a', 'b', 'c']],
  // Another window may have removed one of them.
  ['a', 'after', 'gone', ['a', 'b', 'c']],
  ['gone', 'after', 'a', ['a', 'b', 'c']],
  ['a', 'after', 'a', ['a', 'b', 'c']],
] as const)('%s is put %s %s', async (id, place, other, expected) => {
  const { moveTempPass } = await order();
  await moveTempPass({ type: 'moveTempPass', id, place, other });
  expect(ids()).toEqual(expected);
});

test('what two windows move and pin at the same moment is both kept', async () => {
  const { moveTempPass, pinTempPass } = await order();
  await Promise.all([
    moveTempPass({ type: 'moveTempPass', id: 'a', place: 'after', other: 'b' }),
    pinTempPass({ type: 'pinTempPass', id: 'c', pinned: true }),
  ]);
  expect(ids()).toEqual(['b', 'a', 'c']);
  expect(stored().map(({ pinned }) => pinned)).toEqual([undefined, undefined, true]);
  await pinTempPass({ type: 'pinTempPass', id: 'c', pinned: false });
  expect(stored().some(({ pinned }) => pinned)).toBe(false);
});

test('what is of the policy is neither moved nor pinned', async () => {
  const { moveTempPass, pinTempPass } = await order();
  const forbidden = { ok: false, error: { kind: 'forbiddenByPolicy' } };
  const id = 'managed-one';
  const moves = [
    moveTempPass({ type: 'moveTempPass', id, place: 'after', other: 'a' }),
    moveTempPass({ type: 'moveTempPass', id: 'a', place: 'after', other: id }),
    pinTempPass({ type: 'pinTempPass', id, pinned: true }),
  ];
  expect(await Promise.all(moves)).toMatchObject([forbidden, forbidden, forbidden]);
  expect(ids()).toEqual(['a', 'b', 'c']);
});

test('a pin stays when a form saves its Temp Pass, and is shared in a settings file', async () => {
  const { pinTempPass } = await order();
  const { saveTempPass } = await import('../../../../src/background/settings/temp-passes');
  const { tempPassEntries } = await import('../../../../src/storage/temp-passes');
  await pinTempPass({ type: 'pinTempPass', id: 'a', pinned: true });
  const tempPass = v.parse(tempPassEntries, { ...entries('A'), name: 'Renamed' });
  await saveTempPass({ type: 'saveTempPass', id: 'a', tempPass });
  expect(stored()[0]).toMatchObject({ name: 'Renamed', pinned: true });
  const written = writeSetUp(
    setUpOf({ tempPasses: stored(), applications: [], devices: [], sites: [] }),
  );
  expect(readSetUp(written)).toMatchObject({
    value: { tempPasses: [{ pinned: true }, { requestorId: 'B' }, { requestorId: 'C' }] },
  });
});

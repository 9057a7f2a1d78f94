import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  held,
  type IdInForm,
  type IdsOfPage,
  idOver,
  isJustChanged,
  isOvertaken,
  settled,
} from '../../../../src/popup/form/id-in-form';

const lastTime: IdInForm = { from: 'lastTime', deviceId: 'last-time', looked: false };
const page = (state: IdsOfPage['state'], ...ids: string[]): IdsOfPage => ({
  state,
  candidates: ids,
  best: ids.length === 1 && ids[0] !== undefined ? { deviceId: ids[0] } : undefined,
});
const over = (start: IdInForm, ...pages: IdsOfPage[]) => pages.reduce(idOver, start);

describe('the first ID of a page', () => {
  test('the first ID of a page is ready to be sent when it comes while the popup opens', () => {
    const id = over(lastTime, page('reading'), page('read', 'of-page'));
    expect(id).toMatchObject({ from: 'page', deviceId: 'of-page' });
    expect(isJustChanged(id)).toBe(false);
  });

  test('the first ID of a page counts as a change when the page was read without one before', () => {
    const id = over(lastTime, page('reading'), page('read'), page('read', 'late'));
    expect(id).toMatchObject({ deviceId: 'late' });
    expect(isJustChanged(id)).toBe(true);
  });

  test('the first ID of a page is no change when it is the one that stood there', () => {
    expect(isJustChanged(over(lastTime, page('read'), page('read', 'last-time')))).toBe(false);
  });
});

describe('an ID that the page changes', () => {
  const changed = over(lastTime, page('read', 'first'), page('read', 'second'));

  test('an ID that the page changes is just changed until it stood still', () => {
    expect(isJustChanged(changed)).toBe(true);
    expect(isJustChanged(settled(changed))).toBe(false);
  });

  test('an ID that the page changes stays just changed while the page takes it away', () => {
    const gone = idOver(changed, page('read'));
    expect(gone).toMatchObject({ deviceId: 'second' });
    expect(isJustChanged(gone)).toBe(true);
  });

  test('an ID that the page changes moves no more once it is frozen, and one Enter sends it', () => {
    const frozen = held(changed, 'frozen');
    const later = over(frozen, page('read', 'third'), page('read', 'a', 'b'), page('read'));
    expect(later).toEqual(frozen);
    expect(isJustChanged(later)).toBe(false);
    expect(isOvertaken(later, page('read', 'third'))).toBe(true);
  });

  test('an ID that was sent makes room for another page of the tab, but not while its reset is under way', () => {
    const pages = [page('reading', 'second'), page('read', 'of-the-next-page')] as const;
    expect(over(held(changed, 'sending'), ...pages).deviceId).toBe('second');
    const moved = over(held(changed, 'sent'), ...pages);
    expect(moved.deviceId).toBe('of-the-next-page');
    expect(isJustChanged(moved)).toBe(true);
  });
});

describe('a page with several equally good IDs', () => {
  const several = page('read', 'one', 'other');

  test.each([
    ['the page before', over(lastTime, page('read', 'of-page-before'))],
    ['the last time', lastTime],
  ])('a page with several equally good IDs leaves no ID of %s in the field', (_, start) => {
    expect(idOver(start, several)).toMatchObject({ from: 'none', deviceId: '' });
  });

  test('a page with several equally good IDs leaves what a person typed', () => {
    const typed: IdInForm = { from: 'person', deviceId: 'typed' };
    expect(idOver(typed, several)).toBe(typed);
  });

  test('a page whose equally good IDs become fewer fills in nothing of before', () => {
    expect(over(lastTime, several, page('read'))).toMatchObject({ deviceId: '' });
  });
});

test('asked twice about the same page, nothing changes', () => {
  const somePage = fc
    .tuple(
      fc.constantFrom('reading' as const, 'read' as const, 'closed' as const, 'gone' as const),
      fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 }),
    )
    .map(([state, ids]) => page(state, ...ids));
  const step: fc.Arbitrary<(id: IdInForm) => IdInForm> = fc.oneof(
    somePage.map((seen) => (id: IdInForm) => idOver(id, seen)),
    fc
      .constantFrom('frozen' as const, 'sending' as const, 'sent' as const)
      .map((why) => (id: IdInForm) => held(id, why)),
    fc.constant(settled),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), somePage, (steps, seen) => {
      const before = steps.reduce<IdInForm>((now, change) => change(now), lastTime);
      const id = idOver(before, seen);
      expect(idOver(id, seen)).toBe(id);
    }),
    { numRuns: 10_000 },
  );
});

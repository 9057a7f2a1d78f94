import { expect, test } from 'vitest';
import { inOrderOfUse } from '../../../../src/popup/form/temp-pass-order';

const saved = [
  { id: 'first' },
  { id: 'pinned', pinned: true },
  { id: 'third' },
  { id: 'used-and-pinned', pinned: true },
  { id: 'used' },
];

test('what was reset last comes first, then the pinned, then the others as they are saved', () => {
  const used = ['used', 'gone', 'used-and-pinned', 'used'].map((tempPassId) => ({ tempPassId }));
  expect(inOrderOfUse(saved, used).map(({ id }) => id)).toEqual([
    'used',
    'used-and-pinned',
    'pinned',
    'first',
    'third',
  ]);
});

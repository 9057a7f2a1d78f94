import { expect, test, vi } from 'vitest';
import { forgetAll, remembered } from '../../../../src/detection/text/memoize';

test('a text is read once, until it is forgotten', () => {
  const read = vi.fn((text: string) => (text === '' ? undefined : text.length));
  const readOnce = remembered(read);
  expect([readOnce('ab'), readOnce('ab'), readOnce(''), readOnce('')]).toEqual([
    2,
    2,
    undefined,
    undefined,
  ]);
  expect(read).toHaveBeenCalledTimes(2);
  forgetAll();
  readOnce('ab');
  expect(read).toHaveBeenCalledTimes(3);
});

test('the memory is bounded: what came first is forgotten in the end', () => {
  const read = vi.fn((text: string) => text);
  const readOnce = remembered(read);
  for (let number = 0; number < 10_000; number++) readOnce(`${number}`);
  readOnce('0');
  expect(read).toHaveBeenCalledTimes(10_001);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepPasted, takePasted } from '../../../../src/background/secrets/pasted-text';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const keep = (text: string) => keepPasted({ type: 'keepPasted', text });

test('what was pasted is given once', async () => {
  await keep('a statement');
  expect(await takePasted()).toEqual({ ok: true, value: { text: 'a statement' } });
  expect(await takePasted()).toEqual({ ok: true, value: {} });
});

test('what was pasted and not taken is gone after a minute', async () => {
  await keep('a statement');
  vi.advanceTimersByTime(40_000);
  await keep('another statement');
  vi.advanceTimersByTime(40_000);
  expect(await takePasted()).toEqual({ ok: true, value: { text: 'another statement' } });
  await keep('a statement');
  vi.advanceTimersByTime(60_000);
  expect(await takePasted()).toEqual({ ok: true, value: {} });
});

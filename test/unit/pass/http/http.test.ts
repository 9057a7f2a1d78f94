import { expect, test } from 'vitest';
import { answer, scriptedPass } from '../scripted-pass';

const token = { value: 'token' };
const every = { kind: 'everyDevice' } as const;

test('429 is waited out three times, a second each at least', async () => {
  const pass = scriptedPass({ token });
  pass.answers.reset.push(answer(429), answer(429), answer(429));
  expect((await pass.reset()).ok).toBe(true);
  expect(pass.waits).toEqual([1_000, 1_000, 1_000]);
});

test('what is waited for is told, and nothing where nothing is', async () => {
  const pass = scriptedPass({ token });
  const before = Date.now();
  pass.answers.reset.push(answer(503), answer(429, undefined, { 'Retry-After': '7' }));
  await pass.reset();
  expect(pass.pauses).toHaveLength(1);
  expect(pass.pauses[0]).toBeGreaterThanOrEqual(before + 7_000);
  expect(pass.pauses[0]).toBeLessThanOrEqual(Date.now() + 7_000);
});

test('429 for ever gives up after three waits', async () => {
  const pass = scriptedPass({ token });
  pass.answers.reset.push(...Array.from({ length: 9 }, () => answer(429)));
  expect(await pass.reset()).toMatchObject({ error: { kind: 'throttled', status: 429 } });
  expect(pass.sent).toHaveLength(4);
});

test.each([
  ['7', 7_000],
  ['0', 1_000],
  ['nonsense', 1_000],
])('Retry-After %s waits %d ms', async (header, wait) => {
  const pass = scriptedPass({ token });
  pass.answers.reset.push(answer(429, undefined, { 'Retry-After': header }));
  await pass.reset();
  expect(pass.waits).toEqual([wait]);
});

test('a Retry-After beyond the life of a background is reported at once, with its end', async () => {
  const pass = scriptedPass({ token });
  pass.answers.reset.push(answer(429, undefined, { 'Retry-After': '3600' }));
  const before = Date.now();
  const result = await pass.reset();
  expect(result).toMatchObject({ error: { kind: 'throttled' } });
  const until = (!result.ok && result.error.until) || 0;
  expect(until).toBeGreaterThanOrEqual(before + 3_600_000);
  expect(until).toBeLessThanOrEqual(Date.now() + 3_600_000);
  expect(pass.waits).toEqual([]);
});

test('a Retry-After as a date is reported as it stands', async () => {
  const pass = scriptedPass({ token });
  const end = new Date(Math.ceil(Date.now() / 1_000) * 1_000 + 3_600_000);
  pass.answers.reset.push(answer(429, undefined, { 'Retry-After': end.toUTCString() }));
  const result = await pass.reset();
  const until = (!result.ok && result.error.until) || 0;
  // The clock goes on between two looks at it.
  expect(Math.abs(until - end.getTime())).toBeLessThan(60_000);
});

test.each(['1e30', '9'.repeat(400), 'Infinity', 'soon'])(
  'a Retry-After of %s tells no time that could be counted down',
  async (header) => {
    const pass = scriptedPass({ token });
    for (let count = 0; count < 4; count += 1) {
      pass.answers.reset.push(answer(429, undefined, { 'Retry-After': header }));
    }
    const result = await pass.reset();
    expect(result).toMatchObject({ error: { kind: 'throttled', until: undefined } });
  },
);

const drop = () => Promise.reject(new TypeError('Failed to fetch'));

test.each([
  ['serverError', answer(503)],
  ['network', drop],
])('%s is tried twice more, waiting longer each time', async (kind, fault) => {
  const pass = scriptedPass({ token });
  pass.answers.reset.push(fault, fault, fault);
  expect(await pass.reset()).toMatchObject({ error: { kind } });
  expect(pass.sent).toHaveLength(3);
  expect(pass.waits).toEqual([750, 1_500]);
});

test.each([
  ['serverError', answer(503)],
  ['network', drop],
  ['throttled', answer(429)],
])('a reset of everybody is not tried again after %s', async (kind, fault) => {
  const pass = scriptedPass({ token });
  pass.answers.reset.push(fault);
  expect(await pass.reset(every)).toMatchObject({ error: { kind } });
  expect(pass.sent).toEqual(['reset']);
});

test.each([
  [200, 'unexpectedAnswer'],
  [302, 'unexpectedAnswer'],
  [404, 'unexpectedAnswer'],
  [400, 'badRequest'],
])('%d is no success', async (status, kind) => {
  const pass = scriptedPass({ token });
  pass.answers.reset.push(answer(status));
  expect(await pass.reset()).toMatchObject({ ok: false, error: { kind, status } });
});

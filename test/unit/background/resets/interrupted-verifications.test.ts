import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { resetRecordSchema } from '../../../../src/storage/resets';
import { background, deviceId, FakeAdobe, freshForEach } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';
import { resetOf } from '../parsed-command';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
const adobe = new FakeAdobe();

const kept = () => v.parse(v.array(resetRecordSchema), browser.resets);
const unknown = { state: 'unknown', error: { kind: 'interrupted' } };

freshForEach(browser, adobe);

/** Begins a reset and lets the background die while a request of this kind is under way. */
async function diesDuring(kind: 'DELETE' | 'GET', id = crypto.randomUUID()) {
  const command = resetOf({ id });
  const before = await background(browser);
  adobe.hold(kind);
  void before.resetSome(command);
  await expect.poll(() => adobe.sent.includes(kind)).toBe(true);
  return { command, next: await background(browser) };
}

test('a verification that was under way is not knowable, and the reset is done as it was', async () => {
  const { next } = await diesDuring('GET');
  expect(kept()[0]?.verification?.after).toEqual({ state: 'pending' });
  // Nobody is told that it is not known whether it was reset: it is.
  expect(await next.settleInterruptedResets()).toBe(false);
  expect(kept()).toMatchObject([
    { parts: [{ outcome: { state: 'done' } }], verification: { deviceId, after: unknown } },
  ]);
});

test('a reset that was under way is unknown, has no verification, and people are told', async () => {
  const { next } = await diesDuring('DELETE');
  expect(await next.settleInterruptedResets()).toBe(true);
  expect(kept()).toMatchObject([{ parts: [{ outcome: { state: 'unknown' } }] }]);
  expect(kept()[0]).not.toHaveProperty('verification.after');
  expect(await next.settleInterruptedResets()).toBe(false);
});

test('of several, each is settled by what it was', async () => {
  await diesDuring('GET');
  adobe.reset();
  const { next } = await diesDuring('DELETE');
  expect(await next.settleInterruptedResets()).toBe(true);
  const [second, first] = kept();
  expect(second?.parts[0]?.outcome.state).toBe('unknown');
  expect(first).toMatchObject({ parts: [{ outcome: { state: 'done' } }] });
  expect(first?.verification?.after).toMatchObject(unknown);
});

test.each(['DELETE', 'GET'] as const)(
  'what this background runs is not settled while its %s is under way',
  async (kind) => {
    const { resetSome, settleInterruptedResets } = await background(browser);
    const { letGo } = adobe.hold(kind);
    const answer = resetSome(resetOf());
    await expect.poll(() => adobe.sent.includes(kind)).toBe(true);
    expect(await settleInterruptedResets()).toBe(false);
    letGo();
    await answer;
    expect(kept()).toMatchObject([
      { parts: [{ outcome: { state: 'done' } }], verification: { after: { state: 'none' } } },
    ]);
  },
);

test('the same command once more, to the next background, keeps nothing from being settled', async () => {
  const { command, next } = await diesDuring('DELETE');
  expect(await next.resetSome(command)).toMatchObject({ error: { kind: 'refused' } });
  expect(await next.settleInterruptedResets()).toBe(true);
  expect(kept()).toMatchObject([{ parts: [{ outcome: { state: 'unknown' } }] }]);
});

test('the same command twice to one background resets once', async () => {
  const { command, next } = await diesDuring('DELETE');
  adobe.reset();
  const again = { ...command, id: crypto.randomUUID() };
  const answers = await Promise.all([next.resetSome(again), next.resetSome(again)]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
  expect(adobe.sent).toEqual(['DELETE', 'GET']);
});

import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { readableResets, waitOf } from '../../../../src/storage/resets';
import { background, FakeAdobe, freshForEach, hanging } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';
import { parsedCommand, resetOf, startOf } from '../parsed-command';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
/** Nobody waits between two tries. */
vi.mock('../../../../src/pass/http/http', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../../../src/pass/http/http')>();
  return { ...real, browserNetwork: { ...real.browserNetwork, sleep: async () => undefined } };
});
vi.mock('../../../../src/pass/reset/reset', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../../../src/pass/reset/reset')>();
  return { ...real, resetUrl: vi.fn(real.resetUrl) };
});
const adobe = new FakeAdobe();

const status = (code: number) => () => new Response(null, { status: code });
/** What a redirect looks like to who does not follow it. */
const redirect = () => Response.error();
const cut = () => Promise.reject(new TypeError('Failed to fetch'));
const everybody = () =>
  parsedCommand('resetEvery', {
    id: crypto.randomUUID(),
    target: 'everyDevice',
    typedMvpdId: 'TempPass',
  });

freshForEach(browser, adobe);

const unclear = [
  ['a cut connection', cut, 'network'],
  ['500', status(500), 'serverError'],
  ['503', status(503), 'serverError'],
  ['200', status(200), 'unexpectedAnswer'],
  ['a redirect', redirect, 'unexpectedAnswer'],
] as const;
const refused = [
  [400, 'badRequest'],
  [404, 'unexpectedAnswer'],
  [429, 'throttled'],
] as const;

test.each(unclear)('after %s nobody knows whether a device was reset', async (_, answer, kind) => {
  const { resetSome } = await background(browser);
  adobe.next('DELETE', answer, answer, answer);
  const outcome = { state: 'unknown', error: { kind, effect: 'maybeDone' } };
  const parts = [{ outcome }];
  expect(await resetSome(resetOf())).toMatchObject({ ok: true, value: { parts } });
  expect(browser.resets).toMatchObject([{ parts }]);
});

test.each(unclear)('after %s nobody knows whether everybody was reset', async (_, answer, kind) => {
  const { resetEverybody } = await background(browser);
  adobe.next('DELETE', answer);
  const outcome = { state: 'unknown', error: { kind, effect: 'maybeDone' } };
  expect(await resetEverybody(everybody())).toMatchObject({ value: { parts: [{ outcome }] } });
  expect(adobe.sent).toEqual(['DELETE']);
});

test.each(unclear)('after %s a trial may have started', async (_, answer, kind) => {
  const { startTrial } = await background(browser);
  adobe.next('POST', answer);
  const error = { kind, effect: 'maybeDone' };
  expect(await startTrial(startOf())).toMatchObject({ ok: false, error });
  expect(adobe.sent).toEqual(['POST']);
});

test('after a time-out nobody knows, be it one, everybody or a start', async () => {
  const { resetSome, resetEverybody, startTrial } = await background(browser);
  let limit = new AbortController();
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    limit = new AbortController();
    return limit.signal;
  });
  const hang = (request: RequestInit) => {
    const answer = hanging(request);
    limit.abort();
    return answer;
  };
  adobe.next('DELETE', hang, hang);
  adobe.next('POST', hang);
  const error = { kind: 'timeout', effect: 'maybeDone' };
  const unknown = { value: { parts: [{ outcome: { state: 'unknown', error } }] } };
  expect(await resetSome(resetOf())).toMatchObject(unknown);
  expect(await resetEverybody(everybody())).toMatchObject(unknown);
  expect(await startTrial(startOf())).toMatchObject({ error });
});

test.each(refused)('after %d it is certain that nothing was done', async (code, kind) => {
  const { resetSome, resetEverybody, startTrial } = await background(browser);
  const answers = Array.from({ length: 20 }, () => status(code));
  adobe.next('DELETE', ...answers);
  adobe.next('POST', ...answers);
  for (const answer of [await resetSome(resetOf()), await resetEverybody(everybody())]) {
    expect(answer).toMatchObject({ value: { parts: [{ outcome: { state: 'failed' } }] } });
    expect(answer).toMatchObject({ value: { parts: [{ outcome: { error: { kind } } }] } });
    expect(JSON.stringify(answer)).not.toContain('maybeDone');
  }
  expect((await startTrial(startOf())).ok).toBe(false);
});

test('a try that was refused leaves open what became of the one before', async () => {
  const { resetSome } = await background(browser);
  adobe.next('DELETE', cut, status(400));
  const outcome = { state: 'unknown', error: { kind: 'badRequest', effect: 'maybeDone' } };
  expect(await resetSome(resetOf())).toMatchObject({ value: { parts: [{ outcome }] } });
});

test('a try that was done settles what became of the one before', async () => {
  const { resetSome } = await background(browser);
  adobe.next('DELETE', cut, status(503));
  const outcome = { state: 'done', status: 204 };
  expect(await resetSome(resetOf())).toMatchObject({ value: { parts: [{ outcome }] } });
});

test('without a network before it was sent, nothing was done', async () => {
  const { resetSome } = await background(browser);
  vi.stubGlobal('navigator', { ...navigator, onLine: false });
  const outcome = { state: 'failed', error: { kind: 'offline' } };
  expect(await resetSome(resetOf())).toMatchObject({ value: { parts: [{ outcome }] } });
  expect(adobe.sent).toEqual([]);
});

test('a network that is gone after it was sent leaves open whether it was done', async () => {
  const { resetSome } = await background(browser);
  adobe.next('DELETE', () => {
    vi.stubGlobal('navigator', { ...navigator, onLine: false });
    return cut();
  });
  const outcome = { state: 'unknown', error: { kind: 'offline', effect: 'maybeDone' } };
  expect(await resetSome(resetOf())).toMatchObject({ value: { parts: [{ outcome }] } });
});

test('something that throws before it was sent is a failure, and nothing stays under way', async () => {
  const { resetSome } = await background(browser);
  const { resetUrl } = await import('../../../../src/pass/reset/reset');
  // As where half of a character was to be percent-encoded.
  vi.mocked(resetUrl).mockImplementationOnce(() => encodeURIComponent('app \ud83d'));
  const error = { kind: 'broken', message: 'URIError' };
  const parts = [{ outcome: { state: 'failed', error } }];
  expect(await resetSome(resetOf())).toMatchObject({ ok: true, value: { parts } });
  expect(browser.resets).toMatchObject([{ parts }]);
  expect(adobe.sent).toEqual([]);
});

test('secrets that cannot be read after a refusal leave no doubt that nothing was reset', async () => {
  const { resetSome } = await background(browser);
  adobe.next('DELETE', () => {
    browser.disk.set('secrets', { by: 'nobody' });
    return status(401)();
  });
  const outcome = { state: 'failed', error: { kind: 'storageUnreadable' } };
  expect(await resetSome(resetOf())).toMatchObject({ value: { parts: [{ outcome }] } });
});

test('a token that cannot be kept keeps nobody from hearing that nothing was sent', async () => {
  const { resetSome } = await background(browser);
  browser.session.delete('tokens');
  adobe.next('token', () => {
    browser.sessionFailure = new Error('QUOTA_BYTES quota exceeded');
    return Response.json({ access_token: 't', expires_in: 3_600 }, { status: 201 });
  });
  const parts = [{ outcome: { state: 'failed', error: { kind: 'storageFull' } } }];
  expect(await resetSome(resetOf())).toMatchObject({ value: { parts } });
  expect(browser.resets).toMatchObject([{ parts }]);
  expect(adobe.sent).toEqual(['token']);
});

test('until when Adobe Pass asks a reset to wait is in its record while it waits', async () => {
  const { resetSome } = await background(browser);
  const started = Date.now();
  const waits: number[] = [];
  const waiting = () => new Response(null, { status: 429, headers: { 'Retry-After': '7' } });
  adobe.next('DELETE', waiting, async () => {
    const wait = () => v.parse(readableResets, browser.resets).map(waitOf);
    await expect.poll(wait).not.toEqual([0]);
    waits.push(...wait());
    return status(204)();
  });
  expect(await resetSome(resetOf())).toMatchObject({ ok: true });
  expect(waits).toHaveLength(1);
  expect(waits[0]).toBeGreaterThanOrEqual(started + 7_000);
  expect(waits[0]).toBeLessThanOrEqual(Date.now() + 7_000);
  expect(browser.resets).toMatchObject([{ parts: [{ outcome: { state: 'done' } }] }]);
});

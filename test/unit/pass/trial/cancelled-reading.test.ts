import { afterEach, expect, test, vi } from 'vitest';
import { deviceId, scriptedApi } from '../scripted-api';

afterEach(() => void vi.useRealTimers());

/** An answer that never comes: as in a browser, it ends with the signal alone. */
function hanging({ signal }: RequestInit): Promise<Response> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}

test('who gives up ends the request, and is told that time is up', async () => {
  const api = scriptedApi();
  api.answers.api.push(hanging);
  const giveUp = new AbortController();
  const reading = api.readTrial({ deviceId }, giveUp.signal);
  await expect.poll(() => api.sent.length).toBe(1);
  giveUp.abort();
  expect(await reading).toMatchObject({ error: { kind: 'timeout' } });
  expect(api.sent).toEqual(['api']);
});

test('a body that does not come ends with the signal too', async () => {
  const api = scriptedApi();
  const giveUp = new AbortController();
  api.answers.api.push(
    ({ signal }) =>
      new Response(
        new ReadableStream({
          start: (body) => signal?.addEventListener('abort', () => body.error(signal.reason)),
        }),
      ),
  );
  const reading = api.readTrial({ deviceId }, giveUp.signal);
  await expect.poll(() => api.sent.length).toBe(1);
  giveUp.abort();
  expect(await reading).toMatchObject({ error: { kind: 'timeout' } });
});

test('who had given up before asks nothing', async () => {
  const api = scriptedApi();
  expect(await api.readTrial({ deviceId }, AbortSignal.abort())).toMatchObject({
    error: { kind: 'timeout' },
  });
  expect(api.sent).toEqual([]);
});

test('a renewal that others wait for goes on when one of them gives up', async () => {
  const credentials = { clientId: 'client', clientSecret: 'the-secret' };
  const api = scriptedApi({ statement: 'the-statement', credentials });
  const renewal: { signal?: AbortSignal | null; letGo: () => void } = { letGo: () => undefined };
  api.answers.token.push(({ signal }) => {
    renewal.signal = signal ?? null;
    return new Promise((resolve) => {
      renewal.letGo = () =>
        resolve(Response.json({ access_token: 'shared', expires_in: 3_600 }, { status: 201 }));
    });
  });
  const giveUp = new AbortController();
  const [first, other] = [api.readTrial({ deviceId }, giveUp.signal), api.readTrial()];
  await expect.poll(() => api.sent.length).toBe(1);
  giveUp.abort();
  expect(renewal.signal?.aborted).toBe(false);
  renewal.letGo();
  expect(await first).toMatchObject({ error: { kind: 'timeout' } });
  expect(await other).toMatchObject({ value: { state: 'none' } });
  expect(api.remembers().token?.value).toBe('shared');
  expect(api.sent).toEqual(['token', 'api']);
});

import { expect, test, vi } from 'vitest';
import { application, background, deviceId, FakeAdobe, freshForEach, hanging } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';
import { resetOf } from '../parsed-command';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
const adobe = new FakeAdobe();

const running = { state: 'running', startedAt: 1, endsAt: 2 } as const;
const device = { kind: 'device', deviceId } as const;
const key = { kind: 'key', key: 'f7ee5ec7312165148b69fcca1d29075b14b8aef0' } as const;

const done = { state: 'done', status: 204 };
const kept = () => browser.resets;

freshForEach(browser, adobe);

test('a reset tells the trial before and after it, in two round trips', async () => {
  const { resetSome } = await background(browser);
  const answer = await resetSome(resetOf({ viewer: { deviceId }, before: running }));
  const verification = { deviceId, before: running, after: { state: 'none' } };
  expect(answer).toMatchObject({ ok: true, value: { verification } });
  expect(kept()).toEqual([expect.objectContaining({ verification })]);
  expect(adobe.sent).toEqual(['DELETE', 'GET']);
});

test('a device of a basic Temp Pass is a viewer by itself, a key is none', async () => {
  const { resetSome } = await background(browser);
  expect(await resetSome(resetOf())).toMatchObject({ value: { verification: { deviceId } } });
  const ofKey = await resetSome(resetOf({ targets: [key] }));
  expect(ofKey).toMatchObject({ ok: true, value: { parts: [{ outcome: done }] } });
  expect(ofKey).not.toHaveProperty('value.verification.after');
  expect(adobe.sent).toEqual(['DELETE', 'GET', 'DELETE']);
});

test('a reset of everybody proves nothing', async () => {
  const { resetEverybody } = await background(browser);
  const id = crypto.randomUUID();
  const rest = { tempPassId: 'pass', target: 'everyDevice', typedMvpdId: 'TempPass' } as const;
  expect(await resetEverybody({ type: 'resetEvery', id, ...rest })).not.toHaveProperty(
    'value.verification.after',
  );
  expect(adobe.sent).toEqual(['DELETE']);
});

test('device and key are reset side by side, and then one question is asked', async () => {
  const { resetSome } = await background(browser);
  const { letGo } = adobe.hold('DELETE');
  const command = resetOf({ targets: [device, key], viewer: { deviceId } });
  const answer = resetSome(command);
  await expect.poll(() => adobe.sent.length).toBe(2);
  expect(adobe.sent).toEqual(['DELETE', 'DELETE']);
  letGo();
  expect(await answer).toMatchObject({ value: { verification: { after: { state: 'none' } } } });
  expect(adobe.sent).toEqual(['DELETE', 'DELETE', 'GET']);
});

test.each([
  ['says nothing of trials', { ...application, scopes: undefined }],
  ['may not read them', { ...application, scopes: ['temporary:passes:owner'] }],
])('where the application %s, nothing more is asked', async (_, saved) => {
  browser.disk.set('applications', [saved]);
  const { resetSome } = await background(browser);
  const answer = await resetSome(resetOf({ viewer: { deviceId }, before: running }));
  expect(answer).toMatchObject({ ok: true, value: { parts: [{ outcome: done }] } });
  expect(answer).not.toHaveProperty('value.verification.after');
  expect(adobe.sent).toEqual(['DELETE']);
});

test('a reset that failed is not verified; one of which half is done is', async () => {
  const { resetSome } = await background(browser);
  const refused = () => new Response('{}', { status: 400 });
  adobe.next('DELETE', refused);
  expect(await resetSome(resetOf())).not.toHaveProperty('value.verification.after');
  expect(adobe.sent).toEqual(['DELETE']);
  adobe.next('DELETE', refused);
  const half = resetOf({ targets: [device, key], viewer: { deviceId } });
  expect(await resetSome(half)).toMatchObject({
    value: { verification: { after: { state: 'none' } } },
  });
});

test('what became of the requests is written before the answer to the question comes', async () => {
  const { resetSome } = await background(browser);
  const { letGo } = adobe.hold('GET');
  const answer = resetSome(resetOf({ viewer: { deviceId }, before: running }));
  await expect.poll(() => adobe.sent.includes('GET')).toBe(true);
  const verification = { deviceId, before: running, after: { state: 'pending' } };
  expect(kept()).toMatchObject([{ parts: [{ outcome: done }], verification }]);
  letGo();
  await answer;
  expect(kept()).toMatchObject([{ verification: { after: { state: 'none' } } }]);
});

test('a question that fails leaves the reset done', async () => {
  const { resetSome } = await background(browser);
  adobe.next('GET', () => Response.json({ code: 'why' }, { status: 500 }));
  const after = { state: 'unknown', error: { kind: 'serverError', code: 'why' } };
  const answer = await resetSome(resetOf());
  expect(answer).toMatchObject({ value: { parts: [{ outcome: done }], verification: { after } } });
  expect(kept()).toMatchObject([{ parts: [{ outcome: done }], verification: { after } }]);
});

test.each(['GET', 'token'] as const)(
  'nobody waits for longer than the time limit, also where a %s request hangs',
  async (kind) => {
    const other = { ...application, id: 'other', scopes: ['api:client:v2'] };
    browser.disk.set('applications', [{ ...application, scopes: undefined }, other]);
    const { changeStores, resetSome } = await background(browser);
    const credentials = { clientId: 'other', clientSecret: 'secret' };
    const secret = { statement: 'a.b.c', credentials };
    await changeStores(({ disk, session }) => ({ disk: { ...disk, other: secret }, session }));
    const limit = new AbortController();
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((time) =>
      time === 8_000 ? limit.signal : timeout(time),
    );
    adobe.next(kind, hanging);
    const answer = resetSome(resetOf());
    await expect.poll(() => adobe.sent.includes(kind)).toBe(true);
    limit.abort();
    const after = { state: 'unknown', error: { kind: 'timeout' } };
    expect(await answer).toMatchObject({
      value: { parts: [{ outcome: done }], verification: { after } },
    });
  },
);

import { expect, test, vi } from 'vitest';
import { TokenBuckets } from '../../../../sandbox/model/token-buckets';
import { FakeAdobe, freshForEach, tempPass } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';
import { parsedCommand, readingOf, resetOf } from '../parsed-command';
import { asked, devices, followOf, idOf, lab, page, seconds, settled } from './lab-world';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
const adobe = new FakeAdobe();
freshForEach(browser, adobe);

const other = 'c2d5e8f0-1111-4222-8333-444455556666';
const profiles = () => Response.json({ profiles: {} });
const usedUp = () =>
  Response.json({ code: 'temporary_access_duration_limit_exceeded' }, { status: 403 });

/** Notes when each question comes, and whether Adobe's throttle would take it. */
function ledger() {
  const bucket = new TokenBuckets();
  const times: number[] = [];
  const refused: number[] = [];
  const answer = () => {
    times.push(Date.now());
    if (!bucket.take('all', Date.now())) refused.push(Date.now());
    return profiles();
  };
  adobe.next('GET', ...Array.from({ length: 500 }, () => answer));
  return { times, refused };
}

/** Has a page say every few seconds that it is still there. */
async function shownFor(count: number, say: () => Promise<unknown>): Promise<void> {
  for (let passed = 0; passed < count; passed += 5) {
    await say();
    await seconds(5);
  }
}

test('two pages with 200 devices ask no more than one a second after a part of the burst, and start nothing', async () => {
  const { followTrials } = await lab(browser, 200);
  const { times, refused } = ledger();
  const start = Date.now();
  await shownFor(60, async () => {
    await followTrials(followOf());
    await followTrials(followOf({ page: other }));
  });
  expect(refused).toEqual([]);
  // Six of the ten stay with people, always.
  expect(times.filter((time) => time === start)).toHaveLength(4);
  for (const [count, time] of times.entries()) {
    expect(count + 1).toBeLessThanOrEqual(4 + (time - start) / 1_000);
  }
  expect(times.length).toBeGreaterThanOrEqual(62);
  // A reading is one question; its token was there, and nothing else is sent for it.
  expect(new Set(adobe.sent)).toEqual(new Set(['GET']));
  expect(new Set(asked(adobe)).size).toBe(times.length);
});

test('a person’s reset, its verification and their readings never wait behind it', async () => {
  const { followTrials, resetSome, readTrial } = await lab(browser, 200);
  const { refused } = ledger();
  await shownFor(30, () => followTrials(followOf()));
  const now = Date.now();
  expect(await resetSome(resetOf())).toMatchObject({
    value: { verification: { after: { state: 'none' } } },
  });
  expect(await readTrial(readingOf())).toMatchObject({ ok: true });
  expect(await readTrial(readingOf())).toMatchObject({ ok: true });
  // The clock stood still.
  expect(Date.now()).toBe(now);
  const before = adobe.sent.length;
  await followTrials(followOf());
  await seconds(2);
  // It waits until there is room for people again.
  expect(adobe.sent.length).toBe(before);
  await seconds(10);
  expect(adobe.sent.length).toBeGreaterThan(before);
  expect(refused).toEqual([]);
});

test('what is in view or selected comes first, and then the others in turn', async () => {
  const { followTrials } = await lab(browser, 20);
  const first = [idOf(13), idOf(7), idOf(19), idOf(2), idOf(5)];
  await shownFor(20, () => followTrials(followOf({ first })));
  const order = asked(adobe);
  expect(new Set(order.slice(0, 5))).toEqual(new Set(first));
  expect(new Set(order.slice(0, 20))).toEqual(new Set(devices(20).map((one) => one.deviceId)));
});

test('after 429 nothing is asked for as long as Adobe says, and what was read stays', async () => {
  const { followTrials } = await lab(browser, 6);
  await followTrials(followOf());
  await settled();
  expect(adobe.sent).toHaveLength(4);
  adobe.next('GET', () => new Response(null, { status: 429, headers: { 'Retry-After': '30' } }));
  await seconds(1);
  expect(adobe.sent).toHaveLength(5);
  const answer = await followTrials(followOf());
  expect(answer).toMatchObject({ value: { status: { kind: 'waiting' } } });
  expect(answer.ok && answer.value.devices).toHaveLength(4);
  await shownFor(25, () => followTrials(followOf()));
  expect(adobe.sent).toHaveLength(5);
  await shownFor(10, () => followTrials(followOf()));
  expect(adobe.sent.length).toBeGreaterThan(5);
  expect(await followTrials(followOf())).toMatchObject({ value: { status: { kind: 'reading' } } });
});

test('it ends with the page that says so, and with one that says nothing more', async () => {
  const { followTrials, unfollowTrials } = await lab(browser, 200);
  await followTrials(followOf());
  await followTrials(followOf({ page: other }));
  await seconds(3);
  await unfollowTrials(parsedCommand('unfollowTrials', { page }));
  const withOne = adobe.sent.length;
  await seconds(5);
  expect(adobe.sent.length).toBeGreaterThan(withOne);
  // The other one closed without a word.
  await seconds(20);
  const afterBoth = adobe.sent.length;
  await seconds(30);
  expect(adobe.sent).toHaveLength(afterBoth);
  expect(vi.getTimerCount()).toBe(0);
});

test('a page that opens again at once is read for at once', async () => {
  const { followTrials, unfollowTrials } = await lab(browser, 200);
  await followTrials(followOf());
  await seconds(2);
  await unfollowTrials(parsedCommand('unfollowTrials', { page }));
  const before = adobe.sent.length;
  await followTrials(followOf({ page: other }));
  await seconds(4);
  expect(adobe.sent.length).toBeGreaterThanOrEqual(before + 3);
});

test('a trial is outdated once its device was reset, and is read again next', async () => {
  const { followTrials, resetSome } = await lab(browser, 50);
  adobe.next('GET', ...Array.from({ length: 4 }, () => usedUp));
  await followTrials(followOf());
  await settled();
  const [deviceId = ''] = asked(adobe);
  // Nobody verifies it: the page has to.
  adobe.next('GET', () => new Response(null, { status: 500 }));
  const targets = [{ kind: 'device', deviceId }];
  await resetSome(resetOf({ targets }));
  const told = await followTrials(followOf());
  expect(told.ok && told.value.devices.find((one) => one.deviceId === deviceId)).toMatchObject({
    trial: { state: 'usedUp' },
    isOutdated: true,
  });
  const before = adobe.sent.length;
  await seconds(4);
  expect(adobe.sent.length).toBeGreaterThan(before);
  expect(asked(adobe)[before - 1]).toBe(deviceId);
  const after = await followTrials(followOf());
  const read = after.ok && after.value.devices.find((one) => one.deviceId === deviceId);
  expect(read).toMatchObject({ trial: { state: 'none' } });
  expect(read).not.toMatchObject({ isOutdated: true });
});

test('what was asked before a reset and answered after it is no word about what it did', async () => {
  const { followTrials, resetSome } = await lab(browser, 1);
  const { letGo } = adobe.hold('GET');
  await followTrials(followOf());
  await settled();
  const reset = resetSome(resetOf({ targets: [{ kind: 'device', deviceId: idOf(0) }] }));
  await settled();
  letGo(1);
  await settled();
  const told = await followTrials(followOf());
  expect(told.ok && told.value.devices[0]).toMatchObject({ isOutdated: true });
  letGo();
  await reset;
});

test('a background that starts anew has what the last one read, with its age', async () => {
  const first = await lab(browser, 4);
  const readAt = Date.now();
  await first.followTrials(followOf());
  await settled();
  await first.unfollowTrials(parsedCommand('unfollowTrials', { page }));
  await settled();
  const second = await lab(browser, 4);
  const told = await second.followTrials(followOf());
  const read = { trial: { state: 'none' }, readAt };
  expect(told.ok && told.value.devices).toMatchObject([read, read, read, read]);
});

test('storage is written every ten seconds and at the end, not with each reading', async () => {
  const { followTrials, unfollowTrials } = await lab(browser, 100);
  const writes = vi.spyOn(browser.session, 'setAll');
  const count = () => writes.mock.calls.filter(([items]) => 'lastTrials' in items).length;
  await shownFor(30, () => followTrials(followOf()));
  expect(adobe.sent.length).toBeGreaterThan(30);
  expect(count()).toBeLessThanOrEqual(3);
  const before = count();
  await unfollowTrials(parsedCommand('unfollowTrials', { page }));
  await settled();
  expect(count()).toBe(before + 1);
});

test('what keeps all from being read costs no request, and is tried again once it is mended', async () => {
  const applications = browser.disk.get('applications');
  browser.disk.set('applications', []);
  const { followTrials } = await lab(browser, 10);
  await shownFor(10, () => followTrials(followOf()));
  expect(adobe.sent).toEqual([]);
  expect(await followTrials(followOf())).toMatchObject({
    value: { status: { kind: 'blocked', failure: { kind: 'trialApplicationMissing' } } },
  });
  browser.disk.set('applications', applications);
  await shownFor(10, () => followTrials(followOf()));
  expect(asked(adobe).length).toBeGreaterThan(4);
});

test('an answer about one device is its own; the others are read on', async () => {
  const { followTrials } = await lab(browser, 3);
  const refuse = () => Response.json({ code: 'invalid_header_device_identifier' }, { status: 400 });
  adobe.next('GET', refuse);
  await shownFor(5, () => followTrials(followOf()));
  const told = await followTrials(followOf());
  expect(told.ok && told.value.status).toEqual({ kind: 'reading' });
  expect(told.ok && told.value.devices.map(({ trial }) => trial)).toMatchObject([
    { state: 'unknown', error: { kind: 'badRequest', code: 'invalid_header_device_identifier' } },
    { state: 'none' },
    { state: 'none' },
  ]);
});

test('of a promotional Temp Pass only devices are read whose key was reset with it', async () => {
  browser.disk.set('tempPasses', [{ ...tempPass, kind: 'promotional' }]);
  const key = 'f7ee5ec7312165148b69fcca1d29075b14b8aef0b5048a332b18b88d09069fb7';
  const { followTrials, unfollowTrials } = await lab(browser, [
    { deviceId: 'without', name: 'Without a key' },
    { deviceId: 'with', name: 'With its key', tempPassId: 'pass', keys: [key] },
    { deviceId: 'other', name: 'Of another Temp Pass', tempPassId: 'another', keys: [key] },
  ]);
  await shownFor(10, () => followTrials(followOf()));
  expect(asked(adobe)).toEqual(['with']);
  expect(atob(adobe.headers[0]?.get('AP-TempPass-Identity') ?? '')).toBe(`{"email":"${key}"}`);
  await unfollowTrials(parsedCommand('unfollowTrials', { page }));
  await settled();
  // What is kept of it names the device alone.
  const kept = JSON.stringify(browser.session.get('lastTrials'));
  expect(kept).toContain('with');
  expect(kept).not.toContain(key);
});

test('a trial that runs is read again once its end has come', async () => {
  const { followTrials } = await lab(browser, 1);
  const running = () => {
    const times = { notBefore: Date.now() - 1_000, notAfter: Date.now() + 8_000 };
    return Response.json({ profiles: { TempPass: { type: 'temporary', ...times } } });
  };
  adobe.next('GET', running, usedUp);
  await shownFor(5, () => followTrials(followOf()));
  expect(adobe.sent).toHaveLength(1);
  await shownFor(10, () => followTrials(followOf()));
  const told = await followTrials(followOf());
  expect(told.ok && told.value.devices).toMatchObject([{ trial: { state: 'usedUp' } }]);
  // And then as rarely as any other.
  expect(adobe.sent).toHaveLength(2);
});

test('a clock that is set back ends no pause too late, and what is read after it is what counts', async () => {
  const { followTrials } = await lab(browser, 1);
  const pause = () => new Response(null, { status: 429, headers: { 'Retry-After': '600' } });
  adobe.next('GET', usedUp, pause);
  await shownFor(5, () => followTrials(followOf()));
  // It is asked again, and told to wait.
  await shownFor(30, () => followTrials(followOf()));
  expect(adobe.sent).toHaveLength(2);
  vi.setSystemTime(Date.now() - 3_600_000);
  await shownFor(40, () => followTrials(followOf()));
  const told = await followTrials(followOf());
  expect(adobe.sent.length).toBeGreaterThan(2);
  expect(told.ok && told.value.devices).toMatchObject([{ trial: { state: 'none' } }]);
});

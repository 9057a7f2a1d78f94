import { expect, test, vi } from 'vitest';
import { background, deviceId, FakeAdobe, freshForEach } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';
import { resetOf } from '../parsed-command';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
const adobe = new FakeAdobe();

const full = () => new Error('QUOTA_BYTES quota exceeded');
const device = { kind: 'device', deviceId } as const;
const key = { kind: 'key', key: 'f7ee5ec7312165148b69fcca1d29075b14b8aef0' } as const;
const done = { outcome: { state: 'done', status: 204 } };
const unknown = { outcome: { state: 'unknown', error: { kind: 'interrupted' } } };

/** What pages read. */
async function shown() {
  const { everyReset } = await import('../../../../src/storage/every-reset');
  return everyReset.get();
}
const onDisk = () => browser.resets;

/** Begins a reset, and fills the disk while its request is under way. */
async function fillsUpDuring(kind: 'DELETE' | 'GET', command = resetOf()) {
  const running = await background(browser);
  const { letGo } = adobe.hold(kind);
  const answer = running.resetSome(command);
  const count = kind === 'GET' ? 1 : command.targets.length;
  await expect.poll(() => adobe.sent.filter((one) => one === kind).length).toBe(count);
  browser.failure = full();
  return { ...running, answer, letGo, command };
}

freshForEach(browser, adobe);

test('a disk that fills up between request and answer keeps nobody from hearing of a 204', async () => {
  const { answer, letGo } = await fillsUpDuring('DELETE');
  letGo();
  const verification = { after: { state: 'none' } };
  expect(await answer).toMatchObject({ ok: true, value: { parts: [done], verification } });
  expect(onDisk()).toMatchObject([{ parts: [{ outcome: { state: 'pending' } }] }]);
  expect(await shown()).toMatchObject([{ parts: [done], verification }]);
});

test('what is held is written once the disk has room, and held no longer', async () => {
  const { answer, letGo, settleInterruptedResets } = await fillsUpDuring('DELETE');
  letGo();
  await answer;
  expect(browser.alarms.has('unwritten-resets')).toBe(true);
  expect(await settleInterruptedResets()).toBe(false);
  expect(onDisk()).toMatchObject([{ parts: [{ outcome: { state: 'pending' } }] }]);
  browser.failure = undefined;
  expect(await settleInterruptedResets()).toBe(false);
  expect(onDisk()).toMatchObject([{ parts: [done], verification: { after: { state: 'none' } } }]);
  expect(browser.session.get('heldResets')).toEqual([]);
});

test('the next background knows what the one before could not write', async () => {
  const { answer, letGo } = await fillsUpDuring('DELETE');
  letGo();
  await answer;
  const next = await background(browser);
  // Still no room: it is shown all the same, and nobody is told that it is not known.
  expect(await next.settleInterruptedResets()).toBe(false);
  expect(await shown()).toMatchObject([{ parts: [done] }]);
  browser.failure = undefined;
  const last = await background(browser);
  expect(await last.settleInterruptedResets()).toBe(false);
  expect(onDisk()).toMatchObject([{ parts: [done], verification: { after: { state: 'none' } } }]);
});

test('with no memory either, the answer tells, and after a stop it is unknown', async () => {
  const { answer, letGo } = await fillsUpDuring('DELETE');
  browser.sessionFailure = full();
  letGo();
  expect(await answer).toMatchObject({ ok: true, value: { parts: [done] } });
  browser.failure = undefined;
  browser.sessionFailure = undefined;
  const next = await background(browser);
  expect(await next.settleInterruptedResets()).toBe(true);
  expect(onDisk()).toMatchObject([{ parts: [unknown] }]);
});

test('stopped between two answers on a full disk, each is what is known of it', async () => {
  const running = await background(browser);
  const first = adobe.hold('DELETE');
  const command = resetOf({ targets: [device, key], viewer: { deviceId } });
  void running.resetSome(command);
  await expect.poll(() => adobe.sent.length).toBe(2);
  browser.failure = full();
  expect(await shown()).toMatchObject([
    { parts: [{ outcome: { state: 'pending' } }, { outcome: { state: 'pending' } }] },
  ]);
  first.letGo(1);
  await expect.poll(() => browser.session.has('heldResets')).toBe(true);
  expect(await shown()).toMatchObject([{ parts: [done, { outcome: { state: 'pending' } }] }]);
  const next = await background(browser);
  expect(await next.settleInterruptedResets()).toBe(true);
  expect(await shown()).toMatchObject([{ parts: [done, unknown] }]);
  browser.failure = undefined;
  await next.settleInterruptedResets();
  expect(onDisk()).toMatchObject([{ parts: [done, unknown] }]);
});

test('where one of two finds the disk full, the other is waited for', async () => {
  const command = resetOf({ targets: [device, key], viewer: { deviceId } });
  const { answer, letGo } = await fillsUpDuring('DELETE', command);
  letGo();
  expect(await answer).toMatchObject({ ok: true, value: { parts: [done, done] } });
  expect(await shown()).toMatchObject([{ parts: [done, done] }]);
});

test('a verification that the disk has no room for is under way no longer', async () => {
  const { answer, letGo } = await fillsUpDuring('GET');
  letGo();
  const verification = { after: { state: 'none' } };
  expect(await answer).toMatchObject({ value: { verification } });
  expect(onDisk()).toMatchObject([
    { parts: [done], verification: { after: { state: 'pending' } } },
  ]);
  expect(await shown()).toMatchObject([{ parts: [done], verification }]);
});

test('a reset that cannot be written down is not sent, and says so', async () => {
  const { resetSome } = await background(browser);
  browser.failure = full();
  const error = { kind: 'storageFull', effect: 'nothingSent' };
  expect(await resetSome(resetOf())).toMatchObject({ ok: false, error });
  expect(adobe.sent).toEqual([]);
  expect(browser.resets).toEqual([]);
});

test('a record that is there though its writing failed says that nothing was sent', async () => {
  const { resetSome, settleInterruptedResets } = await background(browser);
  browser.failure = full();
  browser.writesBeforeFailing = true;
  await resetSome(resetOf());
  browser.failure = undefined;
  expect(await settleInterruptedResets()).toBe(false);
  const outcome = { state: 'failed', error: { kind: 'storageFull' } };
  expect(onDisk()).toMatchObject([{ parts: [{ outcome }] }]);
});

test('settings that cannot be read keep a reset from being sent, which says so', async () => {
  const { resetSome } = await background(browser);
  browser.disk.set('applications', 'broken');
  const error = { kind: 'storageUnreadable', effect: 'nothingSent' };
  expect(await resetSome(resetOf())).toMatchObject({ ok: false, error });
  expect(adobe.sent).toEqual([]);
});

// @vitest-environment happy-dom
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { passError } from '../../../src/pass/http/errors';
import { deviceIdSchema, genericKeySchema } from '../../../src/pass/ids/schemas';
import { formatRoughly } from '../../../src/text/format';
import { t } from '../../../src/text/t';
import { announcementsIn } from '../announcements';
import type { OpenPopup } from './open-popup';
import { PopupInMemory, type ResetCommand } from './popup-in-memory';

const world = new PopupInMemory();
vi.mock('webextension-polyfill', () => world.polyfill);
vi.mock('../../../src/popup/page/page-connection', () => world.pageConnection);
vi.mock('../../../src/ui/copy-text', () => ({ copyText: async () => true }));

let popup: OpenPopup;
let said: readonly string[];
beforeEach(async () => {
  world.clear();
  popup = await world.open();
  await world.pageShows('read', ['this-device']);
  await expect.poll(afterRest).toContain(t('trial_state_none'));
  said = announcementsIn(popup.root);
});
afterEach(() => popup.close());

async function afterRest(): Promise<string> {
  await world.rest();
  return popup.trial;
}
/** Without digits, as what is counted has some: each is longer than the one before. */
let event = 'Event ';

/** How often it was said, until something else that came after it was said. */
async function timesSaid(words: string): Promise<number> {
  await hear(words);
  const next = document.createElement('p');
  event += 'x';
  next.dataset['said'] = event;
  popup.root.querySelector('main')?.append(next);
  await hear(event);
  next.remove();
  return said.filter((one) => one.includes(words)).length;
}
async function hear(words: string): Promise<void> {
  await expect.poll(() => said.some((one) => one.includes(words)), { timeout: 15_000 }).toBe(true);
}

test('a reset that is done is said once, and so is what became of the trial', async () => {
  const verification = {
    deviceId: 'this-device',
    before: { state: 'none' },
    after: { state: 'none' },
  };
  world.answer = async (command: ResetCommand) => ({
    ok: true,
    value: { ...world.done(command).value, verification },
  });
  await popup.pressEnter();
  expect(await timesSaid('204')).toBe(1);
  expect(await timesSaid(t('verification_never'))).toBe(1);
});

test('what comes of device and key is said once, when both are answered', async () => {
  await popup.close();
  world.store('local', 'selectedTempPass', { id: 'promo' });
  popup = await world.open();
  await world.pageShows('read', ['this-device']);
  const key = 'a'.repeat(64);
  await popup.type(popup.keyField, key);
  said = announcementsIn(popup.root);
  const command: ResetCommand = {
    ...{ type: 'reset', id: crypto.randomUUID(), tempPassId: 'promo' },
    targets: [
      { kind: 'device', deviceId: v.parse(deviceIdSchema, 'this-device') },
      { kind: 'key', key: v.parse(genericKeySchema, key) },
    ],
  };
  const { value: done } = world.done(command);
  const [device, ...others] = done.parts;
  const waiting = others.map((part) => ({ ...part, outcome: { state: 'pending' } }));
  world.store('local', 'resets', [{ ...done, parts: [device, ...waiting] }]);
  await world.rest();
  expect(await timesSaid(t('popup_pending'))).toBe(1);
  world.store('local', 'resets', [done]);
  await world.rest();
  await hear(t('popup_target_key'));
  expect(await timesSaid('204')).toBe(1);
});

test('a pause that Adobe Pass asks for while it resets is said once, and not each second', async () => {
  const command: ResetCommand = {
    ...{ type: 'reset', id: crypto.randomUUID(), tempPassId: 'basic' },
    targets: [{ kind: 'device', deviceId: v.parse(deviceIdSchema, 'this-device') }],
  };
  world.store('local', 'resets', [world.record(command, { state: 'pending' })]);
  await world.rest();
  const pause = t('popup_throttledFor', { time: formatRoughly(9) });
  const waitsUntil = Date.now() + 9_000;
  world.store('local', 'resets', [world.record(command, { state: 'pending', waitsUntil })]);
  await hear(pause);
  const counted = t('popup_throttledFor', { time: formatRoughly(8) });
  await expect.poll(() => popup.status).toContain(counted);
  expect(await timesSaid(pause)).toBe(1);
  expect(said.join()).not.toContain(counted);
});

test('a reset that failed is said once', async () => {
  const error = passError('badRequest', { endpoint: 'reset', status: 400 });
  world.answer = async (command: ResetCommand) => ({
    ok: true,
    value: world.record(command, {
      state: 'failed',
      error,
      finishedAt: Date.now(),
      milliseconds: 9,
    }),
  });
  await popup.pressEnter();
  expect(await timesSaid(t('failure_badRequest_title'))).toBe(1);
});

test('the trial of another device is said once when it was read', async () => {
  await popup.type(popup.field, 'another-device');
  await expect.poll(afterRest).toContain(t('trial_state_none'));
  expect(await timesSaid(t('trial_said', { state: t('trial_state_none') }))).toBe(1);
});

test('the name that a device was given is said once', async () => {
  world.store('local', 'devices', [{ deviceId: 'this-device', name: 'Living room' }]);
  await world.rest();
  expect(await timesSaid('Living room')).toBe(1);
});

test('what was copied is said once', async () => {
  await popup.click(t('popup_copyCurl'));
  expect(await timesSaid(t('label_copied'))).toBe(1);
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { formatRoughly } from '../../../src/text/format';
import { t } from '../../../src/text/t';
import type { OpenPopup } from './open-popup';
import { PopupInMemory, type ResetCommand } from './popup-in-memory';

const world = new PopupInMemory();
vi.mock('webextension-polyfill', () => world.polyfill);
vi.mock('../../../src/popup/page/page-connection', () => world.pageConnection);

const minute = 60_000;
const day = 24 * 60 * minute;
let windows: OpenPopup[] = [];
beforeEach(() => world.clear());
afterEach(async () => {
  for (const window of windows) await window.close();
  windows = [];
});

async function open(deviceId?: string): Promise<OpenPopup> {
  const popup = await world.open();
  windows.push(popup);
  await world.pageShows('read');
  if (deviceId !== undefined) await popup.type(popup.field, deviceId);
  return popup;
}

function resetOf(...targets: ResetCommand['targets']): ResetCommand {
  return { type: 'reset', id: crypto.randomUUID(), tempPassId: 'basic', targets };
}
const device = (deviceId: string) => resetOf({ kind: 'device', deviceId });
const doneAt = (command: ResetCommand, time: number) => world.done(command, time).value;
const unknown = { state: 'unknown', error: { kind: 'interrupted', next: 'tryAgain' } };
const pending = { state: 'pending' };
const keep = (...records: object[]) => world.store('local', 'resets', records);

/** Answers like the background, which writes the record before and after. */
function held() {
  const answers: (() => Promise<void>)[] = [];
  world.answer = (command) => {
    const kept = world.stored('local', 'resets');
    const before = Array.isArray(kept) ? kept : [];
    keep(world.record(command, pending), ...before);
    return new Promise((resolve) => {
      answers.push(async () => {
        const done = world.done(command);
        const all = world.stored('local', 'resets');
        keep(
          ...(Array.isArray(all) ? all : []).map((one) =>
            one.id === command.id ? done.value : one,
          ),
        );
        resolve(done);
        await world.rest();
      });
    });
  };
  return answers;
}

describe('two windows', () => {
  test('the reset of one window is sent while another one resets, and each shows its own result', async () => {
    const answers = held();
    const one = await open('device-of-one');
    const other = await open('device-of-other');
    await one.pressEnter();
    expect(other.status).not.toContain(t('popup_pending'));
    await other.pressEnter();
    expect(world.resets.flatMap(({ targets }) => targets)).toMatchObject([
      { deviceId: 'device-of-one' },
      { deviceId: 'device-of-other' },
    ]);
    await answers[0]?.();
    expect(one.status).toContain('204');
    expect(other.status).toContain(t('popup_pending'));
    expect(other.status).not.toContain('204');
    await answers[1]?.();
    expect(other.status).toContain('device-of-other');
    expect(one.status).not.toContain('device-of-other');
  });

  test('a second Enter on a device whose reset is under way says so, and another device can be sent', async () => {
    held();
    const popup = await open('device-of-one');
    await popup.pressEnter();
    await popup.pressEnter();
    expect(world.resets).toHaveLength(1);
    expect(popup.status).toContain(t('notSent_sending'));
    await popup.type(popup.field, 'next-device');
    await popup.pressEnter();
    expect(world.resets).toHaveLength(2);
  });
});

describe('a result of before the popup opened', () => {
  test.each<[string, string, number, boolean]>([
    ['of another device, three days ago', 'other-device', 3 * day, false],
    ['of another device, a minute ago', 'other-device', minute, false],
    ['of this device, three days ago', 'this-device', 3 * day, false],
    ['of this device, a minute ago', 'this-device', minute, true],
    ['of this device, told by a clock that was set back since', 'this-device', -3 * day, false],
  ])('a result of before the popup opened, %s', async (_, deviceId, age, isShown) => {
    keep(doneAt(device(deviceId), Date.now() - age));
    const popup = await open('this-device');
    expect(popup.status.includes('204')).toBe(isShown);
    if (!isShown) expect(popup.status).toBe(t('popup_ready_device'));
  });

  test('a reset of everybody a minute before the popup opened is a result of this device', async () => {
    const everybody = doneAt(device('some-device'), Date.now() - minute);
    keep({
      ...everybody,
      parts: everybody.parts.map((part) => ({ ...part, target: { kind: 'everyDevice' } })),
    });
    const popup = await open('this-device');
    expect(popup.status).toContain(t('popup_target_everyDevice'));
    await popup.type(popup.field, 'next-device');
    expect(popup.status).toContain(t('popup_target_everyDevice'));
  });

  test('a reset that was under way when the popup opened is waited for', async () => {
    const command = device('this-device');
    keep(world.record(command, pending));
    const popup = await open('this-device');
    expect(popup.status).toContain(t('popup_pending'));
    keep(doneAt(command, Date.now()));
    await world.rest();
    expect(popup.status).toContain('204');
  });
});

test('a pause that Adobe Pass asks for while it resets is counted down in each window that shows the reset', async () => {
  const own = device('this-device');
  const another = device('other-device');
  keep(world.record(own, pending), world.record(another, pending));
  const shown = await open('this-device');
  const other = await open('other-device');
  const left = (seconds: number) => t('popup_throttledFor', { time: formatRoughly(seconds) });
  const pausedFor = (milliseconds: number) => {
    const waiting = { ...pending, waitsUntil: Date.now() + milliseconds };
    keep(world.record(own, waiting), world.record(another, pending));
  };
  pausedFor(15_000);
  await expect.poll(() => shown.status).toContain(left(15));
  await expect.poll(() => shown.status).toContain(left(14));
  expect(other.status).toContain(t('popup_pending'));
  const later = await open('this-device');
  expect(later.status).toContain(left(14));
  pausedFor(0);
  await expect.poll(() => shown.status).toContain(t('popup_pending'));
});

test('another ID clears the result, and the first one has it back', async () => {
  const popup = await open('this-device');
  await popup.pressEnter();
  expect(popup.status).toContain('204');
  await popup.type(popup.field, 'this-device-2');
  expect(popup.status).toBe(t('popup_ready_device'));
  await popup.type(popup.field, 'this-device');
  expect(popup.status).toContain('204');
});

test('with another key in the form a result of device and key is none of this form', async () => {
  world.clear('promotional');
  const popup = await open('this-device');
  await popup.type(popup.keyField, 'one@domain.example');
  await popup.pressEnter();
  expect(popup.status).toContain('device and key ·\u00a0204');
  await popup.type(popup.keyField, 'other@domain.example');
  expect(popup.status).not.toContain('204');
});

test('the answer alone is enough, where nothing can be stored', async () => {
  const popup = await open('this-device');
  await popup.pressEnter();
  expect(world.stored('local', 'resets')).toBeUndefined();
  expect(popup.status).toContain('204');
  expect(popup.button(t('popup_reset'))).toBeDefined();
  expect(popup.button(t('popup_busy_resetting'))).toBeUndefined();
});

test('what a reset before came to is not shown for one that was interrupted', async () => {
  keep(doneAt(device('this-device'), Date.now() - minute));
  world.answer = async () => {
    throw new Error('the background was stopped');
  };
  const popup = await open('this-device');
  await popup.pressEnter();
  expect(popup.status).not.toContain('204');
  expect(popup.status).toContain(t('failure_interrupted_title'));
});

describe('a reset whose result is unknown', () => {
  test('an unknown result is told with its ID and date over another ID, until it is dismissed', async () => {
    const record = world.record(device('lost-device'), unknown, Date.now() - 3 * day);
    keep(record);
    const popup = await open('this-device');
    expect(popup.text).toContain(t('popup_earlierUnknown'));
    expect(popup.text).toContain(new Date(record.startedAt).toLocaleString());
    expect(popup.text).toContain('lost-device');
    expect(popup.status).not.toContain('lost-device');
    await popup.click(t('label_dismiss'));
    expect(popup.text).not.toContain(t('popup_earlierUnknown'));
    const again = await open('this-device');
    expect(again.text).not.toContain(t('popup_earlierUnknown'));
  });

  test('an unknown result is dismissed in this window also where the disk is full', async () => {
    keep(world.record(device('lost-device'), unknown, Date.now() - 3 * day));
    const popup = await open('this-device');
    world.isFull = true;
    await popup.click(t('label_dismiss'));
    expect(popup.text).not.toContain(t('popup_earlierUnknown'));
  });

  test('an unknown result is told once, as the result, over the same ID', async () => {
    keep(world.record(device('this-device'), unknown, Date.now() - minute));
    const popup = await open('this-device');
    expect(popup.status).toContain(t('popup_unknown'));
    expect(popup.text).not.toContain(t('popup_earlierUnknown'));
  });

  test('an unknown result is over once the same was reset again, alone or with everybody', async () => {
    const lost = world.record(device('lost-device'), unknown, Date.now() - 3 * day);
    keep(doneAt(device('lost-device'), Date.now() - 2 * day), lost);
    const popup = await open('this-device');
    expect(popup.text).not.toContain(t('popup_earlierUnknown'));
    keep(doneAt(device('another-device'), Date.now() - 2 * day), lost);
    await world.rest();
    expect(popup.text).toContain(t('popup_earlierUnknown'));
  });
});

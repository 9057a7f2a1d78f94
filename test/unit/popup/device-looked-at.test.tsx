// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { timeToSettle } from '../../../src/popup/form/id-in-form';
import { t } from '../../../src/text/t';
import type { OpenPopup } from './open-popup';
import { PopupInMemory } from './popup-in-memory';

const world = new PopupInMemory();
vi.mock('webextension-polyfill', () => world.polyfill);
vi.mock('../../../src/popup/page/page-connection', () => world.pageConnection);

let popup: OpenPopup;
const sentIds = () =>
  world.resets.flatMap(({ targets }) =>
    targets.flatMap((one) => (one.kind === 'device' ? [one.deviceId] : [])),
  );

beforeEach(() => {
  world.clear();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(async () => {
  await popup.close();
  vi.useRealTimers();
});

async function openOver(...ids: string[]): Promise<void> {
  popup = await world.open();
  await world.pageShows('read', ids);
}

describe('with a page that changes its ID', () => {
  test('Enter right after opening resets the first ID of the page', async () => {
    await openOver('first-device');
    await popup.pressEnter();
    expect(sentIds()).toEqual(['first-device']);
  });

  test('Enter keeps the ID that was just changed, and another one resets exactly that', async () => {
    await openOver('first-device');
    await world.pageShows('read', ['second-device']);
    expect(popup.text).toContain(t('page_changed'));
    await popup.pressEnter();
    expect(sentIds()).toEqual([]);
    expect(popup.status).toContain(t('notSent_idChanged_all'));
    await world.pageShows('read', ['third-device']);
    expect(popup.field.value).toBe('second-device');
    expect(popup.text).toContain(t('page_overtaken'));
    await popup.pressEnter();
    expect(sentIds()).toEqual(['second-device']);
    expect(popup.status).toContain('204');
  });

  test('an ID that stood still for a second is reset by one Enter', async () => {
    await openOver('first-device');
    await world.pageShows('read', ['second-device']);
    vi.advanceTimersByTime(timeToSettle);
    await world.rest();
    await popup.pressEnter();
    expect(sentIds()).toEqual(['second-device']);
  });

  test('an ID that changes right after Enter is not sent', async () => {
    await openOver('first-device');
    await popup.pressingEnter();
    await world.pageShows('read', ['second-device']);
    expect(sentIds()).toEqual(['first-device']);
    expect(popup.field.value).toBe('first-device');
  });

  test('neither a held key nor a double click is a second look', async () => {
    await openOver('first-device');
    await world.pageShows('read', ['second-device']);
    await popup.click('Reset Temp Pass', 1);
    await popup.click('Reset Temp Pass', 2);
    await popup.pressEnter(true);
    expect(sentIds()).toEqual([]);
    expect(popup.status).toContain(t('notSent_idChanged_all'));
  });

  test('Only device keeps an ID that was just changed, and so does a start of its trial', async () => {
    world.clear('promotional');
    world.store('session', 'keyDraft', { text: 'a@b.example', trim: true, lowerCase: true });
    await openOver('first-device');
    await world.pageShows('read', ['second-device']);
    await popup.resetOnly('device');
    expect(sentIds()).toEqual([]);
    expect(popup.status).toContain(t('notSent_idChanged_device'));
    await popup.resetOnly('device');
    expect(sentIds()).toEqual(['second-device']);
    await popup.close();

    world.clear('promotional');
    world.store('session', 'keyDraft', { text: 'a@b.example', trim: true, lowerCase: true });
    await openOver('first-device');
    await world.pageShows('read', ['second-device']);
    await popup.click('Start');
    expect(popup.status).toContain(t('notSent_idChanged_start'));
    await world.pageShows('read', ['third-device']);
    await popup.click('Start');
    const starts = world.commands.filter((one) => one.type === 'startTrial');
    expect(starts.map(({ viewer }) => viewer.deviceId)).toEqual(['second-device']);
  });

  test('a page that names another Temp Pass leaves Enter for the one that is shown now', async () => {
    await openOver('first-device');
    const names = { requestorIds: ['REF30'], mvpdIds: ['Other'] };
    await world.pageShows('read', ['first-device'], names);
    await popup.pressEnter();
    expect(sentIds()).toEqual([]);
    expect(popup.status).toContain(t('notSent_tempPassChanged_all'));
    await popup.pressEnter();
    expect(world.resets).toMatchObject([{ tempPassId: 'other' }]);
  });

  test('a page that changes both at once has both said', async () => {
    await openOver('first-device');
    const names = { requestorIds: ['REF30'], mvpdIds: ['Other'] };
    await world.pageShows('read', ['second-device'], names);
    await popup.pressEnter();
    expect(popup.status).toContain(t('notSent_bothChanged_all'));
    await popup.pressEnter();
    expect(world.resets).toMatchObject([{ tempPassId: 'other' }]);
    expect(sentIds()).toEqual(['second-device']);
  });
});

describe('on a page with several equally good IDs', () => {
  test.each([
    ['the page before', ['of-page-before']],
    ['the last time', []],
  ])(
    'on a page with several equally good IDs no ID of %s stays, and the note says to choose',
    async (_, before) => {
      world.store('local', 'draft', { deviceId: 'of-last-time' });
      await openOver(...before);
      await world.pageShows('read', ['one-device', 'other-device']);
      expect(popup.field.value).toBe('');
      expect(popup.text).toContain(t('page_several', { count: 2 }));
      await popup.pressEnter();
      expect(sentIds()).toEqual([]);
      expect(popup.refusals).not.toBe('');
    },
  );
});

describe('Enter before the page was read', () => {
  beforeEach(async () => {
    world.store('local', 'draft', { deviceId: 'of-last-time' });
    popup = await world.open();
  });

  test('Enter before the page was read resets the last used ID where the page shows none', async () => {
    await popup.pressEnter();
    expect(popup.status).toContain(t('notSent_reading'));
    await world.pageShows('read');
    expect(sentIds()).toEqual(['of-last-time']);
  });

  test('Enter before the page was read says what the page fills in where it selects another Temp Pass with it', async () => {
    await popup.pressEnter();
    await world.pageShows('read', ['of-page'], { requestorIds: ['REF30'], mvpdIds: ['Other'] });
    expect(sentIds()).toEqual([]);
    expect(popup.status).toContain(t('notSent_bothChanged_all'));
    await popup.pressEnter();
    expect(world.resets).toMatchObject([{ tempPassId: 'other' }]);
    expect(sentIds()).toEqual(['of-page']);
  });

  test('Enter before the page was read resets what the page fills in first', async () => {
    await popup.pressEnter();
    await world.pageShows('read', ['of-page']);
    expect(sentIds()).toEqual(['of-page']);
  });

  test('Enter before the page was read says to choose where the page shows several', async () => {
    await popup.pressEnter();
    await world.pageShows('read', ['one-device', 'other-device']);
    expect(sentIds()).toEqual([]);
    expect(popup.status).toContain(t('notSent_several'));
  });

  test('Enter before the page was read says that the form changed where something was typed meanwhile', async () => {
    await popup.pressEnter();
    await popup.type(popup.field, 'typed-device');
    expect(sentIds()).toEqual([]);
    expect(popup.status).toContain(t('notSent_edited'));
  });

  test('Enter before the page was read on an ID that the page replaces keeps the new one, to be looked at', async () => {
    await world.pageShows('reading', ['of-first-frame']);
    await popup.pressEnter();
    await world.pageShows('read', ['of-main-frame']);
    expect(sentIds()).toEqual([]);
    expect(popup.status).toContain(t('notSent_idChanged_all'));
    await popup.pressEnter();
    expect(sentIds()).toEqual(['of-main-frame']);
  });
});

test('in production an early Enter is asked for again', async () => {
  world.clear('production');
  popup = await world.open();
  await popup.pressEnter();
  await world.pageShows('read', ['of-page']);
  expect(sentIds()).toEqual([]);
  expect(popup.status).toContain(t('notSent_production_all'));
  await world.pageShows('read', ['next-of-page']);
  await popup.pressEnter();
  expect(sentIds()).toEqual(['of-page']);
});

test('Enter before the form is there is not lost without a word', async () => {
  let there = () => {};
  world.stores = new Promise((resolve) => {
    there = resolve;
  });
  popup = await world.open();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  there();
  await world.rest();
  expect(popup.status).toContain(t('notSent_beforeForm'));
  await world.pageShows('read', ['of-page']);
  expect(popup.status).toContain(t('notSent_beforeForm'));
  await popup.pressEnter();
  expect(sentIds()).toEqual(['of-page']);
});

test('on a page with several equally good IDs Enter resets none, and says to choose one', async () => {
  await openOver('one-of-two', 'two-of-two');
  expect(popup.field.value).toBe('');
  await popup.pressEnter();
  expect(sentIds()).toEqual([]);
  expect(popup.status).toContain(t('notSent_several'));
  await popup.type(popup.field, 'typed-device');
  await popup.type(popup.field, '');
  await popup.pressEnter();
  expect(popup.status).toContain(t('notSent_noDevice'));
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { t } from '../../../src/text/t';
import type { OpenPopup } from './open-popup';
import { PopupInMemory } from './popup-in-memory';

const world = new PopupInMemory();
vi.mock('webextension-polyfill', () => world.polyfill);
vi.mock('../../../src/popup/page/page-connection', () => world.pageConnection);

/** Loads the finder; each test says when, and whether it is there. */
const loadReaders = vi.hoisted(() => vi.fn<() => Promise<unknown>>());
vi.mock('../../../src/popup/form/reading/load-readers', () => ({ loadReaders }));

const id = 'ba23d141-d715-561c-94f4-e9e4c966b1eb';
const other = '00a3d141-d715-561c-94f4-e9e4c966b1eb';
const pasted = `device ID: ${id}`;
/** Of a network interface: an ID that the finder has to read. */
const address = 'a4:77:33:1c:0b:22';
const request =
  'https://sp.auth.adobe.com/reset-tempass/v3/reset/generic?key=0123456789abcdef0123456789abcdef&requestor_id=REF30&mvpd_id=TempPass';

let popup: OpenPopup;
beforeEach(() => {
  // As a new window: nothing was loaded yet.
  vi.resetModules();
  loadReaders.mockReset();
  world.clear();
});
afterEach(() => popup.close());

/** Holds the finder back until the returned function is called. */
function finderHeldBack(): () => void {
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  loadReaders.mockImplementation(async () => {
    await arrival;
    return import('../../../src/popup/form/reading/readers');
  });
  return arrive;
}

async function openedPopup(): Promise<OpenPopup> {
  popup = await world.open();
  await world.pageShows('closed');
  return popup;
}

/** Loading takes its own time. */
function comes(look: () => void): Promise<void> {
  return vi.waitFor(
    async () => {
      await world.rest();
      look();
    },
    { timeout: 15_000 },
  );
}

function targetsReset() {
  return world.resets.map(({ targets }) => targets);
}

test('an ID alone is read and reset without the finder', async () => {
  await openedPopup();
  await popup.type(popup.field, id);
  expect(popup.status).toContain(t('popup_ready_device'));
  await popup.pressEnter();
  expect(targetsReset()).toEqual([[{ kind: 'device', deviceId: id }]]);
  expect(loadReaders).not.toHaveBeenCalled();
});

test('Enter on a text that only the finder reads waits for it', async () => {
  const arrive = finderHeldBack();
  await openedPopup();
  await popup.type(popup.field, pasted);
  await popup.pressEnter();
  expect(world.resets).toEqual([]);
  // Nothing can be said yet of what was pasted.
  expect(popup.refusals).toBe('');
  arrive();
  await comes(() => expect(targetsReset()).toEqual([[{ kind: 'device', deviceId: id }]]));
  expect(popup.refusals).toBe('');
});

test('Enter twice before the finder came resets once', async () => {
  const arrive = finderHeldBack();
  await openedPopup();
  await popup.type(popup.field, pasted);
  await popup.pressEnter();
  await popup.pressEnter();
  expect(popup.status).toContain(t('notSent_loading'));
  arrive();
  await comes(() => expect(popup.text).toContain('204'));
  expect(targetsReset()).toEqual([[{ kind: 'device', deviceId: id }]]);
});

test('Enter before the finder came resets nothing that was entered after it', async () => {
  const arrive = finderHeldBack();
  await openedPopup();
  await popup.type(popup.field, pasted);
  await popup.pressEnter();
  await popup.type(popup.field, `device ID: ${other}`);
  arrive();
  await comes(() => expect(popup.text).toContain(t('popup_sends', { id: other })));
  expect(popup.status).toContain(t('notSent_edited'));
  expect(world.resets).toEqual([]);
});

test('a request with a key in it waits for the finder too', async () => {
  world.clear('promotional');
  const arrive = finderHeldBack();
  await openedPopup();
  await popup.type(popup.keyField, request);
  await popup.resetOnly('key');
  expect(world.resets).toEqual([]);
  arrive();
  const key = '0123456789abcdef0123456789abcdef';
  await comes(() => expect(targetsReset()).toEqual([[{ kind: 'key', key }]]));
});

test('where the finder is gone nothing is sent, and the field says what to do', async () => {
  loadReaders.mockRejectedValue(new Error('gone'));
  await openedPopup();
  await popup.type(popup.field, pasted);
  await comes(() => expect(popup.refusals).toContain(t('refusal_notLoaded')));
  await popup.pressEnter();
  await comes(() => expect(popup.status).toContain(t('notSent_refused')));
  expect(world.resets).toEqual([]);
  await popup.type(popup.field, id);
  await popup.pressEnter();
  expect(targetsReset()).toEqual([[{ kind: 'device', deviceId: id }]]);
});

test('Enter on an ID that the page changed a moment ago holds it, also before the finder came', async () => {
  const arrive = finderHeldBack();
  popup = await world.open();
  await world.pageShows('read', ['first-device']);
  await world.pageShows('read', [address]);
  await popup.pressEnter();
  expect(popup.status).toContain(t('notSent_idChanged_all'));
  arrive();
  await comes(() => expect(popup.text).not.toContain(t('notSent_loading')));
  expect(world.resets).toEqual([]);
  await popup.pressEnter();
  await comes(() => expect(targetsReset()).toEqual([[{ kind: 'device', deviceId: address }]]));
});

test('the key of the text before is not shown while the finder reads the one of now', async () => {
  world.clear('promotional');
  const arrive = finderHeldBack();
  await openedPopup();
  await popup.type(popup.keyField, 'f'.repeat(64));
  expect(popup.status).toContain(t('popup_ready_key'));
  await popup.type(popup.keyField, request);
  expect(popup.text).not.toContain('f'.repeat(6));
  expect(popup.status).not.toContain(t('popup_ready_key'));
  arrive();
  await comes(() => expect(popup.status).toContain(t('popup_ready_key')));
});

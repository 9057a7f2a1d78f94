// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { t } from '../../../../src/text/t';
import type { OpenPopup } from '../open-popup';
import { PopupInMemory } from '../popup-in-memory';
import { samplePasses } from '../sample-passes';

const world = new PopupInMemory();
vi.mock('webextension-polyfill', () => world.polyfill);
vi.mock('../../../../src/popup/page/page-connection', () => world.pageConnection);

let popup: OpenPopup;
beforeEach(() => world.clear());
afterEach(() => popup.close());

const picker = () => popup.find('.picker input', HTMLInputElement);
const options = () =>
  [...popup.root.querySelectorAll('.picker [role=option]')].map((one) => one.textContent);
const selected = () => world.stored('local', 'selectedTempPass');

/** Keys as a person presses them: a letter goes where the focus is. */
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    const field = document.activeElement;
    if (!(field instanceof HTMLInputElement)) throw new Error(`${key} goes nowhere`);
    const [last = '', ...held] = key.split('+').toReversed();
    const init = { key: last, altKey: held.includes('Alt'), bubbles: true, cancelable: true };
    let isTaken = false;
    await act(() => {
      isTaken = !field.dispatchEvent(new KeyboardEvent('keydown', init));
    });
    if (isTaken || last.length > 1) continue;
    await act(() => {
      field.setRangeText(last, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }
  await world.rest();
}

function saveMany(count: number): void {
  const many = Array.from({ length: count }, (_, at) => ({
    ...samplePasses.basic,
    id: `many-${at}`,
    mvpdId: `TempPass_TEST${10 + at}`,
  }));
  world.store('local', 'tempPasses', many);
  world.store('local', 'selectedTempPass', { id: 'many-0' });
}

test('changing among 30 Temp Passes takes three keys and Enter, and the focus goes back to the ID', async () => {
  saveMany(30);
  popup = await world.open();
  expect(document.activeElement).toBe(popup.field);
  await press('Alt+ArrowUp', '3', '7', 'Enter');
  expect(selected()).toEqual({ id: 'many-27' });
  expect(picker().value).toBe('REF30 · TempPass_TEST37');
  expect(document.activeElement).toBe(popup.field);
  expect(world.resets).toEqual([]);
});

test('each row says its environment in words, and marks production', async () => {
  popup = await world.open();
  await press('Alt+ArrowUp');
  expect(options()).toContain(`REF30 · Live${t('environment_releaseProduction')}`);
  const marked = popup.root.querySelectorAll('.picker [role=option] .environment.production');
  expect(marked).toHaveLength(2);
});

test('fragments of requestor, MVPD, name and environment all have to match', async () => {
  world.store('local', 'tempPasses', [
    ...Object.values(samplePasses),
    { ...samplePasses.other, id: 'named', name: 'Living room' },
  ]);
  popup = await world.open();
  await popup.type(picker(), 'prod ref promo');
  expect(options()).toEqual([`REF30 · PromoLive${t('environment_releaseProduction')}`]);
  await popup.type(picker(), 'living other');
  expect(options()).toHaveLength(1);
  await popup.type(picker(), 'nothing such');
  expect(options()).toEqual([]);
  expect(popup.text).toContain(t('tempPass_noneMatches'));
  await popup.press(picker(), 'Enter');
  expect(selected()).toEqual({ id: 'basic' });
  expect(world.resets).toEqual([]);
});

test('what was reset last is offered first', async () => {
  popup = await world.open();
  await world.pageShows('read', ['this-device']);
  await press('Alt+ArrowUp', 'O', 'Enter');
  await popup.pressEnter();
  world.store(
    'local',
    'resets',
    world.resets.map((one) => world.done(one).value),
  );
  await world.rest();
  await press('Alt+ArrowUp');
  expect(options()[0]).toContain('REF30 · Other');
});

test('Escape closes the list, keeps the Temp Pass and goes back to the ID', async () => {
  popup = await world.open();
  await press('Alt+ArrowUp', 'L', 'Escape');
  expect(options()).toEqual([]);
  expect(picker().value).toBe('REF30 · TempPass');
  expect(document.activeElement).toBe(popup.field);
  expect(selected()).toEqual({ id: 'basic' });
});

test('with one Temp Pass its name is plain text', async () => {
  world.store('local', 'tempPasses', [samplePasses.production]);
  world.store('local', 'selectedTempPass', { id: 'live' });
  popup = await world.open();
  expect(popup.root.querySelector('.picker')).toBeNull();
  expect(popup.text).toContain('REF30 · Live');
  expect(popup.text).toContain(t('environment_releaseProduction'));
});

test('two of the same name are told apart by their environment', async () => {
  const live = {
    ...samplePasses.basic,
    id: 'same',
    environment: samplePasses.production.environment,
  };
  world.store('local', 'tempPasses', [samplePasses.basic, live]);
  popup = await world.open();
  expect(picker().value).toBe(`REF30 · TempPass · ${t('environment_releaseStaging')}`);
});

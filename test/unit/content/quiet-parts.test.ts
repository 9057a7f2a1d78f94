// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PageChanges } from '../../../src/content/change-observer';
import { findOnPage } from '../../../src/content/scan-document';
import { scanPage } from '../../../src/content/scan-page';

const id = 'c4b0cc8b-a1c3-4a42-af74-21b06d75f550';
let ending: AbortController;
let changes: PageChanges;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  ending = new AbortController();
  changes = new PageChanges(ending.signal);
});
afterEach(() => {
  vi.useRealTimers();
  ending.abort();
  document.body.replaceChildren();
});

async function scanned(): Promise<string[]> {
  void changes.next();
  const { report } = await scanPage(ending.signal, changes.quiet);
  return report.candidates.map(({ deviceId }) => deviceId);
}

async function requestors(): Promise<string[]> {
  void changes.next();
  const { report } = await scanPage(ending.signal, changes.quiet);
  return report.requestorIds;
}

async function show(html: string): Promise<void> {
  document.body.innerHTML = html;
  expect(await scanned()).toEqual([]);
  expect(changes.quiet.has(at('.old')), 'it need not be read again').toBe(true);
}

function at(selector: string): Element {
  const element = document.querySelector(selector);
  if (element === null) throw new Error(`${selector} is not there`);
  return element;
}

test('what has not changed is passed over, and what has is read', async () => {
  await show('<div class="old"><p>a</p></div><div class="new"><p>b</p></div>');
  at('.new p').textContent = `Device ID: ${id}`;
  expect(await scanned()).toEqual([id]);
  expect(changes.quiet.has(at('.old'))).toBe(true);
  expect(changes.quiet.has(at('.new'))).toBe(false);
});

test('what was taken out, changed and put back is read', async () => {
  await show('<div class="old"><p>a</p></div><p>b</p>');
  const part = at('.old');
  part.remove();
  await Promise.resolve();
  part.firstElementChild?.append(`. Device ID: ${id}`);
  document.body.append(part);
  expect(await scanned()).toEqual([id]);
});

test('a control that a script sets is read, without a change that anybody is told of', async () => {
  document.body.innerHTML = '<form><label>Device ID <input></label></form>';
  expect(await scanned()).toEqual([]);
  const control = document.querySelector('input');
  if (control !== null) control.value = id;
  expect(await scanned()).toEqual([id]);
});

/** A button is passed over but where it names a column: then its words are the column's. */
const inButton =
  '<div class="old"><div role="button"><p>Requestor ID: REFONE</p></div></div><i>Sort</i>';

test('a button is read once what is around it becomes the head of a column', async () => {
  await show(`<div class="head">${inButton}</div>`);
  at('.head').setAttribute('role', 'columnheader');
  expect(await requestors()).toEqual(['REFONE']);
});

test('a button is read once the head of a column says nothing before it', async () => {
  await show(`<div role="columnheader"><u>Sort</u>${inButton}</div>`);
  at('u').textContent = '';
  expect(await requestors()).toEqual(['REFONE']);
});

test('the start of a part that a page puts around what is being read is read next time', async () => {
  document.body.innerHTML = `<main><div>${'<p>a</p>'.repeat(90)}</div></main>`;
  void changes.next();
  let pauses = 0;
  for (const found of findOnPage(changes.quiet)) {
    pauses += 1;
    // In the middle of the 90 paragraphs, each of which is a place to pause at.
    if (found !== undefined || pauses !== 50) continue;
    const part = document.createElement('section');
    part.innerHTML = `<p>Device ID: ${id}</p>`;
    part.append(at('main > div'));
    at('main').append(part);
    await Promise.resolve();
  }
  expect(await scanned()).toEqual([id]);
});

test('a shadow tree that an old element gets is read within a minute', async () => {
  await show('<div class="old"><div class="host"></div></div><p>b</p>');
  at('.host').attachShadow({ mode: 'open' }).innerHTML = `<p>Device ID: ${id}</p>`;
  at('p').textContent = 'c';
  expect(await scanned()).toEqual([]);
  vi.advanceTimersByTime(60_001);
  expect(await scanned()).toEqual([id]);
});

test('a page that changes too fast to be heard of is read as a whole', async () => {
  await show('<div class="old"><p>a</p></div><p>b</p>');
  vi.spyOn(changes.quiet, 'changed').mockImplementation(() => void vi.advanceTimersByTime(100));
  at('p').textContent = `Device ID: ${id}`;
  await Promise.resolve();
  expect(changes.quiet.has(at('.old'))).toBe(false);
  expect(await scanned()).toEqual([id]);
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announce } from '../../../src/ui/announce';

let place: HTMLElement;
let said: string[];
let end: () => void;
let observer: MutationObserver;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  document.body.innerHTML = '<main><p data-said="">Here already</p></main><div></div>';
  const [main, region] = document.body.querySelectorAll<HTMLElement>('main, div');
  if (main === undefined || region === undefined) throw new Error('No document');
  place = main;
  said = [];
  observer = new MutationObserver(() => said.push(region.textContent));
  observer.observe(region, { childList: true });
  end = announce(place, region);
});
afterEach(() => {
  end();
  observer.disconnect();
  vi.useRealTimers();
});

async function show(...words: string[]): Promise<void> {
  place.innerHTML = words.map((one) => `<p data-said="">${one}</p>`).join('');
  await new Promise((resolve) => setImmediate(resolve));
}
async function pass(milliseconds: number): Promise<void> {
  vi.advanceTimersByTime(milliseconds);
  await new Promise((resolve) => setImmediate(resolve));
}

test('what was there from the start is not said', async () => {
  await show('Here already', 'New');
  await pass(1_000);
  expect(said).toEqual(['New']);
});

test('what comes within a moment is one announcement, of what stands there in the end', async () => {
  await show('Resetting…');
  await pass(30);
  await show('Reset · 204');
  await pass(200);
  await show('Reset · 204', 'Trial was used up, now none');
  await pass(1_000);
  expect(said).toEqual(['Reset · 204. Trial was used up, now none']);
});

test('what comes later is said alone', async () => {
  await show('Resetting…');
  await pass(500);
  await show('Reset · 204');
  await pass(500);
  await show('Reset · 204', 'Trial was used up, now none');
  await pass(500);
  expect(said).toEqual(['Resetting…', 'Reset · 204', 'Trial was used up, now none']);
});

test('the same result of a second try is said again', async () => {
  await show('No answer');
  await pass(500);
  await show('Resetting…');
  await show('No answer');
  await pass(500);
  expect(said).toEqual(['No answer', 'No answer']);
});

test('what is drawn anew with the same words is not said again', async () => {
  await show('Reset · 204');
  await pass(500);
  await show('Reset · 204');
  await pass(500);
  expect(said).toEqual(['Reset · 204']);
});

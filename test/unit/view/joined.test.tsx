// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { Joined } from '../../../src/view/Joined';
import { sourceTexts } from '../text/source-texts';

afterEach(() => render(null, document.body));

test('each text of a line has a direction of its own, and what is left out takes no place', () => {
  const joined = (
    <Joined>
      {'11/26/2026, 9:44 PM'}
      {false}
      {''}
      <code>REF30</code>
      {'Release staging'}
    </Joined>
  );
  void act(() => render(joined, document.body));
  // What separates two stays with the second: it ends no line.
  const facts = ['11/26/2026, 9:44 PM', 'REF30', 'Release staging'];
  expect(document.body.textContent).toBe(facts.join(' ·\u00a0'));
  const isolated = [...document.querySelectorAll('bdi, code')].map((one) => one.textContent);
  expect(isolated).toEqual(facts);
});

test('no other component puts facts side by side by itself', () => {
  // In them it joins two IDs, which are read in one order everywhere.
  const allowed = new Set(['src/view/Joined.tsx', 'src/view/TempPassIds.tsx']);
  const others = sourceTexts('src').filter(
    ({ file, kind, parts }) =>
      file.endsWith('.tsx') && !allowed.has(file) && kind === 'jsx' && parts.join().includes('·'),
  );
  expect(others).toEqual([]);
});

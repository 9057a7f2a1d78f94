// @vitest-environment happy-dom
import { render } from 'preact';
import * as v from 'valibot';
import { afterEach, expect, test, vi } from 'vitest';
import { TempPassSelect } from '../../../../src/popup/form/TempPassSelect';
import { tempPassSchema } from '../../../../src/storage/temp-passes';

vi.hoisted(() => {
  const area = { get: async () => ({}), set: async () => undefined };
  const onChanged = { addListener: () => undefined, removeListener: () => undefined };
  Object.assign(globalThis, { chrome: { storage: { local: area, session: area, onChanged } } });
});

const of = (id: string, name: string, kind: string) =>
  v.parse(tempPassSchema, {
    id,
    name,
    environment: { kind },
    requestorId: 'REF30',
    mvpdId: 'TempPass',
    kind: 'basic',
  });
const saved = [
  of('1', 'Live', 'release-staging'),
  of('2', 'Sports', 'release-staging'),
  of('3', 'Live', 'release-production'),
];

function drawn(at: number) {
  const [selected] = saved.slice(at);
  if (selected === undefined) throw new Error(`There is no Temp Pass ${at}`);
  render(<TempPassSelect saved={saved} selected={selected} onChoose={() => {}} />, document.body);
}
const names = () => [...document.querySelectorAll('option')].map((one) => one.textContent);
const chosen = () => document.querySelector('select')?.value;

afterEach(() => render(null, document.body));

test('the selected Temp Pass is drawn first, and the others once it is painted', async () => {
  drawn(1);
  expect(names()).toEqual(['Sports']);
  expect(chosen()).toBe('2');
  await vi.waitUntil(() => names().length === 3);
  expect(chosen()).toBe('2');
});

test('two of the same name are told apart by their environment', async () => {
  drawn(0);
  await vi.waitUntil(() => names().length === 3);
  const [first, sports, last] = names();
  expect(sports).toBe('Sports');
  expect(first).toMatch(/^Live · /u);
  expect(last).toMatch(/^Live · /u);
  expect(first).not.toBe(last);
});

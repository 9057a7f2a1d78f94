import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stateNamed } from '../../scripts/pictures/states/index';
import { focused } from './focused';
import { startTheatre, type TestTheatre } from './theatre';

let theatre: TestTheatre;
beforeAll(async () => {
  theatre = await startTheatre();
});
afterAll(() => theatre.close());

/** What Tab comes to, one after the other, until it comes round: what has the focus at first is last. */
async function tabOrder(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const order: string[] = [];
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    const one = await focused(session);
    if (one === undefined) continue;
    const name = one.name.length > 60 ? `${one.name.slice(0, 59)}…` : one.name;
    const line = one.covered === null ? name : `${name}, ${one.covered}`;
    if (line === order[0]) break;
    order.push(line);
  }
  await session.detach();
  return order;
}

const time = /\d+\/\d+\/\d+, [\d:]+\s[AP]M/u;
const sections = ['Set up', 'Temp Passes', 'Devices', 'Applications', 'Watched sites']
  .concat('Security', 'History', 'Data', 'About')
  .map((name) => `link ${name}`);

/** The states of tab-order.txt, each with what Tab comes to. */
const written = readFileSync(new URL('tab-order.txt', import.meta.url), 'utf8')
  .split(/^# /mu)
  .slice(1)
  .map((part) => {
    const [name = '', ...order] = part.trim().split('\n');
    return { name, order: order.flatMap((line) => (line === '(sections)' ? sections : [line])) };
  });

test.each(written)(
  'Tab goes through $name in the order in which it is read, and nothing covers what has the focus',
  async ({ name, order }) => {
    const page = await theatre.show(stateNamed(name));
    const found = (await tabOrder(page)).map((one) =>
      one.replace(time, '(time)').replaceAll('\u00a0', ' '),
    );
    const first = Math.max(0, found.indexOf(order[0] ?? ''));
    expect([...found.slice(first), ...found.slice(0, first)]).toEqual(order);
  },
);

test('what stays at the foot of the history covers no row that has the focus', async () => {
  const page = await theatre.show(stateNamed('history-again-failed'));
  await page.setViewportSize({ width: 1_100, height: 420 });
  const order = await tabOrder(page);
  expect(order.filter((one) => one.includes('button Delete: ')).length).toBeGreaterThan(4);
  expect(order.filter((one) => /, (?:under|out of view)/u.test(one))).toEqual([]);
});

import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stateNamed } from '../../scripts/pictures/states/index';
import { startTheatre, type TestTheatre } from './theatre';

let theatre: TestTheatre;
beforeAll(async () => {
  theatre = await startTheatre();
});
afterAll(() => theatre.close());

const found = v.object({ value: v.nullable(v.string()) });
const tree = v.object({
  nodes: v.array(
    v.object({
      role: v.optional(v.object({ value: v.string() })),
      name: v.optional(v.object({ value: v.string() })),
    }),
  ),
});

/** Runs in the page: what lies over the middle of what is seen of an element, if anything does. */
function whatCovers(this: Element): string | null {
  const { left, right, top, bottom } = this.getBoundingClientRect();
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  const at = document.elementFromPoint(x, y);
  if (at !== null && (this.contains(at) || at.contains(this))) return null;
  const label = at?.closest('label');
  if (label?.control === this || label?.contains(this)) return null;
  return at === null ? 'out of view' : `under ${at.outerHTML.slice(0, 80)}`;
}

/** What has the focus, as a screen reader names it; undefined where nothing has. */
async function focused(session: CDPSession): Promise<string | undefined> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'document.activeElement === document.body ? null : document.activeElement',
  });
  const { objectId } = result;
  if (objectId === undefined) return undefined;
  const [read, covers] = await Promise.all([
    session.send('Accessibility.getPartialAXTree', { objectId, fetchRelatives: false }),
    session.send('Runtime.callFunctionOn', {
      ...{ objectId, functionDeclaration: `${whatCovers}`, returnByValue: true },
    }),
  ]);
  const { value: covered } = v.parse(found, covers.result);
  const [node] = v.parse(tree, read).nodes;
  const name = `${node?.role?.value} ${node?.name?.value}`;
  const short = name.length > 60 ? `${name.slice(0, 59)}…` : name;
  return covered === null ? short : `${short}, ${covered}`;
}

/** What Tab comes to, one after the other, until it comes round: what has the focus at first is last. */
async function tabOrder(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const order: string[] = [];
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    const name = await focused(session);
    if (name !== undefined && name === order[0]) break;
    if (name !== undefined) order.push(name);
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
    const found = (await tabOrder(page)).map((one) => one.replace(time, '(time)'));
    const first = Math.max(0, found.indexOf(order[0] ?? ''));
    expect([...found.slice(first), ...found.slice(0, first)]).toEqual(order);
  },
);

import type { CDPSession } from 'playwright-core';
import * as v from 'valibot';
import { expect } from 'vitest';
import { browserSession } from '../../scripts/browser/toolbar';
import { pagePaths } from '../../src/messages/page-urls';
import type { Extension } from './extension';
import { attach } from './target';

const evaluated = v.object({ result: v.object({ value: v.optional(v.unknown()) }) });
const pointSchema = v.object({ x: v.number(), y: v.number() });

/** The extension beside the page: not a tab, so the driver has no page for it. */
export interface SidePanel {
  /** The value of an expression in its page. */
  read(expression: string): Promise<unknown>;
  /** Clicks the first element of a selector with the mouse. */
  click(selector: string): Promise<void>;
  /** Types over what stands in the field of the device ID. */
  type(deviceId: string): Promise<void>;
  close(): Promise<void>;
}

async function findPanel(extension: Extension, browser: CDPSession): Promise<string | undefined> {
  // Only all kinds of targets have it among them.
  const { targetInfos } = await browser.send('Target.getTargets', { filter: [{}] });
  const url = `chrome-extension://${extension.extensionId}/${pagePaths.panel}`;
  return targetInfos.find((one) => one.url === url && one.type === 'page')?.targetId;
}

/** The side panel that is open or opening, whatever opened it. */
export async function openedPanel(extension: Extension): Promise<SidePanel> {
  const browser = await browserSession(extension.context);
  await expect.poll(() => findPanel(extension, browser)).toBeDefined();
  const targetId = (await findPanel(extension, browser)) ?? '';
  const panel = await attach(browser, targetId);
  async function read(expression: string): Promise<unknown> {
    const how = { awaitPromise: true, returnByValue: true };
    const answer = await panel.send('Runtime.evaluate', { expression, ...how });
    const found = v.safeParse(evaluated, answer);
    return found.success ? found.output.result.value : undefined;
  }
  async function click(selector: string, clickCount = 1): Promise<void> {
    const middle = `(() => {
      const one = document.querySelector(${JSON.stringify(selector)});
      const box = one?.getBoundingClientRect();
      return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    })()`;
    await expect.poll(() => read(middle)).toBeDefined();
    const at = v.parse(pointSchema, await read(middle));
    for (const type of ['mousePressed', 'mouseReleased']) {
      await panel.send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount });
    }
  }
  return {
    read,
    click: (selector) => click(selector),
    async type(deviceId) {
      await click('.combobox input');
      await read(`document.querySelector('.combobox input').select()`);
      await panel.send('Input.insertText', { text: deviceId });
      await expect
        .poll(() => read(`document.querySelector('.combobox input').value`))
        .toBe(deviceId);
    },
    async close() {
      await browser.send('Target.closeTarget', { targetId });
      await expect.poll(() => findPanel(extension, browser)).toBeUndefined();
      await browser.detach();
    },
  };
}

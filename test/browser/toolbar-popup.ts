import type { CDPSession, Page } from 'playwright-core';
import * as v from 'valibot';
import { expect } from 'vitest';
import { browserSession, clickToolbarButton } from '../../scripts/browser/toolbar';
import type { Extension } from './extension';
import { attach } from './target';

const evaluated = v.object({ result: v.object({ value: v.optional(v.unknown()) }) });

/** The popup as the toolbar's button opens it: not a tab, so the driver has no page for it. */
export interface ToolbarPopup {
  /** The value of an expression in the popup's page, evaluated as if a person had clicked. */
  read(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Clicks the extension's button while a page is in front. */
export async function clickToolbar(extension: Extension, page: Page): Promise<ToolbarPopup> {
  const session = await browserSession(extension.context);
  await clickToolbarButton(session, extension.extensionId, page);
  return openPopup(extension, session);
}

/** The popup that is open or opening, whatever opened it. */
export async function openPopup(extension: Extension, session?: CDPSession): Promise<ToolbarPopup> {
  const browser = session ?? (await browserSession(extension.context));
  const find = async () => {
    const { targetInfos } = await browser.send('Target.getTargets');
    const url = `chrome-extension://${extension.extensionId}/src/popup/index.html`;
    return targetInfos.find((one) => one.url === url)?.targetId;
  };
  await expect.poll(find).toBeDefined();
  const targetId = (await find()) ?? '';
  const popup = await attach(browser, targetId);
  return {
    async read(expression) {
      const how = { awaitPromise: true, returnByValue: true, userGesture: true };
      const answer = await popup.send('Runtime.evaluate', { expression, ...how });
      const read = v.safeParse(evaluated, answer);
      return read.success ? read.output.result.value : undefined;
    },
    async close() {
      await browser.send('Target.closeTarget', { targetId });
      await expect.poll(find).toBeUndefined();
      await browser.detach();
    },
  };
}

import type { CDPSession, Page } from 'playwright-core';
import * as v from 'valibot';
import { expect } from 'vitest';
import { browserSession, clickToolbarButton } from '../../scripts/browser/toolbar';
import type { Extension } from './extension';

const answer = v.object({
  id: v.number(),
  result: v.optional(
    v.object({
      result: v.object({ value: v.optional(v.unknown()) }),
      exceptionDetails: v.optional(v.object({ text: v.string() })),
    }),
  ),
});

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
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (value: unknown) => void>();
  browser.on('Target.receivedMessageFromTarget', (event) => {
    const read = v.safeParse(answer, JSON.parse(event.message));
    if (event.sessionId !== sessionId || !read.success) return;
    waiting.get(read.output.id)?.(read.output.result?.result.value);
  });
  let last = 0;
  return {
    async read(expression) {
      last += 1;
      const id = last;
      const answered = new Promise<unknown>((resolve) => waiting.set(id, resolve));
      const params = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
      const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
      await browser.send('Target.sendMessageToTarget', { sessionId, message });
      return answered;
    },
    async close() {
      await browser.send('Target.closeTarget', { targetId });
      await expect.poll(find).toBeUndefined();
      await browser.detach();
    },
  };
}

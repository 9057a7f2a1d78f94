import type { CDPSession } from 'playwright-core';
import * as v from 'valibot';

const messageSchema = v.object({
  id: v.optional(v.number()),
  method: v.optional(v.string()),
  params: v.optional(v.unknown()),
  result: v.optional(v.unknown()),
});

/** Anything that the browser runs scripts in, also what its driver has no page for. */
export interface Target {
  send(method: string, params?: object): Promise<unknown>;
  /** What it has told by itself since it was attached to. */
  readonly events: readonly { readonly method: string; readonly params: unknown }[];
}

/** Attaches to a target through a session with the browser. */
export async function attach(browser: CDPSession, targetId: string): Promise<Target> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (result: unknown) => void>();
  const events: { method: string; params: unknown }[] = [];
  browser.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const { id, method, params, result } = v.parse(messageSchema, JSON.parse(event.message));
    if (id !== undefined) waiting.get(id)?.(result);
    if (method !== undefined) events.push({ method, params });
  });
  let last = 0;
  return {
    events,
    async send(method, params = {}) {
      last += 1;
      const id = last;
      const answered = new Promise<unknown>((resolve) => waiting.set(id, resolve));
      const message = JSON.stringify({ id, method, params });
      await browser.send('Target.sendMessageToTarget', { sessionId, message });
      return answered;
    },
  };
}

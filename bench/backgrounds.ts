import type { BrowserContext } from 'playwright-core';

/** The backgrounds of every extension in one browser. */
export interface Backgrounds {
  /** Stops all of them as the browser would, and waits until they are. */
  stop(): Promise<void>;
}

/** @param context of the browser; a page of it stays open for this */
export async function watchBackgrounds(context: BrowserContext): Promise<Backgrounds> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  const alive = new Set<string>();
  let noneAlive = () => {};
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      if (runningStatus === 'stopped') alive.delete(versionId);
      else alive.add(versionId);
    }
    if (alive.size === 0) noneAlive();
  });
  await session.send('ServiceWorker.enable');
  return {
    async stop() {
      const stopped = new Promise<void>((resolve) => {
        noneAlive = resolve;
      });
      const none = alive.size === 0;
      await session.send('ServiceWorker.stopAllWorkers');
      if (!none) await stopped;
    },
  };
}

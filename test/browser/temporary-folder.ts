import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where browsers that several files share have what they keep on disk. */
    readonly sharedBrowsers: string;
  }
}

/**
 * A folder that is there as long as the tests run. A process that runs them is ended when nothing
 * is left to do, with no time to remove what it had on disk; here all of them are gone.
 */
export default async function temporaryFolder(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'shared-browsers-'));
  project.provide('sharedBrowsers', folder);
  // A browser that was ended with them may be writing still.
  return () => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

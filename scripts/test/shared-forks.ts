import {
  ForksPoolWorker,
  type PoolRunnerInitializer,
  type PoolTask,
  type WorkerRequest,
} from 'vitest/node';
import { needsOwnProcess } from './own-process.ts';

/** So that what a process keeps of the files before, such as compiled packages, stays small. */
const mostFiles = 25;

const name = 'shared-forks';

/**
 * A process that goes on with the next file, if neither that nor the ones before need it for
 * themselves. To start one takes as long as most files do. `canReuse` is what Vitest has for it:
 * https://vitest.dev/guide/advanced/pool
 */
class SharedFork extends ForksPoolWorker {
  override readonly name = name;
  #files = 0;
  #isOwned = false;

  override send(message: WorkerRequest): void {
    if (message.type === 'run' || message.type === 'collect') {
      const paths = message.context.files.map(({ filepath }) => filepath);
      this.#files += paths.length;
      this.#isOwned ||= paths.some(needsOwnProcess);
    }
    super.send(message);
  }

  canReuse({ context }: PoolTask): boolean {
    if (this.#isOwned || this.#files >= mostFiles) return false;
    return !context.files.some(({ filepath }) => needsOwnProcess(filepath));
  }
}

/** The pool of the unit tests, in a project that says `isolate: false`. */
export const sharedForks: PoolRunnerInitializer = {
  name,
  createPoolWorker: (options) => new SharedFork(options),
};

import {
  ForksPoolWorker,
  type PoolRunnerInitializer,
  type PoolTask,
  type WorkerRequest,
} from 'vitest/node';
import { processOf } from './own-process.ts';

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
  #environment = '';
  #files = 0;
  #isOwned = false;

  override send(message: WorkerRequest): void {
    if (message.type === 'start') this.#environment = JSON.stringify(message.context.environment);
    if (message.type === 'run' || message.type === 'collect') {
      const paths = message.context.files.map(({ filepath }) => filepath);
      this.#files += paths.length;
      this.#isOwned ||= paths.some(isOwned);
    }
    super.send(withNewModules(message));
  }

  canReuse({ context }: PoolTask): boolean {
    if (this.#isOwned || this.#files >= mostFiles) return false;
    if (JSON.stringify(context.environment) !== this.#environment) return false;
    return !context.files.some(({ filepath }) => isOwned(filepath));
  }
}

function isOwned(path: string): boolean {
  return processOf(path) === 'own';
}

/**
 * What Vitest calls isolated has two sides, of which a shared process has one: each file has all
 * modules anew, and none that another put in their place.
 */
function withNewModules(message: WorkerRequest): WorkerRequest {
  if (message.type !== 'start') return message;
  const { context } = message;
  return { ...message, context: { ...context, config: { ...context.config, isolate: true } } };
}

/** The pool of the unit tests, in a project that says `isolate: false`. */
export const sharedForks: PoolRunnerInitializer = {
  name,
  createPoolWorker: (options) => new SharedFork(options),
};

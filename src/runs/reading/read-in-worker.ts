import * as v from 'valibot';
import { trustedWorkerUrl } from '../../app-request/files/trusted-worker-url';
import type { ListedTarget, RefusedLine, RepeatedLine } from '../../bulk/list/list-item';
import { failure, type Result, success } from '../../pass/result';
import type { ReadableSource } from './list-source';
import workerUrl from './list-worker?worker&url';
import type { Preview, PreviewRefusal } from './preview';
import type { PreviewOptions } from './read-preview';
import { answerSchema } from './worker-messages';

/**
 * Reads a long list in a worker: what it holds comes back in pieces, none of which keeps the page.
 *
 * @param onRead told how far it was read, from 0 to 1
 * @param signal ends the reading
 * @throws the reason of the signal, once that aborts
 */
export async function readInWorker(
  source: ReadableSource,
  options: PreviewOptions,
  onRead: (part: number) => void,
  signal: AbortSignal,
): Promise<Result<Preview, PreviewRefusal>> {
  signal.throwIfAborted();
  const worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module' });
  const targets: ListedTarget[] = [];
  const refused: RefusedLine[] = [];
  const repeated: RepeatedLine[] = [];
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      // It could not be loaded, or had no memory left.
      const lost = () => resolve(failure('unreadable'));
      worker.addEventListener('error', lost);
      worker.addEventListener('messageerror', lost);
      worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const read = v.safeParse(answerSchema, data);
        if (!read.success) return lost();
        const answer = read.output;
        if (answer.kind === 'read') onRead(answer.part);
        else if (answer.kind === 'targets') targets.push(...answer.some);
        else if (answer.kind === 'refused') refused.push(...answer.some);
        else if (answer.kind === 'repeated') repeated.push(...answer.some);
        else if (answer.kind === 'notRead') resolve(failure(answer.refusal));
        else {
          const { kind: _, everybody, columns, ...counts } = answer;
          const sure = columns && {
            sample: columns.sample,
            read: {
              device: columns.read.device,
              key: columns.read.key,
              header: columns.read.header,
            },
          };
          resolve(success({ ...counts, targets, refused, repeated, everybody, columns: sure }));
        }
      });
      worker.postMessage({ source, ...options });
    });
  } finally {
    worker.terminate();
  }
}

import * as v from 'valibot';
import { decodedFile } from '../../input/decoded-file';
import type { Environment } from '../../pass/ids/environment';
import { failure, type Result, success } from '../../pass/result';
import type { AppRequestsRead } from '../app-requests-read';
import { answerSchema, type Question } from './answer';
import workerUrl from './file-worker?worker&url';
import { trustedWorkerUrl } from './trusted-worker-url';

/** Largest file that is read, in bytes: a browser saves 50 MB of traffic in one. */
export const maxRequestFile = 64 * 1024 * 1024;

/** Why no request is read: it is larger than that, or no JSON that the browser could take in. */
export type RequestFileRefusal = 'tooLargeFile' | 'notReadFile';

const knownName = /\.(?:har|chlsj)$/iu;
/** HAR, Charles, Postman and Insomnia: all write one of these names near the beginning. */
const knownStart =
  /^\s*\{\s*"(?:log"\s*:\s*\{|_type"\s*:\s*"export"|info"\s*:\s*\{)|^\s*\[\s*\{\s*"(?:status|method|protocolVersion|scheme|id|request)"\s*:/u;
const startLength = 4_096;

/** Whether a file is an export of requests, by its name or its first characters. */
export async function isRequestFile(file: File): Promise<boolean> {
  return (
    knownName.test(file.name) || knownStart.test(await decodedFile(file.slice(0, startLength)))
  );
}

/**
 * Reads the requests to Adobe Pass in a HAR, a session of Charles or an export of an API tool. A
 * worker reads it, so that the page does not stand still meanwhile, and only what is said of these
 * requests comes back.
 *
 * @param custom environments that are known beside Adobe's
 */
export async function readRequestFile(
  file: Blob,
  custom: readonly Environment[] = [],
): Promise<Result<AppRequestsRead, RequestFileRefusal>> {
  if (file.size > maxRequestFile) return failure('tooLargeFile');
  const worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module' });
  try {
    const answer = await new Promise<unknown>((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => resolve(data));
      // It could not be loaded, or had no memory left.
      worker.addEventListener('error', () => resolve(undefined));
      worker.addEventListener('messageerror', () => resolve(undefined));
      worker.postMessage({ file, custom: [...custom] } satisfies Question);
    });
    const read = v.safeParse(answerSchema, answer);
    return read.success && read.output !== undefined
      ? success(read.output)
      : failure('notReadFile');
  } finally {
    worker.terminate();
  }
}

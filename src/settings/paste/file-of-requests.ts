import {
  isRequestFile,
  type RequestFileRefusal,
  readRequestFile,
} from '../../app-request/files/read-request-file';
import { tells, tellsOfApp } from '../../config/app-request';
import type { Pasted } from '../../config/detect-input';
import { maxTextLength } from '../../config/schema';
import type { Environment } from '../../pass/ids/environment';
import { failure, type Result, success } from '../../pass/result';

/**
 * Reads a file in which a tool has saved requests, beside the page.
 *
 * @returns undefined where it is none, or may be something else as well: it is read as a text then
 */
export async function fileOfRequests(
  files: readonly File[],
  custom: readonly Environment[],
): Promise<Result<Pasted, RequestFileRefusal | 'noRequests'> | undefined> {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0 || !(await isRequestFile(file))) return undefined;
  const read = await readRequestFile(file, custom);
  // What is no larger than a text may hold a reset, or a request in another form.
  const isText = file.size <= maxTextLength;
  if (read.ok && read.value.requests.some(isText ? tellsOfApp : tells)) {
    return success({ kind: 'appRequests', read: read.value });
  }
  if (isText) return undefined;
  return read.ok ? failure('noRequests') : read;
}

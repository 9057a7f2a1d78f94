import type { ResetScope } from '../ids/temp-pass';
import { type ResetTarget, resetUrl } from './reset';

/**
 * The curl command of a reset for a POSIX shell, with `$ACCESS_TOKEN` where the token goes: the
 * URL in single quotes, where a shell replaces nothing, the header in double quotes for that one
 * variable.
 */
export function resetCurl(scope: ResetScope, target: ResetTarget): string {
  const url = resetUrl(scope, target).replaceAll("'", String.raw`'\''`);
  return `curl -X DELETE -H "Authorization: Bearer $ACCESS_TOKEN" '${url}'`;
}

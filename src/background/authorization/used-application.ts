import type { Failure } from '../../failure/failure';
import { failure, type Result } from '../../pass/result';

/** Says of a failure which application was used: only the background knows which one has a secret. */
export function withApplication<Value>(
  applicationId: string,
  result: Result<Value, Failure>,
): Result<Value, Failure> {
  return result.ok ? result : failure({ ...result.error, applicationId });
}

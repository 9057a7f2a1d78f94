import type { PassError } from '../../pass/http/errors';
import type { Result } from '../../pass/result';
import type { Sent } from './sent';

/** What a run asks of an error of one reset, and whether it may have been done all the same. */
interface ToldError {
  readonly kind: string;
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly until?: number | undefined;
  readonly effect?: string | undefined;
}
type ResetError = PassError & Pick<ToldError, 'effect'>;

/** What came of one device or key. */
export type TargetOutcome<Error = ResetError> =
  | { readonly state: 'done'; readonly status: 204 }
  | { readonly state: 'failed'; readonly error: Error }
  /** It left, and no answer said that it was not done. */
  | { readonly state: 'unknown'; readonly error: Error };

type Kinds = ReadonlySet<string>;
/** What may be over a second later. */
const passing: Kinds = new Set<PassError['kind']>(['network', 'timeout', 'serverError']);
/** What is wrong with one item, or with all of them, which only several can tell. */
const ofItem: Kinds = new Set<PassError['kind']>(['badRequest', 'unexpectedAnswer']);

/**
 * What a reset that was tried once means for a run.
 *
 * @param now in ms since 1970, by which `until` of an error is told
 */
export function sentOf<Error extends ToldError>(
  result: Result<{ readonly status: 204 }, Error>,
  now: number,
): Sent<TargetOutcome<Error>> {
  if (result.ok) return { state: 'settled', outcome: { state: 'done', status: 204 } };
  const { error } = result;
  const { kind, status, code, until } = error;
  if (kind === 'throttled') {
    return { state: 'throttled', wait: until === undefined ? undefined : Math.max(0, until - now) };
  }
  const outcome = { state: error.effect === 'maybeDone' ? 'unknown' : 'failed', error } as const;
  const trouble = [kind, status, code].filter((one) => one !== undefined).join(' ');
  if (passing.has(kind)) return { state: 'passing', outcome, trouble };
  return { state: ofItem.has(kind) ? 'settled' : 'held', outcome, trouble };
}

import { useContext, useMemo } from 'preact/hooks';
import type { Failure } from '../failure/failure';
import { type FailedWork, failureReport } from '../text/failure-report';
import { MendingContext } from './use-next-step';

/**
 * What a person copies of a failure.
 *
 * @param at when it failed, in ms since 1970; where nobody noted it, when it was shown first
 * @returns makes the text; undefined where it is not known what was to be done
 */
export function useReport(
  failure: Failure,
  work: FailedWork | undefined,
  at?: number,
): (() => string) | undefined {
  const mending = useContext(MendingContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each failure has its own time
  const shownAt = useMemo(() => Date.now(), [failure]);
  if (mending === undefined || work === undefined) return undefined;
  const { tempPass: scope, version } = mending;
  return () =>
    failureReport({
      version: version(),
      browser: navigator.userAgent,
      ...{ scope, work, failure },
      at: at ?? shownAt,
    });
}

import { isAlike, type RegisteredApplication } from '../storage/applications';
import { isManaged } from '../storage/managed';
import { inTheirOrder } from './in-their-order';
import type { SetUp } from './schema';

/** What an import does to one application. */
export interface MergedApplication {
  readonly change: 'added' | 'same';
  readonly application: RegisteredApplication;
}

/**
 * Which applications those of a file are here: a person's own first, and one of the policy's only where
 * there is one alone.
 */
export function mergeApplications(
  saved: readonly RegisteredApplication[],
  written: SetUp['applications'],
): MergedApplication[] {
  const own = saved.filter(({ id }) => !isManaged(id));
  const known = inTheirOrder(written, own, isAlike);
  return written.map((one, at) => {
    const isOnly = written.filter((other) => isAlike(one, other)).length === 1;
    const application =
      known[at] ?? (isOnly ? saved.find((other) => isAlike(one, other)) : undefined);
    if (application !== undefined) return { change: 'same', application };
    return { change: 'added', application: { ...one, id: crypto.randomUUID() } };
  });
}

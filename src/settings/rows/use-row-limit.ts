import { useAfterPaint } from './use-after-paint';

/** About what a window shows. */
const firstRows = 24;

/**
 * How many rows of a list are drawn now: of hundreds, first those that may be in view, and once
 * these are painted all.
 */
export function useRowLimit(): number {
  return useAfterPaint() ? Number.POSITIVE_INFINITY : firstRows;
}

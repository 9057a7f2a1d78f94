/** The middle of some numbers and half of them around it: an odd slow round moves none of these. */
export interface Spread {
  readonly median: number;
  /** A quarter of the numbers lies below. */
  readonly low: number;
  /** A quarter of the numbers lies above. */
  readonly high: number;
}

/**
 * @param values at least one, in any order
 */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0 || !values.every(Number.isFinite)) {
    throw new Error(`These cannot be summed up: ${values.join(', ')}`);
  }
  const sorted = [...values].sort((one, other) => one - other);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
  };
}

/** Between two numbers it lies as far as the share does. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place % 1);
}

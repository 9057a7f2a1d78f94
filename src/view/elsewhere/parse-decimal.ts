/**
 * A number as people type it, with a point or a comma before two decimals at most. What could be
 * thousands in one language and decimals in another, as `1.000`, is none.
 *
 * @returns NaN where it is no such number
 */
export function parseDecimal(text: string): number {
  return /^\d+(?:[.,]\d{1,2})?$/u.test(text.trim()) ? Number(text.replace(',', '.')) : Number.NaN;
}

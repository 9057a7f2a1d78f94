interface Ordered {
  readonly id: string;
  readonly pinned?: boolean | undefined;
}

/**
 * Temp Passes as they are offered: what was reset last first, then the pinned, then as they are saved.
 *
 * @param used what was reset, the last first; each may come again
 */
export function inOrderOfUse<TempPass extends Ordered>(
  saved: readonly TempPass[],
  used: readonly { readonly tempPassId: string }[],
): TempPass[] {
  const ranks = new Map(
    [...new Set(used.map(({ tempPassId }) => tempPassId))].map((id, at) => [id, at]),
  );
  const rank = ({ id, pinned = false }: TempPass) => ranks.get(id) ?? ranks.size + (pinned ? 0 : 1);
  return saved.toSorted((one, other) => rank(one) - rank(other));
}

/** A tile in letters of the wall's size, as in wall.css. */
const tile = { width: 18, height: 7, gap: 0.6 };
/** Of the line above the tiles; where there is one column it takes three. */
const head = 3.4;
const narrowHead = 6;
/** The space around them. */
const around = 1;

/** How the wall display fits into a window. */
export interface WallLayout {
  /** Of a letter, in px. */
  readonly size: number;
  readonly columns: number;
  /** How many devices are seen at once. */
  readonly perPage: number;
}

/**
 * Letters that are read from three metres on a screen that is as wide as the window: capitals of 8 mm
 * on a 24-inch screen, of 17 mm on a television. What has no room comes on a page of its own, as smaller letters would be no use.
 *
 * @param width of the window, in px
 */
export function wallLayout(width: number, height: number): WallLayout {
  const size = Math.max(16, Math.floor(width / 76));
  const howMany = (room: number, one: number) =>
    Math.max(1, Math.floor((room / size + tile.gap) / (one + tile.gap)));
  const columns = howMany(width - 2 * around * size, tile.width);
  const above = columns === 1 ? narrowHead : head;
  const rows = howMany(height - (above + 2 * around) * size, tile.height);
  return { size, columns, perPage: columns * rows };
}

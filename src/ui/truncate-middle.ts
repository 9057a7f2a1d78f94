/**
 * A long ID without its middle: both ends tell it from others.
 *
 * @param room how many characters it may take
 */
export function shortened(id: string, room = 80): string {
  const end = Math.floor(room / 3);
  return id.length <= room ? id : `${id.slice(0, room - end - 1)}…${id.slice(-end)}`;
}

/** So many characters of an ID stand on one line of the popup, behind a word. */
export const oneLine = 40;

/** The two ends of an ID, where a list has no room for more: `ba23…b1eb`. */
export function bothEnds(id: string): string {
  return id.length <= 12 ? id : `${id.slice(0, 4)}…${id.slice(-4)}`;
}

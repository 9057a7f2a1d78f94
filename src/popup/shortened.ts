/** A long ID without its middle: both ends tell it from others. */
export function shortened(id: string): string {
  return id.length <= 80 ? id : `${id.slice(0, 48)}…${id.slice(-24)}`;
}

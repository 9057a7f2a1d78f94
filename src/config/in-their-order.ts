/** Which of the saved each entry of a file is: the first is the first that is alike, and so on. */
export function inTheirOrder<Written, Saved extends Written>(
  written: readonly Written[],
  saved: readonly Saved[],
  isSame: (one: Written, other: Written) => boolean,
): (Saved | undefined)[] {
  return written.map((one, at) => {
    const before = written.slice(0, at).filter((other) => isSame(one, other)).length;
    return saved.filter((other) => isSame(one, other))[before];
  });
}

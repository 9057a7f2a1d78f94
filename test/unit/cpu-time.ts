/**
 * Measures how long this process works, in ms of its own time: what else the machine does, and a
 * test that waits for its turn, count for nothing.
 *
 * @returns tells the time since
 */
export function cpuTime(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
}

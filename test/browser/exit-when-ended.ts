const exit = () => process.exit();

/**
 * A process that has no more files to run is ended by a signal, which alone would leave its
 * browsers alive: their drivers end them when the process exits.
 */
export function exitWhenEnded(): void {
  if (!process.listeners('SIGTERM').includes(exit)) process.on('SIGTERM', exit);
}

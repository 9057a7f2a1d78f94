/** What is said of the passphrase, wherever it is asked for. */
export const lockText = {
  passphrase: 'Passphrase',
  lock: 'Lock now',
  unlock: 'Unlock',
  unlocking: 'Unlocking…',
  locked: 'Locked. Enter the passphrase to reset.',
  wait: (seconds: number) => `Wait ${seconds} s before the next try.`,
} as const;

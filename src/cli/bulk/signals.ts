import { type ExitCode, exitCodes } from '../exit/exit-codes';

const codes = { SIGINT: exitCodes.interrupted, SIGTERM: exitCodes.terminated } as const;
const signals = ['SIGINT', 'SIGTERM'] as const;

/** What ends a run from outside. */
export interface Ended {
  /** What to do on the first signal; the second ends the program at once. */
  readonly cancelWith: (cancel: () => void) => void;
  /** The exit code of the signal that came. */
  readonly code: () => ExitCode | undefined;
  readonly stop: () => void;
}

/** Has Ctrl+C and SIGTERM end a run in order: what is under way is waited for and written down. */
export function onSignal(): Ended {
  let code: ExitCode | undefined;
  let cancel: (() => void) | undefined;
  const end = (signal: (typeof signals)[number]) => {
    if (code !== undefined) process.exit(codes[signal]);
    code = codes[signal];
    cancel?.();
  };
  for (const signal of signals) process.on(signal, end);
  return {
    cancelWith(given) {
      cancel = given;
      if (code !== undefined) given();
    },
    code: () => code,
    stop() {
      for (const signal of signals) process.off(signal, end);
    },
  };
}

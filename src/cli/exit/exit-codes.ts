/** What the program ends with; docs/cli.md and `--help` say the same. */
export const exitCodes = {
  /** All that was asked for is done. */
  done: 0,
  /** Adobe Pass refused, or did not answer: at least one thing is not done. */
  failed: 1,
  /** Nothing was sent: arguments, settings, statement or list are not usable. */
  notSent: 2,
  /** It may have been done: a request left, and its answer was lost. */
  unknown: 3,
  /** A run paused itself. The same command goes on with it. */
  paused: 4,
  /** An error of the program itself (EX_SOFTWARE of sysexits.h). */
  broken: 70,
  /** Ended by Ctrl+C. The same command goes on with a run. */
  interrupted: 130,
  /** Ended by SIGTERM, as clusters and services do. */
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Nothing was sent, and the message says why: in words for people, without a secret. */
export class NotSentError extends Error {}

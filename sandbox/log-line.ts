import type { LogEntry } from './request-log';

/**
 * Writes a log entry as one line for a terminal.
 *
 * @param entry the request
 */
export function logLine(entry: LogEntry): string {
  const answer = entry.status ?? 'no answer';
  const words = [
    entry.method,
    // A raw control character in a path could rewrite the terminal.
    entry.path.replace(/\p{Cc}/gu, '?'),
    `${answer} (${Math.round(entry.milliseconds)} ms)`,
    entry.environment ?? `unknown host ${entry.host.replace(/\p{Cc}/gu, '?')}`,
  ];
  if (entry.fault !== undefined) words.push(`[fault: ${entry.fault}]`);
  if (entry.everybodyWiped) words.push(wiped(entry));
  return words.join(' ');
}

function wiped({ target }: LogEntry): string {
  if (target === undefined) return "*** EVERYBODY'S TRIAL WIPED ***";
  const what = target.kind === 'everyKey' ? 'every key' : 'every device';
  return `*** EVERYBODY'S TRIAL WIPED: ${what} of ${target.requestorId} ${target.mvpdId} ***`;
}

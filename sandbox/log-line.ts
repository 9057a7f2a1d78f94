import type { LogEntry } from './model/request-log';

/**
 * Writes a log entry as one line for a terminal. It leaves out the identity, which may be an e-mail
 * address in the clear.
 *
 * @param entry the request
 */
export function logLine(entry: LogEntry): string {
  const answer = entry.status ?? 'no answer';
  const words = [
    entry.method,
    harmless(entry.path),
    `${answer} (${Math.round(entry.milliseconds)} ms)`,
    entry.environment ?? `unknown host ${harmless(entry.host)}`,
  ];
  if (entry.deviceId !== undefined) words.push(`device ${harmless(entry.deviceId)}`);
  if (entry.deviceInfo !== undefined) words.push(`as ${harmless(entry.deviceInfo)}`);
  if (entry.unknownPlatform) words.push('[unknown platform]');
  if (entry.fault !== undefined) words.push(`[fault: ${entry.fault}]`);
  if (entry.everybodyWiped) words.push(wiped(entry));
  return words.join(' ');
}

/** A raw control character in what a client sends could rewrite the terminal. */
function harmless(text: string): string {
  return text.replace(/\p{Cc}/gu, '?');
}

function wiped({ target }: LogEntry): string {
  if (target === undefined) return "*** EVERYBODY'S TRIAL WIPED ***";
  const what = target.kind === 'everyKey' ? 'every key' : 'every device';
  return `*** EVERYBODY'S TRIAL WIPED: ${what} of ${target.requestorId} ${target.mvpdId} ***`;
}

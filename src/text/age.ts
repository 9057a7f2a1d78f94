import { locale } from './locale';
import { t } from './t';

/** How long ago something was: `just now`, `3 min. ago`, `yesterday`. */
export function formatAge(date: Date, now = Date.now()): string {
  const minutes = Math.round((now - date.getTime()) / 60_000);
  // Also where a clock was set back. The browser's "now" says less: "Reset now" is what to do.
  if (minutes < 1) return t('age_now');
  if (minutes < 60) return ago(minutes, 'minute');
  if (minutes < 24 * 60) return ago(Math.round(minutes / 60), 'hour');
  return ago(Math.round(minutes / (24 * 60)), 'day');
}

/** The same with seconds in the first minute: `3 sec. ago`. */
export function formatAgeExactly(date: Date, now = Date.now()): string {
  const seconds = Math.floor((now - date.getTime()) / 1_000);
  return seconds < 1 || seconds >= 60 ? formatAge(date, now) : ago(seconds, 'second');
}

/** No line ends between the number and its unit. */
function ago(count: number, unit: Intl.RelativeTimeFormatUnit): string {
  const words = new Intl.RelativeTimeFormat(locale(), { style: 'short', numeric: 'auto' });
  return words.format(-count, unit).replace(/(\d) /u, '$1\u00a0');
}

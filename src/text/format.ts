import { locale } from './locale';

type Unit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day';

/** A whole number, as the texts' language writes it. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** A number of a unit: `120 ms`, and the longer ones in words, as in `5 minutes`. */
export function formatDuration(value: number, unit: Unit): string {
  const unitDisplay = unit === 'millisecond' ? 'short' : 'long';
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay }).format(value);
}

/** Minutes, or hours where they are whole ones. */
export function formatMinutes(minutes: number): string {
  return minutes % 60 === 0
    ? formatDuration(minutes / 60, 'hour')
    : formatDuration(minutes, 'minute');
}

/** A time that is only roughly known, in whole numbers: `40 seconds`, `17 minutes`, `3 hours`. */
export function formatRoughly(seconds: number): string {
  if (seconds < 90) return formatDuration(Math.max(1, Math.round(seconds)), 'second');
  if (seconds < 90 * 60) return formatDuration(Math.round(seconds / 60), 'minute');
  if (seconds < 48 * 3_600) return formatDuration(Math.round(seconds / 3_600), 'hour');
  return formatDuration(Math.round(seconds / (24 * 3_600)), 'day');
}

/** The time of day, with seconds. */
export function formatTime(date: Date): string {
  return date.toLocaleTimeString(locale());
}

/** The day alone. */
export function formatDate(date: Date): string {
  return date.toLocaleDateString(locale(), { dateStyle: 'medium' });
}

/** Date and time, with seconds. */
export function formatDateTime(date: Date): string {
  return date.toLocaleString(locale());
}

/** The time alone where it is of today. */
export function formatWhen(date: Date): string {
  return isToday(date) ? formatTime(date) : formatDateTime(date);
}

/** The same without seconds, and without the year. */
export function formatWhenShort(date: Date): string {
  const time = { hour: hourDigits(), minute: '2-digit' } as const;
  return isToday(date)
    ? date.toLocaleTimeString(locale(), time)
    : date.toLocaleString(locale(), { ...time, day: 'numeric', month: 'short' });
}

/** Whether the language writes 1:18 or 01:18: asked for hours and minutes alone, browsers do not tell. */
function hourDigits(): 'numeric' | '2-digit' {
  const one = new Intl.DateTimeFormat(locale(), { timeStyle: 'short' });
  const hour = one.formatToParts(new Date(2000, 0, 1, 1)).find(({ type }) => type === 'hour');
  return hour?.value.length === 2 ? '2-digit' : 'numeric';
}

/** How long ago something was: `now`, `3 min. ago`, `yesterday`. */
export function formatAge(date: Date, now = Date.now()): string {
  const minutes = Math.round((now - date.getTime()) / 60_000);
  // A clock that was set back makes it of the future.
  const ago = new Intl.RelativeTimeFormat(locale(), { style: 'short', numeric: 'auto' });
  if (minutes < 1) return ago.format(0, 'second');
  if (minutes < 60) return ago.format(-minutes, 'minute');
  if (minutes < 24 * 60) return ago.format(-Math.round(minutes / 60), 'hour');
  return ago.format(-Math.round(minutes / (24 * 60)), 'day');
}

/** The same with seconds in the first minute: `3 sec. ago`. */
export function formatAgeExactly(date: Date, now = Date.now()): string {
  const seconds = Math.floor((now - date.getTime()) / 1_000);
  if (seconds < 1 || seconds >= 60) return formatAge(date, now);
  const ago = new Intl.RelativeTimeFormat(locale(), { style: 'short', numeric: 'auto' });
  return ago.format(-seconds, 'second');
}

/** Time left: `00:43`, `1:02:03`, and days in front of more than one. */
export function formatCountdown(seconds: number): string {
  const two = (count: number) => String(count).padStart(2, '0');
  const hours = Math.floor(seconds / 3_600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  if (hours >= 48) return formatDuration(Math.floor(hours / 24), 'day');
  return hours === 0 ? rest : `${hours}:${rest}`;
}

/** Several things in a row: `a, b and c`. */
export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(items);
}

/** Things side by side in a list of names: `a, b, c`. As a list of units, Japanese has spaces alone. */
export function formatNames(items: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction', style: 'narrow' }).format(items);
}

/** With a capital, as a sentence begins. */
export function formatSentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase(locale()) + text.slice(1);
}

function isToday(date: Date): boolean {
  return date.toDateString() === new Date().toDateString();
}

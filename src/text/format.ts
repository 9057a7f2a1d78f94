import { locale } from './locale';

type Unit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day';

/** A whole number, as the texts' language writes it. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** A number of a unit: `120 ms`, and the longer ones in words, as in `5 minutes`. */
export function formatDuration(value: number, unit: Unit): string {
  return unit === 'millisecond' ? inShort(value, unit) : inUnit(value, unit, 'long');
}

/** With a unit that is no word by itself: no line ends between the two. */
function inShort(value: number, unit: Unit): string {
  return inUnit(value, unit, 'short').replaceAll(' ', '\u00a0');
}

function inUnit(value: number, unit: Unit, unitDisplay: 'short' | 'long'): string {
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay }).format(value);
}

/** Minutes, or hours where they are whole ones. */
export function formatMinutes(minutes: number): string {
  return minutes % 60 === 0
    ? formatDuration(minutes / 60, 'hour')
    : formatDuration(minutes, 'minute');
}

/** A time that is only roughly known, or counted down: `40 seconds`, `17 minutes`, `3 hours`. */
export function formatRoughly(seconds: number): string {
  return formatDuration(...roughly(seconds));
}

/** Time left of a trial: `40 sec`, `17 min`. With a unit, nobody takes it for a time of day. */
export function formatLeft(seconds: number): string {
  return inShort(...roughly(seconds));
}

function roughly(seconds: number): [value: number, unit: Unit] {
  if (seconds < 90) return [Math.max(1, Math.round(seconds)), 'second'];
  if (seconds < 90 * 60) return [Math.round(seconds / 60), 'minute'];
  if (seconds < 48 * 3_600) return [Math.round(seconds / 3_600), 'hour'];
  return [Math.round(seconds / (24 * 3_600)), 'day'];
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

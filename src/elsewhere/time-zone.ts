import type { Daily } from './errand';

/** A time of day in UTC, and how far a time zone is from it then, as `date +%z` writes it. */
export interface UtcTime {
  readonly hour: number;
  readonly minute: number;
  /** Such as `+0200`. */
  readonly offset: string;
}

/**
 * What a time of day is in UTC through a year: once for each offset that the time zone has, as with
 * summer time.
 *
 * @param year the one whose offsets count
 */
export function utcTimes({ hour, minute, timeZone }: Daily, year: number): UtcTime[] {
  const offsets = new Set<number>();
  for (let day = 0; day < 365; day++) offsets.add(offsetAt(timeZone, Date.UTC(year, 0, 1 + day)));
  return [...offsets]
    .sort((one, other) => one - other)
    .map((offset) => {
      const inDay = (((hour * 60 + minute - offset) % 1_440) + 1_440) % 1_440;
      return { hour: Math.floor(inDay / 60), minute: inDay % 60, offset: written(offset) };
    });
}

/** In minutes. */
function offsetAt(timeZone: string, time: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(time);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((one) => one.type === type)?.value);
  const there = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
  );
  return Math.round((there - time) / 60_000);
}

function written(offset: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

/** A moment as the Campaigns API splits it, in UTC. */
export interface DateParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/** The parts of a moment in UTC; months count from 1. */
export const dateParts = (at: Date): DateParts => ({
  year: at.getUTCFullYear(),
  month: at.getUTCMonth() + 1,
  day: at.getUTCDate(),
  hour: at.getUTCHours(),
  minute: at.getUTCMinutes(),
  second: at.getUTCSeconds(),
});

const monthName = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });

/** A moment in UTC as text, e.g. `August 31, 2024 - 23:59:59`. */
export function dateText(at: Date): string {
  const iso = at.toISOString();
  return `${monthName.format(at)} ${iso.slice(8, 10)}, ${iso.slice(0, 4)} - ${iso.slice(11, 19)}`;
}

const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A UTC day within a sentence, e.g. `31 Aug 2024`. */
export const dayText = (at: Date) => days.format(at).replace('Sept', 'Sep');

const minutes = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** A moment within a sentence, e.g. `9 Dec 2026, 22:00 UTC`. */
export const momentText = (at: Date) => `${minutes.format(at)} UTC`;

/** A moment in UTC to the second, e.g. `2024-08-31T23:59:59Z`. */
export const isoSeconds = (at: Date) => `${at.toISOString().slice(0, 19)}Z`;

/** The UTC days of the calendar month before that of a moment, both included. */
export function monthBefore(at: Date): { from: string; to: string } {
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
  return {
    from: dayOf(new Date(Date.UTC(year, month - 1, 1))),
    to: dayOf(new Date(Date.UTC(year, month, 0))),
  };
}

/** The milliseconds of a UTC day. */
export const DAY_MS = 86_400_000;

/** The UTC day of a moment, e.g. `2024-08-31`. */
export const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** The last second of a UTC day given as `2024-08-31`: what a day means where something ends. */
export const lastSecondOf = (day: string) => new Date(`${day}T23:59:59Z`);

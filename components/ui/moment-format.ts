const steps: [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/**
 * The distance to `now` in words: "3 hours ago", "in 2 days", "just now". What is past counts whole units; what is to come is
 * rounded, so that what is due in three days says so, and not two, a moment later.
 */
export function relativeTo(at: Date, now: Date, locale = 'en'): string {
  const seconds = (at.getTime() - now.getTime()) / 1000;
  for (const [index, [unit, size]] of steps.entries()) {
    const smaller = steps[index + 1]?.[1] ?? size;
    const rounded = seconds > 0 && smaller < size ? Math.round(seconds / smaller) * smaller : seconds;
    if (Math.abs(rounded) < size) continue;
    const count = seconds > 0 ? Math.round(rounded / size) : Math.trunc(rounded / size);
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(count, unit);
  }
  return seconds > 0 ? 'in a moment' : 'just now';
}

/** From how far away on a deadline is told by its day: "next week" plans nothing. */
const byDay = 6 * 86_400_000;

/** When something is due: the distance while it is near, the day before that. */
export const dueOn = (at: Date, now: Date, timeZone?: string): string =>
  at.getTime() - now.getTime() > byDay ? formatDay(at, timeZone) : relativeTo(at, now);

/** A day as `3 Aug 2026`; in the viewer's zone when none is given. */
export function formatDay(at: Date, timeZone?: string): string {
  const parts = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric', timeZone });
  const of = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${of.day} ${of.month} ${of.year}`;
}

/** A moment as `3 Aug 2026, 14:05 UTC`; in the viewer's zone when none is given. */
export function formatMoment(at: Date, timeZone?: string): string {
  const clock = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  });
  return `${formatDay(at, timeZone)}, ${clock.format(at)}`;
}

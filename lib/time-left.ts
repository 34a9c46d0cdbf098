const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const some = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

const units: [number, string][] = [
  [day, 'day'],
  [hour, 'hour'],
  [minute, 'minute'],
  [second, 'second'],
];

/**
 * A stretch of time in its two largest units, rounded to the smaller of them, so that three days are three days a moment
 * after they were promised: "3 days", "2 days 4 hours", "5 minutes 12 seconds".
 */
export function timeLeft(milliseconds: number): string {
  const left = Math.max(0, milliseconds);
  for (const [index, [size, noun]] of units.entries()) {
    const [smaller, smallerNoun] = units[index + 1] ?? [size, noun];
    const rounded =
      size === second ? Math.floor(left / second) * second : Math.round(left / smaller) * smaller;
    if (rounded < size) continue;
    const rest = Math.round((rounded % size) / smaller);
    const first = some(Math.floor(rounded / size), noun);
    return rest > 0 && smaller !== size ? `${first} ${some(rest, smallerNoun)}` : first;
  }
  return some(0, 'second');
}

/** What a card has room for, in whole days: "Less than a day left", "1 day left", "12 days left". */
export function daysLeft(end: Date, now: Date): string {
  const days = wholeDays(end.getTime() - now.getTime());
  return days < 1 ? 'Less than a day left' : `${some(days, 'day')} left`;
}

/** The whole days of a stretch of time, as `timeLeft` counts them: its hours are rounded, its days are not. */
export const wholeDays = (milliseconds: number): number => Math.floor(Math.round(milliseconds / hour) / 24);

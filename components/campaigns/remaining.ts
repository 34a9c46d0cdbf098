const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const some = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A stretch of time in its two largest units, down to seconds: "3 days 4 hours", "5 minutes 12 seconds". */
export function remainingWords(milliseconds: number): string {
  const left = Math.max(0, milliseconds);
  const units: [number, string][] = [
    [day, 'day'],
    [hour, 'hour'],
    [minute, 'minute'],
    [second, 'second'],
  ];
  const first = units.findIndex(([size]) => left >= size);
  if (first === -1) return some(0, 'second');
  const [[size, noun], next] = [units[first] ?? [second, 'second'], units[first + 1]];
  const rest = next ? Math.floor((left % size) / next[0]) : 0;
  return [some(Math.floor(left / size), noun), ...(next && rest > 0 ? [some(rest, next[1])] : [])].join(' ');
}

/** What a card has room for: "Ends today", "1 day left", "12 days left". */
export function daysLeft(end: Date, now: Date): string {
  const days = Math.floor((end.getTime() - now.getTime()) / day);
  return days < 1 ? 'Less than a day left' : `${some(days, 'day')} left`;
}

import { formatDay } from './moment-format';

/** Which exchange rates a converted figure is by: those of a day, the oldest of them where they differ. */
export function RatesOf({ day }: { day: string }) {
  return <>exchange rates of {formatDay(new Date(day), 'UTC')}</>;
}

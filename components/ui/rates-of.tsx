import { formatDay } from './moment-format';

/** Which exchange rates a converted figure is by: those of a day, the oldest of them where they differ. */
export function RatesOf({ day }: { day: string }) {
  return <>exchange rates of {formatDay(new Date(day), 'UTC')}</>;
}

/** The line under figures of several currencies in one; nothing where none is converted. */
export function AtRatesOf({ day }: { day: string | null }) {
  if (!day) return null;
  return (
    <p className="text-muted text-sm">
      Other currencies are converted at the <RatesOf day={day} />.
    </p>
  );
}

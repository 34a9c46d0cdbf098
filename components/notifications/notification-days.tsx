import { shiftDay } from '@/components/ui/date-range';
import { ListKeys } from '@/components/ui/list-keys';
import { formatDay } from '@/components/ui/moment-format';
import { dayOf } from '@/lib/dates';
import { type NotificationRow, NotificationRows } from './notification-list';

/** The inbox under a heading for each UTC day, newest first. */
export function NotificationDays({ notifications, now }: { notifications: NotificationRow[]; now: Date }) {
  const days = new Map<string, NotificationRow[]>();
  for (const each of notifications) {
    const day = dayOf(each.createdAt);
    days.set(day, [...(days.get(day) ?? []), each]);
  }
  const today = dayOf(now);
  const name = (day: string) =>
    day === today ? 'Today' : day === shiftDay(today, -1) ? 'Yesterday' : formatDay(new Date(day), 'UTC');
  return (
    <>
      <ListKeys />
      {[...days].map(([day, rows]) => (
        <section key={day} aria-labelledby={`day-${day}`} className="grid gap-2">
          <h2 id={`day-${day}`} className="font-medium text-muted text-sm">
            {name(day)}
          </h2>
          <NotificationRows notifications={rows} />
        </section>
      ))}
    </>
  );
}

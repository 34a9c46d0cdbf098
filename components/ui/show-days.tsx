import { Button } from './button';
import { fromCalendar } from './calendar-day';
import type { Days } from './date-range';

/** The foot of a calendar: shows the days once both ends are picked. */
export function ShowDays({
  picked,
  onShow,
}: {
  picked: { from: Date | undefined; to?: Date } | undefined;
  onShow: (days: Days) => void;
}) {
  const [from, to] = [picked?.from, picked?.to];
  return (
    <div className="flex items-center justify-between gap-3">
      <span className="text-muted text-xs">Days are UTC</span>
      <Button
        variant="primary"
        size="sm"
        disabled={!from || !to}
        onClick={() => from && to && onShow({ from: fromCalendar(from), to: fromCalendar(to) })}
      >
        Show these days
      </Button>
    </div>
  );
}

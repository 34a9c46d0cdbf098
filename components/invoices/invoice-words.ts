import { formatDay } from '@/components/ui/moment-format';
import type { Invoice } from '@/features/invoices';
import { DAY_MS, dayOf } from '@/lib/dates';

/** A UTC day as people read it, whatever their zone. */
export const dayWords = (day: string) => formatDay(new Date(day), 'UTC');

/** Whole days between a due day and today, both UTC. */
export const daysLate = (dueOn: string, now: Date) =>
  Math.floor((Date.parse(dayOf(now)) - Date.parse(dueOn)) / DAY_MS);

/** A rate without the zeros its column pads it with. */
export const rateWords = (rate: number) =>
  new Intl.NumberFormat('en', { maximumFractionDigits: 10 }).format(rate);

/** The lines of an address, whichever way its browser ended them. */
export const linesOf = (text: string) => text.split(/\r?\n/);

/** Of an open invoice that is partly paid: what came in, and what is open. */
export const partOf = ({ open, received }: Invoice): [label: string, amount: number][] =>
  open > 0 && received > 0
    ? [
        ['Received', received],
        ['Open', open],
      ]
    : [];

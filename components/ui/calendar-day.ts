import { dayOf } from '@/lib/dates';

/** Local midnight of a UTC day, which is how the calendar wants it. */
export function toCalendar(day: string): Date {
  return new Date(`${day}T00:00:00`);
}

/** The day a calendar date stands for, whatever the viewer's zone. */
export function fromCalendar(date: Date): string {
  return dayOf(new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())));
}

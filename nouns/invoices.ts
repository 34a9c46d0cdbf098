import { dayText } from '@/lib/dates';

/** Why nothing is activated for an organisation that owes for longer than the days of grace, in two sentences. */
export const arrearsText = ({ number, due }: { number: string; due: Date }, graceDays: number): string =>
  `Invoice ${number} was due on ${dayText(due)} and is not paid. Nothing is activated while an invoice is ${
    graceDays === 0 ? 'overdue' : `more than ${graceDays === 1 ? 'a day' : `${graceDays} days`} overdue`
  }.`;

/** What is stored of an invoice; one that is past its day reads as `overdue`. */
export const storedInvoiceStatuses = ['pending', 'paid', 'cancelled'] as const;

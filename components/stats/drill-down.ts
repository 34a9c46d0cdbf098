import type { Days } from '@/components/ui/date-range';
import { dayOf } from '@/lib/dates';
import type { AgeBand, Interest, Publishing } from '@/nouns/demographics';
import type { SocialNetwork } from '@/nouns/networks';

const query = (values: Record<string, string>) => new URLSearchParams(values).toString();
const users = (values: Record<string, string>) => `/admin/users?${query(values)}`;
const within = ({ from, to }: Days) => ({ from, to });

/** Where the rows behind each figure of the overview are listed, exactly those that it counts. */
export const rowsBehind = {
  campaigns: (status: string, days: Days) => `/admin/campaigns?${query({ status, ...within(days) })}`,
  campaignsOn: (network: SocialNetwork) => `/admin/campaigns?${query({ status: 'all', network })}`,
  /** Paid invoices by their day of issue. */
  revenue: (days: Days) => `/admin/invoices?${query({ status: 'paid', ...within(days) })}`,
  /** Tasks by the day they became paid. */
  rewards: (days: Days) => `/admin/tasks?${query({ status: 'paid', ...within(days) })}`,
  posts: (days: Days) => `/admin/tasks?${query({ status: 'posts', ...within(days) })}`,
  publishers: (status: string) => users({ status, publishing: 'submitted' }),
  publishing: (how: Publishing) => users({ publishing: how }),
  sex: (sex: string) => users({ sex }),
  age: (age: AgeBand) => users({ age }),
  interest: (interest: Interest) => users({ interest }),
};

/** The days of a window that a step covers which begins on the given one. */
export function daysOfStep(at: string, by: 'day' | 'month', window: Days): Days {
  if (by === 'day') return { from: at, to: at };
  const first = new Date(at);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
  const [, from = at] = [at, window.from].sort();
  const [to = at] = [dayOf(last), window.to].sort();
  return { from, to };
}

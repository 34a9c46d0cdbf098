import { z } from 'zod';
import { signedIn } from '@/auth/scheme';
import type { AdDay } from '@/features/ads';
import { Day } from '@/lib/fields';
import { named } from '../schema';
import { AdId } from './ads';
import { adsApi } from './face';

/** One UTC day of an ad. `filtered` counts views that were not charged, by reason. */
export const AdDayJson = named(
  'AdDay',
  z.object({
    date: z.string(),
    views: z.int(),
    billed: z.int(),
    filtered: z.object({
      budget_spent: z.int(),
      unverified: z.int(),
      replayed: z.int(),
      expired: z.int(),
      bot: z.int(),
      suspended: z.int(),
      outside_flight: z.int(),
      daily_cap: z.int(),
    }),
    clicks: z.int(),
    filtered_clicks: z.int(),
    spend: z.number(),
  }),
);

export const toAdDayJson = (day: AdDay): z.input<typeof AdDayJson> => ({
  date: day.date,
  views: day.views,
  billed: day.billed,
  filtered: {
    budget_spent: day.budgetSpent,
    unverified: day.unverified,
    replayed: day.replayed,
    expired: day.expired,
    bot: day.bot,
    suspended: day.suspended,
    outside_flight: day.outsideFlight,
    daily_cap: day.dailyCap,
  },
  clicks: day.clicks,
  filtered_clicks: day.filteredClicks,
  spend: day.spend,
});

export const adStats = adsApi.get('/ads/{id}/stats', {
  summary: 'Daily statistics of an ad',
  description: 'UTC days from `from` to `to`, both included and at most 366; the last 30 days without them.',
  auth: signedIn,
  params: AdId,
  query: z.object({ from: Day.optional(), to: Day.optional() }),
  output: z.object({ currency: z.string(), days: z.array(AdDayJson) }),
});

import type { AdRow } from '@/features/ads';
import type { CsvColumns } from '@/lib/csv';
import { targetText } from '@/nouns/targeting';

/** The ad list as a file: amounts in the ad's currency, figures of the chosen days. */
export const adColumns: CsvColumns<AdRow> = {
  id: (ad) => ad.id,
  title: (ad) => ad.title,
  'made by': (ad) => ad.maker.name,
  delivery: (ad) => ad.delivery,
  starts: (ad) => ad.startsAt?.toISOString() ?? null,
  ends: (ad) => ad.endsAt?.toISOString() ?? null,
  'daily cap': (ad) => ad.dailyCap,
  'time zone': (ad) => ad.timeZone,
  pacing: (ad) => ad.pacing,
  target: (ad) => ad.targeting && targetText(ad.targeting),
  currency: (ad) => ad.currency,
  budget: (ad) => ad.budget,
  spent: (ad) => ad.spentBudget,
  views: (ad) => ad.views,
  billed: (ad) => ad.billed,
  filtered: (ad) => ad.filtered,
  spend: (ad) => ad.spend,
  'average price': (ad) => ad.averagePrice,
};

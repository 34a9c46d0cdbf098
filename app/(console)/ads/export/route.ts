import { requirePageUser } from '@/auth/page';
import { readAdSearch } from '@/components/ads/ad-search';
import { resolveDateRange } from '@/components/ui/date-range';
import { searchAds } from '@/features/ads';
import { csvResponse } from '@/lib/csv';

const header = [
  'id',
  'title',
  'delivery',
  'currency',
  'budget',
  'spent',
  'views',
  'billed',
  'filtered',
  'spend',
  'average price',
];

/** The ad list as CSV: the same search and days as the page, every row of it. */
export async function GET(request: Request): Promise<Response> {
  const user = await requirePageUser('advertiser');
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const { from, to } = resolveDateRange(params);
  const rows = await searchAds(user, { ...readAdSearch(params), from, to, pageSize: 0 });
  return csvResponse(
    `ads_${from}_${to}.csv`,
    header,
    rows.map((ad) => [
      ad.id,
      ad.title,
      ad.delivery,
      ad.currency,
      ad.budget,
      ad.spentBudget,
      ad.views,
      ad.billed,
      ad.filtered,
      ad.spend,
      ad.averagePrice,
    ]),
  );
}

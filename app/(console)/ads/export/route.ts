import { requireOrganisationPage } from '@/auth/page';
import { adColumns } from '@/components/ads/ad-csv';
import { readAdSearch } from '@/components/ads/ad-search';
import { resolveDateRange } from '@/components/ui/date-range';
import { paramsOf } from '@/components/ui/search-params';
import { searchAds } from '@/features/ads';
import { csvResponse } from '@/lib/csv';
import { WHOLE_FILE } from '@/lib/paging';

/** The ad list as CSV: the same search and days as the page, at most 50,000 rows of it. */
export async function GET(request: Request): Promise<Response> {
  const user = await requireOrganisationPage('owner', 'member');
  const params = paramsOf(request);
  const { from, to } = resolveDateRange(params);
  const rows = await searchAds(user, { ...readAdSearch(params), from, to, ...WHOLE_FILE });
  return csvResponse(`ads_${from}_${to}.csv`, adColumns, rows);
}

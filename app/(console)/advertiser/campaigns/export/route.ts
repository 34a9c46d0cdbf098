import { requirePageUser } from '@/auth/page';
import { campaignColumns } from '@/components/campaigns/desk/campaign-csv';
import { readCampaignSearch } from '@/components/campaigns/desk/campaign-search';
import { searchManaged } from '@/features/campaigns';
import { csvResponse } from '@/lib/csv';

/** The campaign list as CSV: the same search as the page, every row of it. */
export async function GET(request: Request): Promise<Response> {
  const user = await requirePageUser('advertiser', 'admin');
  const search = readCampaignSearch(Object.fromEntries(new URL(request.url).searchParams));
  const { rows } = await searchManaged(user, { ...search, pageSize: 0 });
  return csvResponse('campaigns.csv', campaignColumns, rows);
}

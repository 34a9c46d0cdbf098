import { requirePageUser } from '@/auth/page';
import { campaignColumns } from '@/components/campaigns/desk/campaign-csv';
import { readCampaignSearch } from '@/components/campaigns/desk/campaign-search';
import { paramsOf } from '@/components/ui/search-params';
import { searchManaged } from '@/features/campaigns';
import { csvResponse } from '@/lib/csv';
import { WHOLE_FILE } from '@/lib/paging';

/** The campaign list as CSV: the same search as the page, at most 50,000 rows of it. */
export async function GET(request: Request): Promise<Response> {
  const user = await requirePageUser('advertiser', 'admin');
  const search = readCampaignSearch(paramsOf(request));
  const { rows } = await searchManaged(user, { ...search, ...WHOLE_FILE });
  return csvResponse('campaigns.csv', campaignColumns, rows);
}

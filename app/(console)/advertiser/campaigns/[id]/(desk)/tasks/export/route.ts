import { deskCampaign } from '@/app/desk-campaign';
import { taskColumns } from '@/components/campaigns/desk/campaign-csv';
import { readPartSearch } from '@/components/campaigns/desk/campaign-search';
import { paramsOf } from '@/components/ui/search-params';
import { listTasks } from '@/features/tasks';
import { csvResponse } from '@/lib/csv';
import { FILE_ROWS } from '@/lib/paging';

/** The tasks of a campaign as CSV: in the state of the page's tab, at most 50,000 rows of it. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/advertiser/campaigns/[id]/tasks/export'>,
): Promise<Response> {
  const { user, id } = await deskCampaign(params);
  const { taskStatuses: statuses } = readPartSearch(paramsOf(request));
  const tasks = await listTasks(user, { campaignId: id, statuses, assigned: true }, FILE_ROWS);
  return csvResponse(`campaign_${id}_tasks.csv`, taskColumns, tasks);
}

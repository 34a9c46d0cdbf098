import { notFound } from 'next/navigation';
import { orNotFound, requirePageUser } from '@/auth/page';
import { taskColumns } from '@/components/campaigns/desk/campaign-csv';
import { idOf, readPartSearch } from '@/components/campaigns/desk/campaign-search';
import { findCampaign } from '@/features/campaigns';
import { listTasks } from '@/features/tasks';
import { csvResponse } from '@/lib/csv';
import { FILE_ROWS } from '@/lib/paging';

/** The tasks of a campaign as CSV: in the state of the page's tab, at most 50,000 rows of it. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/advertiser/campaigns/[id]/tasks/export'>,
): Promise<Response> {
  const user = await requirePageUser('advertiser', 'admin');
  const id = idOf((await params).id) ?? notFound();
  await orNotFound(findCampaign(user, id));
  const { tasks: tab } = readPartSearch(Object.fromEntries(new URL(request.url).searchParams));
  const statuses = tab === 'all' ? undefined : [tab];
  const tasks = await listTasks(user, { campaignId: id, statuses, assigned: true }, FILE_ROWS);
  return csvResponse(`campaign_${id}_tasks.csv`, taskColumns, tasks);
}

import { pathId } from '@/app/path-id';
import { orNotFound, requirePageUser } from '@/auth/page';
import { participantColumns } from '@/components/campaigns/desk/campaign-csv';
import { readPartSearch } from '@/components/campaigns/desk/campaign-search';
import { paramsOf } from '@/components/ui/search-params';
import { listParticipants } from '@/features/participations';
import { csvResponse } from '@/lib/csv';
import { WHOLE_FILE } from '@/lib/paging';

/** The participants of a campaign as CSV: the same search as the page, at most 50,000 rows of it. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/advertiser/campaigns/[id]/participants/export'>,
): Promise<Response> {
  const user = await requirePageUser('advertiser', 'admin');
  const id = await pathId(params);
  const search = readPartSearch(paramsOf(request));
  const { rows } = await orNotFound(listParticipants(user, id, { ...search, ...WHOLE_FILE }));
  return csvResponse(`campaign_${id}_participants.csv`, participantColumns, rows);
}

import { notFound } from 'next/navigation';
import { orNotFound, requirePageUser } from '@/auth/page';
import { participantColumns } from '@/components/campaigns/desk/campaign-csv';
import { idOf, readPartSearch } from '@/components/campaigns/desk/campaign-search';
import { listParticipants } from '@/features/participations';
import { csvResponse } from '@/lib/csv';
import { WHOLE_FILE } from '@/lib/paging';

/** The participants of a campaign as CSV: the same search as the page, at most 50,000 rows of it. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/advertiser/campaigns/[id]/participants/export'>,
): Promise<Response> {
  const user = await requirePageUser('advertiser', 'admin');
  const id = idOf((await params).id) ?? notFound();
  const search = readPartSearch(Object.fromEntries(new URL(request.url).searchParams));
  const { rows } = await orNotFound(listParticipants(user, id, { ...search, ...WHOLE_FILE }));
  return csvResponse(`campaign_${id}_participants.csv`, participantColumns, rows);
}

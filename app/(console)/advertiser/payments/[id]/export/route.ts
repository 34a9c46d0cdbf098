import { pathId } from '@/app/path-id';
import { orNotFound, requireCampaignPage } from '@/auth/page';
import { payRunColumns } from '@/components/tasks/pay-runs/pay-run-csv';
import { payRun } from '@/features/tasks';
import { csvResponse } from '@/lib/csv';

/** The lines of a pay run as CSV, as far as its reader may see them. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/advertiser/payments/[id]/export'>,
): Promise<Response> {
  const user = await requireCampaignPage();
  const { id, lines } = await orNotFound(payRun(user, await pathId(params)));
  return csvResponse(`pay-run-${id}.csv`, payRunColumns, lines);
}

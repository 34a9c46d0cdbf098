import { pathId } from '@/app/path-id';
import { orNotFound, requirePageUser } from '@/auth/page';
import { payRunColumns } from '@/components/tasks/pay-runs/pay-run-csv';
import { payRun } from '@/features/tasks';
import { csvResponse } from '@/lib/csv';

/** The lines of a pay run as CSV, as far as its reader may see them. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/admin/payments/[id]/export'>,
): Promise<Response> {
  const user = await requirePageUser('admin');
  const { id, lines } = await orNotFound(payRun(user, await pathId(params)));
  return csvResponse(`pay-run-${id}.csv`, payRunColumns, lines);
}

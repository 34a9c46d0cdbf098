import { pathId } from '@/app/path-id';
import { orNotFound, requirePageUser } from '@/auth/page';
import { prepaidColumns } from '@/components/prepaid/prepaid-csv';
import { resolveDateRange } from '@/components/ui/date-range';
import { paramsOf } from '@/components/ui/search-params';
import { prepaidStatement } from '@/features/prepaid';
import { csvResponse } from '@/lib/csv';

/** An organisation's statement of what it paid ahead as CSV: the same days as the page. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/admin/advertisers/[id]/prepaid/export'>,
): Promise<Response> {
  const user = await requirePageUser('admin');
  const range = resolveDateRange(paramsOf(request), { fallback: '91d' });
  const statement = await orNotFound(prepaidStatement(user, await pathId(params), range));
  return csvResponse('prepaid.csv', prepaidColumns(statement), statement.lines);
}

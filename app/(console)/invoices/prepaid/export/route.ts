import { requireOrganisationPage } from '@/auth/page';
import { prepaidColumns } from '@/components/prepaid/prepaid-csv';
import { resolveDateRange } from '@/components/ui/date-range';
import { paramsOf } from '@/components/ui/search-params';
import { prepaidStatement } from '@/features/prepaid';
import { csvResponse } from '@/lib/csv';

/** The statement of what was paid ahead as CSV: the same days as the page. */
export async function GET(request: Request): Promise<Response> {
  const user = await requireOrganisationPage('owner', 'billing');
  const range = resolveDateRange(paramsOf(request), { fallback: '91d' });
  const statement = await prepaidStatement(user, user.advertiserId, range);
  return csvResponse('prepaid.csv', prepaidColumns(statement), statement.lines);
}

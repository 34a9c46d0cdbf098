import { requirePageUser } from '@/auth/page';
import { callColumns, readCallFilter } from '@/components/tokens/call-search';
import { paramsOf } from '@/components/ui/search-params';
import { listCalls } from '@/features/tokens';
import { csvResponse } from '@/lib/csv';
import { MOST_ROWS } from '@/lib/paging';

/** The log of calls as CSV: what the page shows, at most 50,000 rows of it. */
export async function GET(request: Request): Promise<Response> {
  const user = await requirePageUser();
  const { calls } = await listCalls(user, { ...readCallFilter(paramsOf(request)), limit: MOST_ROWS + 1 });
  return csvResponse('calls.csv', callColumns, calls);
}

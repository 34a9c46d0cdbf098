import { requirePageUser } from '@/auth/page';
import { earningsColumns } from '@/components/earnings/earnings-csv';
import { readEarningsSearch } from '@/components/earnings/earnings-search';
import { paramsOf } from '@/components/ui/search-params';
import { earningsLines } from '@/features/earnings';
import { csvResponse } from '@/lib/csv';
import { FILE_ROWS } from '@/lib/paging';

/** The ledger as CSV: the same days and filters as the page, at most 50,000 lines of it. */
export async function GET(request: Request): Promise<Response> {
  const user = await requirePageUser('influencer');
  const params = paramsOf(request);
  const { range, currency, group } = readEarningsSearch(params);
  const lines = await earningsLines(user, { from: range.from, to: range.to, currency, group, ...FILE_ROWS });
  return csvResponse(`earnings_${range.from}_${range.to}.csv`, earningsColumns, lines);
}

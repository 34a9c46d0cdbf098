import { requirePageUser } from '@/auth/page';
import { earningsColumns } from '@/components/earnings/earnings-csv';
import { readEarningsSearch } from '@/components/earnings/earnings-search';
import { earningsLines } from '@/features/earnings';
import { csvResponse } from '@/lib/csv';

/** The ledger as CSV: the same days and filters as the page, every line of it. */
export async function GET(request: Request): Promise<Response> {
  const user = await requirePageUser('influencer');
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const { range, currency, group } = readEarningsSearch(params);
  const lines = await earningsLines(user, { from: range.from, to: range.to, currency, group });
  return csvResponse(`earnings_${range.from}_${range.to}.csv`, earningsColumns, lines);
}

import { requirePageUser } from '@/auth/page';
import { payoutColumns } from '@/components/payouts/desk/payout-csv';
import { readPayoutSearch } from '@/components/payouts/desk/payout-search';
import { paramsOf } from '@/components/ui/search-params';
import { exportPayouts } from '@/features/payouts';
import { csvResponse } from '@/lib/csv';
import { FILE_ROWS } from '@/lib/paging';

/** The payouts of the queue as CSV for the bank: the same search as the page, at most 50,000 rows of it. */
export async function GET(request: Request): Promise<Response> {
  const user = await requirePageUser('admin');
  const { tab, filter } = readPayoutSearch(paramsOf(request));
  return csvResponse(`payouts-${tab}.csv`, payoutColumns, await exportPayouts(user, filter, FILE_ROWS));
}

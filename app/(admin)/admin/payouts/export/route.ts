import { requirePageUser } from '@/auth/page';
import { payoutColumns } from '@/components/payouts/payout-csv';
import { readPayoutSearch } from '@/components/payouts/payout-search';
import { payoutQueue } from '@/features/payouts';
import { csvResponse } from '@/lib/csv';

/** The payouts of the queue as CSV for the bank: the same search as the page, every row of it. */
export async function GET(request: Request): Promise<Response> {
  const user = await requirePageUser('admin');
  const { tab, filter } = readPayoutSearch(Object.fromEntries(new URL(request.url).searchParams));
  return csvResponse(`payouts-${tab}.csv`, payoutColumns, await payoutQueue(user, filter));
}

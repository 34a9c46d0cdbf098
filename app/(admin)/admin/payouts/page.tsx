import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { PayoutDesk } from '@/components/payouts/desk/payout-desk';
import { payoutPageSize, readPayoutSearch } from '@/components/payouts/desk/payout-search';
import { payoutQueue, payoutTotals } from '@/features/payouts';

export const metadata: Metadata = { title: 'Payouts' };

export default async function PayoutsPage({ searchParams }: PageProps<'/admin/payouts'>) {
  const user = await requirePageUser('admin');
  const params = await searchParams;
  const search = readPayoutSearch(params);
  const [payouts, totals] = await Promise.all([
    payoutQueue(user, search.filter, { page: search.page, limit: payoutPageSize }),
    payoutTotals(user, search.filter),
  ]);
  return <PayoutDesk params={params} search={search} payouts={payouts} totals={totals} />;
}

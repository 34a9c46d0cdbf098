import type { Metadata } from 'next';
import { isInOrganisation } from '@/auth/actor';
import { requireCampaignPage } from '@/auth/page';
import { Payments, payRunPageSize } from '@/components/tasks/pay-runs/payments';
import { asked } from '@/components/ui/search-params';
import { countPayRuns, payRuns, readyToPay } from '@/features/tasks';

export const metadata: Metadata = { title: 'Payments' };

export default async function PaymentsPage({ searchParams }: PageProps<'/advertiser/payments'>) {
  const user = await requireCampaignPage();
  const params = await searchParams;
  const page = asked(params).page();
  const [ready, runs, total] = await Promise.all([
    readyToPay(user),
    payRuns(user, { page, limit: payRunPageSize }),
    countPayRuns(user),
  ]);
  return (
    <Payments
      base="/advertiser/payments"
      ready={ready}
      runs={runs}
      total={total}
      page={page}
      params={params}
      mayPay={isInOrganisation(user, 'owner', 'member')}
    />
  );
}

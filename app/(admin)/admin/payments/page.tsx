import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { Payments, payRunPageSize } from '@/components/tasks/pay-runs/payments';
import { asked } from '@/components/ui/search-params';
import { countPayRuns, payRuns, readyToPay } from '@/features/tasks';

export const metadata: Metadata = { title: 'Payments' };

export default async function PaymentsPage({ searchParams }: PageProps<'/admin/payments'>) {
  const user = await requirePageUser('admin');
  const params = await searchParams;
  const page = asked(params).page();
  const [ready, runs, total] = await Promise.all([
    readyToPay(user),
    payRuns(user, { page, limit: payRunPageSize }),
    countPayRuns(user),
  ]);
  return (
    <Payments
      base="/admin/payments"
      ready={ready}
      runs={runs}
      total={total}
      page={page}
      params={params}
      mayPay
    />
  );
}

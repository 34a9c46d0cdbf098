import type { UserActor } from '@/auth/actor';
import { Payments, payRunPageSize } from '@/components/tasks/pay-runs/payments';
import type { SearchParams } from '@/components/ui/href';
import { asked } from '@/components/ui/search-params';
import { countPayRuns, payRuns, readyToPay } from '@/features/tasks';

/** The page on which accepted tasks are paid, with what the actor may see of it. */
export async function paymentsPage(
  user: UserActor,
  base: '/admin/payments' | '/advertiser/payments',
  params: SearchParams,
  mayPay: boolean,
) {
  const page = asked(params).page();
  const [ready, runs, total] = await Promise.all([
    readyToPay(user),
    payRuns(user, { page, limit: payRunPageSize }),
    countPayRuns(user),
  ]);
  const list = { ready, runs, total, page };
  return <Payments base={base} {...list} params={params} mayPay={mayPay} />;
}

import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { EarningsTabs } from '@/components/earnings/earnings-tabs';
import { PayoutTable } from '@/components/payouts/own-payout-table';
import { PayoutAction } from '@/components/payouts/payout-action';
import { PayoutMethods } from '@/components/payouts/payout-methods';
import { PayoutWay } from '@/components/payouts/payout-way';
import { walletWords } from '@/components/payouts/wallet-words';
import { EmptyState } from '@/components/ui/empty-state';
import { hrefWith } from '@/components/ui/href';
import { PageHeader } from '@/components/ui/page-header';
import { CursorPagination } from '@/components/ui/pagination';
import { asked } from '@/components/ui/search-params';
import { ownPayouts, payoutMethodsOf, walletOf } from '@/features/payouts';
import { minimumPayout } from '@/nouns/payouts';

export const metadata: Metadata = { title: 'Payouts' };

const pageSize = 20;

export default async function PayoutsPage({ searchParams }: PageProps<'/earnings/payouts'>) {
  const user = await requirePageUser('influencer');
  const params = await searchParams;
  const page = asked(params).page();
  const [payouts, wallet, methods, [later]] = await Promise.all([
    ownPayouts(user, { page, limit: pageSize }),
    walletOf(user),
    payoutMethodsOf(user),
    ownPayouts(user, { page: page * pageSize + 1, limit: 1 }),
  ]);
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Payouts"
        purpose={walletWords(wallet, payouts)}
        action={
          user.active && <PayoutAction wallet={wallet} methods={methods} minimum={minimumPayout} here />
        }
      />
      <EarningsTabs current="/earnings/payouts" />
      <PayoutWay />
      <PayoutMethods methods={methods} active={user.active} />
      {payouts.length === 0 ? (
        <EmptyState title="No payouts yet">
          What you ask for appears here, with where it is on its way to you.
        </EmptyState>
      ) : (
        <PayoutTable payouts={payouts} />
      )}
      <CursorPagination
        previous={page > 1 ? hrefWith(params, { page: page > 2 ? page - 1 : null }) : null}
        next={later ? hrefWith(params, { page: page + 1 }) : null}
      />
    </div>
  );
}

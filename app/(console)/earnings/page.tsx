import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { EarningsChart } from '@/components/earnings/earnings-chart';
import { EarningsLedger } from '@/components/earnings/earnings-ledger';
import { earningsPageSize, readEarningsSearch } from '@/components/earnings/earnings-search';
import { EarningsTabs } from '@/components/earnings/earnings-tabs';
import { EarningsTiles } from '@/components/earnings/earnings-tiles';
import { ExpectedPayments } from '@/components/earnings/expected-payments';
import { NothingEarned } from '@/components/earnings/nothing-earned';
import { PayoutAction } from '@/components/payouts/payout-action';
import { PageHeader } from '@/components/ui/page-header';
import {
  countEarningsLines,
  earnings,
  earningsByMonth,
  earningsLines,
  expectedPayments,
} from '@/features/earnings';
import { payoutMethodsOf, walletOf } from '@/features/payouts';
import { minimumPayout } from '@/nouns/payouts';

export const metadata: Metadata = { title: 'Earnings' };

export default async function EarningsPage({ searchParams }: PageProps<'/earnings'>) {
  const user = await requirePageUser('influencer');
  const params = await searchParams;
  const { range, currency, group, page } = readEarningsSearch(params);
  const filter = { from: range.from, to: range.to, currency, group };
  const [sums, expected, lines, total, wallet, methods] = await Promise.all([
    earnings(user),
    expectedPayments(user),
    earningsLines(user, { ...filter, page, limit: earningsPageSize }),
    countEarningsLines(user, filter),
    walletOf(user),
    payoutMethodsOf(user),
  ]);
  const charted = currency ?? (sums.total ?? sums.byCurrency[0])?.currency;
  const months = await earningsByMonth(user, sums.total ? currency : charted);
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Earnings"
        purpose="What you earned, where it is now, and when the rest comes."
        action={user.active && <PayoutAction wallet={wallet} methods={methods} minimum={minimumPayout} />}
      />
      <EarningsTabs current="/earnings" />
      <EarningsTiles {...sums} />
      {charted === undefined ? (
        <NothingEarned />
      ) : (
        <>
          <EarningsChart months={months} currency={charted} converted={sums.total !== null && !currency} />
          <ExpectedPayments payments={expected} now={new Date()} />
          <EarningsLedger params={params} lines={lines} total={total} currencies={sums.byCurrency} />
        </>
      )}
    </div>
  );
}

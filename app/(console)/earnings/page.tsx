import { Download, ScrollText } from 'lucide-react';
import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { EarningsChart } from '@/components/earnings/earnings-chart';
import { readEarningsSearch } from '@/components/earnings/earnings-search';
import { EarningsTable } from '@/components/earnings/earnings-table';
import { EarningsTabs } from '@/components/earnings/earnings-tabs';
import { EarningsTiles } from '@/components/earnings/earnings-tiles';
import { ExpectedPayments } from '@/components/earnings/expected-payments';
import { lineGroups } from '@/components/earnings/line-words';
import { PayoutAction } from '@/components/earnings/payout-action';
import { ButtonLink } from '@/components/ui/button';
import { DateRangePicker } from '@/components/ui/date-range-picker';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { hrefWith } from '@/components/ui/href';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import {
  countEarningsLines,
  earnings,
  earningsByMonth,
  earningsLines,
  expectedPayments,
} from '@/features/earnings';
import { minimumPayout, payoutMethodsOf, walletOf } from '@/features/payouts';

export const metadata: Metadata = { title: 'Earnings' };

const pageSize = 25;
const icon = { 'aria-hidden': true, className: 'size-4', strokeWidth: 1.75 } as const;

export default async function EarningsPage({ searchParams }: PageProps<'/earnings'>) {
  const user = await requirePageUser('influencer');
  const params = await searchParams;
  const { range, currency, group, page } = readEarningsSearch(params);
  const filter = { from: range.from, to: range.to, currency, group };
  const [sums, expected, lines, total, wallet, methods] = await Promise.all([
    earnings(user),
    expectedPayments(user),
    earningsLines(user, { ...filter, page, limit: pageSize }),
    countEarningsLines(user, filter),
    walletOf(user),
    payoutMethodsOf(user),
  ]);
  const currencies = sums.byCurrency.map((each) => each.currency);
  const charted = currency ?? (sums.total ?? sums.byCurrency[0])?.currency;
  const months = await earningsByMonth(user, sums.total ? currency : charted);
  const query = hrefWith(params, { from: range.from, to: range.to, preset: null });
  const filters = [
    { name: 'type', label: 'Type', options: [...lineGroups] },
    ...(currencies.length > 1
      ? [
          {
            name: 'currency',
            label: 'Currency',
            options: currencies.map((value) => ({ value, label: value })),
          },
        ]
      : []),
  ];
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
        <EmptyState
          title="Nothing earned yet"
          action={
            <ButtonLink href="/campaigns" variant="primary">
              Find a campaign
            </ButtonLink>
          }
        >
          When a post of yours is accepted, its reward appears here, and then in your wallet.
        </EmptyState>
      ) : (
        <>
          <EarningsChart months={months} currency={charted} converted={sums.total !== null && !currency} />
          <ExpectedPayments payments={expected} now={new Date()} />
          <section aria-labelledby="ledger" className="grid gap-4">
            <h2 id="ledger" className="font-semibold text-base">
              Ledger
            </h2>
            <FilterBar filters={filters}>
              <DateRangePicker range={range} />
              <ButtonLink href={`/earnings/statement${query}`} icon={<ScrollText {...icon} />}>
                Statement
              </ButtonLink>
              <ButtonLink href={`/earnings/export${query}`} prefetch={false} icon={<Download {...icon} />}>
                Export CSV ({total})
              </ButtonLink>
            </FilterBar>
            {lines.length === 0 ? (
              <EmptyState
                title="No line matches these filters"
                action={<ButtonLink href="/earnings?preset=12mo">Clear filters</ButtonLink>}
              />
            ) : (
              <>
                <EarningsTable lines={lines} code={currencies.length > 1} />
                <Pagination page={page} pageSize={pageSize} total={total} params={params} noun="lines" />
              </>
            )}
          </section>
        </>
      )}
    </div>
  );
}

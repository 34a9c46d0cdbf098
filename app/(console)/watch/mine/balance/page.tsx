import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { BalanceTable } from '@/components/watch/mine/balance-table';
import { BalanceTiles } from '@/components/watch/mine/balance-tiles';
import { balanceFilters, readHeldCurrency, readPage } from '@/components/watch/mine/own-search';
import { OwnTabs } from '@/components/watch/mine/own-tabs';
import { OwnCurrencies } from '@/components/watch/own-currencies';
import { balanceLines, countBalanceLines, nextRefill, watchBalance } from '@/features/watch';
import { fullTank } from '@/nouns/fuel';

export const metadata: Metadata = { title: 'My balance' };

const pageSize = 25;

export default async function MyBalancePage({ searchParams }: PageProps<'/watch/mine/balance'>) {
  const user = await requirePageUser();
  const params = await searchParams;
  const currency = readHeldCurrency(params);
  const page = readPage(params);
  const [balance, lines, total] = await Promise.all([
    watchBalance(user),
    balanceLines(user, { currency, page, limit: pageSize }),
    countBalanceLines(user, currency),
  ]);
  return (
    <div className="grid gap-6">
      <PageHeader title="My balance" purpose="What your photos earned, and what you have to send more." />
      <OwnTabs current="/watch/mine/balance" />
      <BalanceTiles balance={balance} tank={fullTank} refill={nextRefill(new Date())} />
      <OwnCurrencies />
      <section aria-labelledby="history" className="grid gap-4">
        <h2 id="history" className="font-semibold text-base">
          History
        </h2>
        <FilterBar filters={balanceFilters} />
        {lines.length === 0 ? (
          <EmptyState
            title={currency === 'POINTS' ? 'No POINTS earned yet' : 'Nothing has changed yet'}
            action={<ButtonLink href="/watch">Open the map</ButtonLink>}
          >
            Your tank is full. The first photo you send appears here with its cost, and with its reward once
            it is accepted.
          </EmptyState>
        ) : (
          <>
            <BalanceTable lines={lines} />
            <Pagination page={page} pageSize={pageSize} total={total} params={params} noun="lines" />
          </>
        )}
      </section>
    </div>
  );
}

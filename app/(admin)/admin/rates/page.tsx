import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { ImportRates } from '@/components/lists/import-rates';
import { OldRates } from '@/components/lists/old-rates';
import { RateTable } from '@/components/lists/rate-table';
import { currencyName } from '@/components/lists/rate-words';
import { SetRate } from '@/components/lists/set-rate';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { ListKeys } from '@/components/ui/list-keys';
import { PageHeader } from '@/components/ui/page-header';
import { asked } from '@/components/ui/search-params';
import { listRates } from '@/features/lists';

export const metadata: Metadata = { title: 'Exchange rates' };

export default async function RatesPage({ searchParams }: PageProps<'/admin/rates'>) {
  const all = await listRates(await requirePageUser('admin'));
  const text =
    asked(await searchParams)
      .text()
      ?.toLowerCase() ?? '';
  const rates = all.filter(({ currency }) =>
    `${currency} ${currencyName(currency)}`.toLowerCase().includes(text),
  );
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Exchange rates"
        purpose="What one US dollar is worth. Amounts in several currencies are added up at these rates."
        action={
          <>
            <SetRate />
            <ImportRates />
          </>
        }
      />
      <OldRates rates={all} />
      {all.length > 0 && <FilterBar search="Search currencies" />}
      {rates.length > 0 ? (
        <>
          <ListKeys />
          <RateTable rates={rates} />
        </>
      ) : all.length === 0 ? (
        <EmptyState title="No rates yet" action={<ImportRates />}>
          Without rates everything must be paid in US dollars.
        </EmptyState>
      ) : (
        <EmptyState
          title="No currency matches"
          action={<ButtonLink href="/admin/rates">Clear search</ButtonLink>}
        />
      )}
    </div>
  );
}

import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { readAdvertiserSearch } from '@/components/advertisers/advertiser-search';
import { AdvertiserTable } from '@/components/advertisers/advertiser-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { searchAdvertisers } from '@/features/advertisers';

export const metadata: Metadata = { title: 'Advertisers' };

const pageSize = 25;

export default async function AdvertisersPage({ searchParams }: PageProps<'/admin/advertisers'>) {
  const user = await requirePageUser('admin');
  const params = await searchParams;
  const search = readAdvertiserSearch(params);
  const { advertisers, total } = await searchAdvertisers(user, { ...search, pageSize });
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Advertisers"
        purpose="The organisations that pay for campaigns and ads, and how much each may commit."
      />
      <FilterBar search="Search name or email" />
      {advertisers.length > 0 ? (
        <>
          <AdvertiserTable advertisers={advertisers} params={params} search={search} />
          <Pagination
            page={search.page}
            pageSize={pageSize}
            total={total}
            params={params}
            noun="advertisers"
          />
        </>
      ) : search.text ? (
        <EmptyState
          title="No advertiser matches"
          action={<ButtonLink href="/admin/advertisers">Clear search</ButtonLink>}
        />
      ) : (
        <EmptyState title="No advertisers yet">
          An organisation appears here when one of its people signs up.
        </EmptyState>
      )}
    </div>
  );
}

import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { readAdvertiserSearch } from '@/components/advertisers/advertiser-search';
import { AdvertiserTable } from '@/components/advertisers/advertiser-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { hrefWith } from '@/components/ui/href';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { countAdvertisers, searchAdvertisers } from '@/features/advertisers';

export const metadata: Metadata = { title: 'Advertisers' };

const pageSize = 25;

export default async function AdvertisersPage({ searchParams }: PageProps<'/admin/advertisers'>) {
  const user = await requirePageUser('admin');
  const params = await searchParams;
  const search = readAdvertiserSearch(params);
  const [{ advertisers, total }, counts] = await Promise.all([
    searchAdvertisers(user, { ...search, pageSize }),
    countAdvertisers(user, search),
  ]);
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Advertisers"
        purpose="The organisations that pay for campaigns and ads, and how much each may commit."
      />
      <LinkTabs
        label="Advertisers by cover"
        tabs={[
          {
            href: hrefWith(params, { cover: null, sort: null, page: null }),
            label: 'All',
            count: counts.all,
            current: !search.expiring,
          },
          {
            href: hrefWith(params, { cover: 'expiring', sort: 'expiring', page: null }),
            label: 'Expiring cover',
            count: counts.expiring,
            current: search.expiring,
          },
        ]}
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
      ) : search.expiring ? (
        <EmptyState title="No cover expires">
          Organisations appear here when their prepaid balance is low, or an invoice of theirs is late.
        </EmptyState>
      ) : (
        <EmptyState title="No advertisers yet">
          An organisation appears here when one of its people signs up.
        </EmptyState>
      )}
    </div>
  );
}

import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { readAdvertiserSearch } from '@/components/advertisers/advertiser-search';
import { AdvertiserTable } from '@/components/advertisers/advertiser-table';
import { AdvertiserTabs } from '@/components/advertisers/advertiser-tabs';
import { NoAdvertisers } from '@/components/advertisers/no-advertisers';
import { FilterBar } from '@/components/ui/filter-bar';
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
      <AdvertiserTabs params={params} expiring={search.expiring} counts={counts} />
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
      ) : (
        <NoAdvertisers search={search} />
      )}
    </div>
  );
}

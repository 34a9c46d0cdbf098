import type { Metadata } from 'next';
import { cache } from 'react';
import { pathId } from '@/app/path-id';
import { currentActor, orNotFound } from '@/auth/page';
import { advertiserFacts } from '@/components/advertisers/advertiser-facts';
import { advertiserInWords, PublicAdvertiserView } from '@/components/advertisers/public-advertiser';
import { JsonLd } from '@/components/layout/json-ld';
import { AsOf } from '@/components/ui/as-of';
import { Breadcrumbs } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { asked } from '@/components/ui/search-params';
import { countCampaigns, publicAdvertiser, searchCampaigns } from '@/features/campaigns';
import { publicRecord } from '@/features/tasks';
import { addresses } from '@/nouns/addresses';

type Props = PageProps<'/advertisers/[id]'>;

const pageSize = 12;

const read = cache((id: number) => orNotFound(publicAdvertiser(id)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const advertiser = await read(await pathId(params));
  return {
    title: advertiser.name,
    description: `What ${advertiser.name} asks influencers for, and how it reviews and pays. ${advertiserInWords(advertiser)}`,
    alternates: { canonical: addresses.advertiser(advertiser.id) },
  };
}

export default async function AdvertiserPage({ params, searchParams }: Props) {
  const advertiser = await read(await pathId(params));
  const [actor, asks, now] = [await currentActor(), await searchParams, new Date()];
  const page = asked(asks).page();
  const search = { advertiserId: advertiser.id, filter: 'open', page, pageSize } as const;
  const [campaigns, { open }, record] = await Promise.all([
    searchCampaigns(actor, search),
    countCampaigns(actor, search),
    publicRecord(advertiser.id),
  ]);
  const pages = <Pagination {...{ page, pageSize }} total={open} params={asks} noun="campaigns" />;
  return (
    <div className="mx-auto grid w-full max-w-content gap-6 page-gutter py-10">
      <JsonLd data={advertiserFacts(advertiser)} />
      <Breadcrumbs crumbs={[{ label: 'Campaigns', href: '/campaigns' }]} />
      <PublicAdvertiserView {...{ advertiser, campaigns, open, record, now, pages }} />
      <AsOf at={now} />
    </div>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { currentActor, orNotFound } from '@/auth/page';
import { CampaignActions } from '@/components/campaigns/campaign-actions';
import { CampaignHero } from '@/components/campaigns/campaign-hero';
import { campaignFacts, campaignMetadata } from '@/components/campaigns/campaign-metadata';
import { CampaignParts } from '@/components/campaigns/campaign-parts';
import { readCampaignTab } from '@/components/campaigns/campaign-tab';
import { OwnTasks } from '@/components/campaigns/own-tasks';
import { JsonLd } from '@/components/layout/json-ld';
import { JoinAside } from '@/components/participations/join-aside';
import { AsOf } from '@/components/ui/as-of';
import { Breadcrumbs } from '@/components/ui/page-header';
import { browseCampaign } from '@/features/campaigns';
import { rowId } from '@/lib/row-id';
import { addresses } from '@/nouns/addresses';
import { readCampaign } from './read';

type Props = PageProps<'/campaigns/[id]'>;

const campaignOf = cache(async (id: string) => orNotFound(browseCampaign(rowId(id) ?? notFound())));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return campaignMetadata(await campaignOf((await params).id));
}

export default async function CampaignPage({ params, searchParams }: Props) {
  const campaign = await campaignOf((await params).id);
  const actor = await currentActor();
  const user = actor.kind === 'user' ? actor : undefined;
  const tab = readCampaignTab(await searchParams);
  const { pool, reader, tasks, briefs, record, places } = await readCampaign(campaign, user, tab);
  const now = new Date();
  return (
    <div className="mx-auto grid max-w-content gap-6 page-gutter pt-6 pb-32 lg:pb-20">
      <JsonLd data={campaignFacts(campaign)} />
      <Breadcrumbs crumbs={[{ label: 'Campaigns', href: '/campaigns' }]} />
      <CampaignHero
        {...{ campaign, now }}
        advertiserHref={
          campaign.advertiserSuspended ? undefined : addresses.advertiser(campaign.advertiserId)
        }
        actions={<CampaignActions campaign={campaign} stranger={!user} />}
      />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-6">
          {tasks.length > 0 && <OwnTasks tasks={tasks} currency={campaign.currency} />}
          <CampaignParts {...{ tab, campaign, pool, briefs, places }} ownId={user?.id} />
        </div>
        <JoinAside {...{ campaign, pool, reader, tasks, briefs, record, now }} />
      </div>
      <AsOf at={now} />
    </div>
  );
}

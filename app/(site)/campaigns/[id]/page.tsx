import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { currentActor, orNotFound } from '@/auth/page';
import { CampaignAside } from '@/components/campaigns/campaign-aside';
import { CampaignBoard } from '@/components/campaigns/campaign-board';
import { CampaignBrief } from '@/components/campaigns/campaign-brief';
import { CampaignHero } from '@/components/campaigns/campaign-hero';
import { campaignFacts, campaignMetadata } from '@/components/campaigns/campaign-metadata';
import { campaignTabs, readCampaignTab } from '@/components/campaigns/campaign-tab';
import { CampaignTasks } from '@/components/campaigns/campaign-tasks';
import { OwnTasks } from '@/components/campaigns/own-tasks';
import { ReportCampaign } from '@/components/campaigns/report-campaign';
import { RewardBreakdown } from '@/components/campaigns/reward-breakdown';
import { ShareCampaign } from '@/components/campaigns/share-campaign';
import { JsonLd } from '@/components/layout/json-ld';
import { ruleLines } from '@/components/participations/eligibility-rules';
import { JoinOffer } from '@/components/participations/join-offer';
import { JoinPanel } from '@/components/participations/join-panel';
import { joinState } from '@/components/participations/join-state';
import { AsOf } from '@/components/ui/as-of';
import { LinkTabs } from '@/components/ui/link-tabs';
import { Breadcrumbs } from '@/components/ui/page-header';
import { browseCampaign, rewardPool } from '@/features/campaigns';
import { eligibility, leaderboard } from '@/features/participations';
import { openBriefs, ownTasks, publicRecord } from '@/features/tasks';
import { absoluteUrl } from '@/lib/links';
import { rowId } from '@/lib/row-id';
import { addresses } from '@/nouns/addresses';
import { joinTerms } from '@/nouns/join-terms';

type Props = PageProps<'/campaigns/[id]'>;

const campaignOf = cache(async (id: string) => orNotFound(browseCampaign(rowId(id) ?? notFound())));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return campaignMetadata(await campaignOf((await params).id));
}

export default async function CampaignPage({ params, searchParams }: Props) {
  const campaign = await campaignOf((await params).id);
  const { id } = campaign;
  const actor = await currentActor();
  const user = actor.kind === 'user' ? actor : undefined;
  const tab = readCampaignTab(await searchParams);
  const [pool, standing, tasks, briefs, record, places] = await Promise.all([
    rewardPool(id),
    user && eligibility(user, id),
    user ? ownTasks(user, id) : [],
    openBriefs(id),
    publicRecord(campaign.advertiserId),
    tab === 'leaderboard' ? leaderboard(id, { page: 1, limit: 10 }) : [],
  ]);
  const reader = user && standing ? { role: user.role, eligibility: standing } : null;
  const lines = ruleLines(campaign, pool, reader);
  const now = new Date();
  const signInHref = `/sign-in?callbackUrl=/campaigns/${id}`;
  return (
    <div className="mx-auto grid max-w-content gap-6 page-gutter pt-6 pb-32 lg:pb-20">
      <JsonLd data={campaignFacts(campaign)} />
      <Breadcrumbs crumbs={[{ label: 'Campaigns', href: '/campaigns' }]} />
      <CampaignHero
        campaign={campaign}
        now={now}
        actions={
          <div className="-mx-3 flex flex-wrap items-center">
            <ShareCampaign url={absoluteUrl(addresses.campaign(id))} title={campaign.name} />
            <ReportCampaign campaignId={id} signInHref={user ? undefined : signInHref} />
          </div>
        }
      />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-6">
          {tasks.length > 0 && <OwnTasks tasks={tasks} currency={campaign.currency} />}
          <LinkTabs
            label="About this campaign"
            tabs={campaignTabs.map(({ value, label }) => ({
              href: value === 'brief' ? addresses.campaign(id) : `${addresses.campaign(id)}?tab=${value}`,
              label,
              current: value === tab,
            }))}
          />
          {tab === 'brief' && <CampaignBrief campaign={campaign} />}
          {tab === 'tasks' && <CampaignTasks campaign={campaign} briefs={briefs} />}
          {tab === 'rewards' && <RewardBreakdown campaign={campaign} pool={pool} />}
          {tab === 'leaderboard' && <CampaignBoard campaign={campaign} places={places} ownId={user?.id} />}
        </div>
        <CampaignAside
          campaign={campaign}
          pool={pool}
          lines={lines}
          record={record}
          action={
            <JoinPanel
              campaignId={id}
              state={joinState(campaign, reader, lines, tasks)}
              offer={<JoinOffer terms={joinTerms(campaign, briefs, now)} currency={campaign.currency} />}
            />
          }
        />
      </div>
      <AsOf at={now} />
    </div>
  );
}

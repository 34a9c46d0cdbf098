import type { ComponentProps } from 'react';
import { LinkTabs } from '@/components/ui/link-tabs';
import type { Campaign, RewardPool } from '@/features/campaigns';
import type { OpenBrief } from '@/features/tasks';
import { addresses } from '@/nouns/addresses';
import { CampaignBoard } from './campaign-board';
import { CampaignBrief } from './campaign-brief';
import { type CampaignTab, campaignTabs } from './campaign-tab';
import { CampaignTasks } from './campaign-tasks';
import { RewardBreakdown } from './reward-breakdown';

/** What a campaign says of itself, a tab for each part. */
export function CampaignParts({
  tab,
  campaign,
  pool,
  briefs,
  places,
  ownId,
}: {
  tab: CampaignTab;
  campaign: Campaign;
  pool: RewardPool | null;
  briefs: readonly OpenBrief[];
} & Pick<ComponentProps<typeof CampaignBoard>, 'places' | 'ownId'>) {
  const address = addresses.campaign(campaign.id);
  return (
    <>
      <LinkTabs
        label="About this campaign"
        tabs={campaignTabs.map(({ value, label }) => ({
          href: value === 'brief' ? address : `${address}?tab=${value}`,
          label,
          current: value === tab,
        }))}
      />
      {tab === 'brief' && <CampaignBrief campaign={campaign} />}
      {tab === 'tasks' && <CampaignTasks campaign={campaign} briefs={briefs} />}
      {tab === 'rewards' && <RewardBreakdown campaign={campaign} pool={pool} />}
      {tab === 'leaderboard' && <CampaignBoard campaign={campaign} places={places} ownId={ownId} />}
    </>
  );
}

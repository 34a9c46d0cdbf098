import type { ComponentProps } from 'react';
import { CampaignAside } from '@/components/campaigns/campaign-aside';
import type { Campaign, RewardPool } from '@/features/campaigns';
import type { OpenBrief, Task } from '@/features/tasks';
import { joinTerms } from '@/nouns/join-terms';
import { type Reader, ruleLines } from './eligibility-rules';
import { JoinOffer } from './join-offer';
import { JoinPanel } from './join-panel';
import { joinState } from './join-state';

/** What stands beside a campaign, with the button that joins it and what one agrees to. */
export function JoinAside({
  campaign,
  pool,
  reader,
  tasks,
  briefs,
  record,
  now,
}: {
  campaign: Campaign;
  pool: RewardPool | null;
  reader: Reader | null;
  /** Those of the reader here. */
  tasks: readonly Task[];
  briefs: readonly OpenBrief[];
  record: ComponentProps<typeof CampaignAside>['record'];
  now: Date;
}) {
  const lines = ruleLines(campaign, pool, reader);
  return (
    <CampaignAside
      campaign={campaign}
      pool={pool}
      lines={lines}
      record={record}
      action={
        <JoinPanel
          campaignId={campaign.id}
          state={joinState(campaign, reader, lines, tasks)}
          offer={<JoinOffer terms={joinTerms(campaign, briefs, now)} currency={campaign.currency} />}
        />
      }
    />
  );
}

import { CampaignBrief } from '@/components/campaigns/campaign-brief';
import { CampaignHero } from '@/components/campaigns/campaign-hero';
import { RewardBreakdown } from '@/components/campaigns/reward-breakdown';
import { Card } from '@/components/ui/card';
import { StatusBadge } from '@/components/ui/status-badge';
import type { Campaign } from '@/features/campaigns';
import { nameOf } from './campaign-words';

/** A campaign as influencers will see it, drawn by the very parts of its public page. */
export function CampaignPreview({ campaign }: { campaign: Campaign }) {
  const shown: Campaign = {
    ...campaign,
    name: nameOf(campaign),
    tagline: campaign.tagline || 'The tagline appears here.',
    description: campaign.description || '<p>The brief appears here.</p>',
    // It is shown as it will be once it was approved.
    status: campaign.status === 'draft' || campaign.status === 'pending' ? 'active' : campaign.status,
  };
  return (
    <Card title="As influencers see it" aria-label="Preview">
      <div className="grid gap-8">
        <CampaignHero
          campaign={shown}
          now={new Date()}
          titleAs="h2"
          badge={<StatusBadge of="campaign" status={campaign.status} />}
        />
        <CampaignBrief campaign={shown} />
        <RewardBreakdown campaign={shown} pool={null} />
      </div>
    </Card>
  );
}

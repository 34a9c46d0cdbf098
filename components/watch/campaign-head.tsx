import { Badge } from '@/components/ui/badge';
import { PageHeader } from '@/components/ui/page-header';
import type { WatchCampaign } from '@/features/watch';
import { WatchStateBadge } from './watch-state-badge';
import { campaignTitle, watchTypes } from './watch-words';

/** The head of a campaign's page: its name, who made it, and what the viewer can do. */
export function CampaignHead({ campaign }: { campaign: WatchCampaign }) {
  return (
    <PageHeader
      title={campaignTitle(campaign.id)}
      breadcrumbs={[{ label: 'Watch', href: '/watch' }]}
      badge={
        <>
          <WatchStateBadge state={campaign.state} />
          <Badge>{watchTypes[campaign.type].name}</Badge>
        </>
      }
      purpose={
        <>
          By @{campaign.creator}
          {campaign.organisation && ` for ${campaign.organisation}`} ·{' '}
          <code className="font-mono">{campaign.id}</code>
        </>
      }
    />
  );
}

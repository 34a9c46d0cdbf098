import { Camera, ListChecks } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import type { WatchCampaign } from '@/features/watch';
import { addresses } from '@/nouns/addresses';
import { WatchStateBadge } from './watch-state-badge';
import { campaignTitle, watchTypes } from './watch-words';

/** The head of a campaign's page: its name, who made it, and what the viewer can do. */
export function CampaignHead({
  campaign,
  canSend,
  reviews,
}: {
  campaign: WatchCampaign;
  canSend: boolean;
  reviews: boolean;
}) {
  return (
    <PageHeader
      title={campaignTitle(campaign.id)}
      breadcrumbs={[{ label: 'Watch', href: '/watch' }]}
      badge={
        <>
          <WatchStateBadge state={campaign.state} />
          <Badge>{watchTypes[campaign.type].name}</Badge>
          {campaign.whitelist.length > 0 && <Badge tone="amber">Invited people only</Badge>}
        </>
      }
      purpose={
        <>
          By @{campaign.creator}
          {campaign.organisation && ` for ${campaign.organisation}`} ·{' '}
          <code className="font-mono">{campaign.id}</code>
        </>
      }
      action={
        <>
          {reviews && (
            <ButtonLink href={addresses.watchDesk(campaign.id)} icon={ListChecks}>
              Manage
            </ButtonLink>
          )}
          {canSend && (
            <ButtonLink href={addresses.watchCamera(campaign.id)} variant="primary" icon={Camera}>
              Send a photo
            </ButtonLink>
          )}
        </>
      }
    />
  );
}

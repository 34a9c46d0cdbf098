import { Pencil } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { WatchStateBadge } from '@/components/watch/watch-state-badge';
import { campaignTitle } from '@/components/watch/watch-words';
import type { WatchCampaign } from '@/features/watch';
import { addresses } from '@/nouns/addresses';
import { CampaignSwitch } from './campaign-switch';

/** What stands over the desk of a campaign: what can be done to the whole of it, and its parts. */
export function DeskHead({
  campaign,
  counts,
  results,
}: {
  campaign: WatchCampaign;
  counts: { received: number; accepted: number };
  /** Whether the results are shown. */
  results: boolean;
}) {
  const base = addresses.watchDesk(campaign.id);
  return (
    <>
      <PageHeader
        title={campaignTitle(campaign.id)}
        breadcrumbs={[{ label: 'Campaign', href: addresses.watchCampaign(campaign.id) }]}
        badge={<WatchStateBadge state={campaign.state} />}
        purpose="Review photos and see the results. Decisions are final, and witnesses hear of them at once."
        action={
          <>
            {campaign.state !== 'ended' && (
              <CampaignSwitch campaign={campaign.id} active={campaign.isActive} />
            )}
            <ButtonLink href={addresses.watchEditor(campaign.id)} icon={Pencil}>
              Edit
            </ButtonLink>
          </>
        }
      />
      <LinkTabs
        label="Parts of the campaign"
        tabs={[
          { href: base, label: 'To review', count: counts.received, current: !results },
          { href: `${base}?tab=results`, label: 'Results', count: counts.accepted, current: results },
        ]}
      />
    </>
  );
}

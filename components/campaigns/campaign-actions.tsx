import type { Campaign } from '@/features/campaigns';
import { absoluteUrl } from '@/lib/links';
import { addresses } from '@/nouns/addresses';
import { ReportCampaign } from './report-campaign';
import { ShareCampaign } from './share-campaign';

/** What anybody can do with a campaign: share it, and report it once they signed in. */
export function CampaignActions({
  campaign: { id, name },
  stranger,
}: {
  campaign: Campaign;
  stranger: boolean;
}) {
  const address = addresses.campaign(id);
  return (
    <div className="-mx-3 flex flex-wrap items-center">
      <ShareCampaign url={absoluteUrl(address)} title={name} />
      <ReportCampaign campaignId={id} signInHref={stranger ? `/sign-in?callbackUrl=${address}` : undefined} />
    </div>
  );
}

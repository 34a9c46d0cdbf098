import { deskCampaign } from '@/app/desk-campaign';
import { NetworkTable, ResultCharts, ResultTiles } from '@/components/campaigns/desk/campaign-overview';
import { CampaignPreview } from '@/components/campaigns/desk/campaign-preview';
import { CampaignProgress } from '@/components/campaigns/desk/campaign-progress';
import { resultRange } from '@/components/campaigns/desk/campaign-search';
import { ShareCard } from '@/components/campaigns/desk/share-card';
import { DateRangePicker } from '@/components/ui/date-range-picker';
import { ExportLink } from '@/components/ui/export-link';
import { hrefWith } from '@/components/ui/href';
import { worstCase } from '@/features/campaigns';
import { campaignCosts, campaignResults } from '@/features/stats';
import { absoluteUrl } from '@/lib/links';
import { addresses } from '@/nouns/addresses';

type Props = PageProps<'/advertiser/campaigns/[id]'>;

export default async function CampaignOverviewPage({ params, searchParams }: Props) {
  const { user, id, campaign } = await deskCampaign(params);
  if (campaign.status === 'draft' || campaign.status === 'pending') {
    return <CampaignPreview campaign={campaign} />;
  }
  const shared = campaign.status !== 'cancelled' && absoluteUrl(addresses.campaign(id));
  const query = await searchParams;
  const { range, earliest, against } = resultRange(campaign, query);
  const [now, before, cost, total] = await Promise.all([
    campaignResults(user, id, range),
    against && campaignResults(user, id, against),
    worstCase(user, id),
    campaignCosts(user, id),
  ]);
  const joined = campaign.participantsCount > 0 || total.spent > 0;
  const progress = <CampaignProgress campaign={campaign} spent={total.spent} cost={cost} />;
  if (shared && !joined && campaign.status !== 'completed') {
    return (
      <div className="grid gap-4">
        <ShareCard url={shared} joined={false} />
        {progress}
      </div>
    );
  }
  return (
    <div className="grid gap-4">
      {progress}
      <div className="flex flex-wrap items-start justify-end gap-2">
        <DateRangePicker range={range} earliest={earliest} pageKeys />
        <ExportLink href={`${addresses.campaignDesk(id)}/export${hrefWith(query, {})}`} />
      </div>
      <ResultTiles now={now} before={before} />
      <ResultCharts now={now} before={before} range={range} />
      <NetworkTable networks={now.networks} costs={now.costs} />
      {shared && <ShareCard url={shared} joined />}
    </div>
  );
}

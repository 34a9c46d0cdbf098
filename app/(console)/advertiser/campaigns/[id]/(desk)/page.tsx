import { notFound } from 'next/navigation';
import { orNotFound, requirePageUser } from '@/auth/page';
import { NetworkTable, ResultCharts, ResultTiles } from '@/components/campaigns/desk/campaign-overview';
import { CampaignPreview } from '@/components/campaigns/desk/campaign-preview';
import { CampaignProgress } from '@/components/campaigns/desk/campaign-progress';
import { idOf } from '@/components/campaigns/desk/campaign-search';
import { type Days, resolveDateRange } from '@/components/ui/date-range';
import { DateRangePicker } from '@/components/ui/date-range-picker';
import { findCampaign, worstCase } from '@/features/campaigns';
import { campaignByNetwork, campaignCosts, campaignDays } from '@/features/stats';

type Props = PageProps<'/advertiser/campaigns/[id]'>;

export default async function CampaignOverviewPage({ params, searchParams }: Props) {
  const user = await requirePageUser('advertiser', 'admin');
  const id = idOf((await params).id) ?? notFound();
  const campaign = await orNotFound(findCampaign(user, id));
  if (campaign.status === 'draft' || campaign.status === 'pending') {
    return <CampaignPreview campaign={campaign} />;
  }
  const earliest = campaign.createdAt.toISOString().slice(0, 10);
  const fallback = campaign.status === 'active' || campaign.status === 'paused' ? '30d' : 'all';
  const range = resolveDateRange(await searchParams, { earliest, fallback });
  const results = async ({ from, to }: Days) => {
    const [networks, costs, days] = await Promise.all([
      campaignByNetwork(user, id, { from, to }),
      campaignCosts(user, id, { from, to }),
      campaignDays(user, id, { from, to }),
    ]);
    return { networks, costs, days };
  };
  const [now, before, cost, total] = await Promise.all([
    results(range),
    range.against && results(range.against),
    worstCase(user, id),
    campaignCosts(user, id),
  ]);
  return (
    <div className="grid gap-4">
      <CampaignProgress campaign={campaign} spent={total.spent} cost={cost} />
      <div className="flex justify-end">
        <DateRangePicker range={range} earliest={earliest} pageKeys />
      </div>
      <ResultTiles now={now} before={before} />
      <ResultCharts now={now} before={before} range={range} />
      <NetworkTable networks={now.networks} costs={now.costs} />
    </div>
  );
}

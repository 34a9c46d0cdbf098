import { deskCampaign } from '@/app/desk-campaign';
import { dayColumns } from '@/components/campaigns/desk/campaign-csv';
import { resultRange } from '@/components/campaigns/desk/campaign-search';
import { paramsOf } from '@/components/ui/search-params';
import { campaignDays } from '@/features/stats';
import { csvResponse } from '@/lib/csv';

/** What a campaign achieved and cost day by day as CSV: the same days as its page. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/advertiser/campaigns/[id]/export'>,
): Promise<Response> {
  const { user, id, campaign } = await deskCampaign(params);
  const { range } = resultRange(campaign, paramsOf(request));
  const days = await campaignDays(user, id, { from: range.from, to: range.to });
  return csvResponse(`campaign_${id}_${range.from}_${range.to}.csv`, dayColumns(campaign.currency), days);
}

import { Moment } from '@/components/ui/moment';
import type { ManagedCampaign } from '@/features/campaigns';
import { formatMoney } from '@/nouns/money';
import { nameOf } from './campaign-words';

/** A campaign that waits to be approved, in a list. */
export function ApprovalRow({
  campaign,
  code,
}: {
  campaign: ManagedCampaign /** Currencies meet in the list. */;
  code: boolean;
}) {
  return (
    <>
      <span className="truncate font-medium">{nameOf(campaign)}</span>
      <span className="truncate text-muted">{campaign.advertiser}</span>
      <span className="flex justify-between gap-3 text-muted text-xs">
        <span>{formatMoney(campaign.postRate, { currency: campaign.currency, code })} a post</span>
        {campaign.waitingSince && <Moment at={campaign.waitingSince} />}
      </span>
    </>
  );
}

import { CampaignPicture } from '@/components/campaigns/campaign-picture';
import { ClosedMark } from '@/components/campaigns/closed-mark';
import { Badge } from '@/components/ui/badge';
import { capitalised } from '@/components/ui/capitalised';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import type { Campaign } from '@/features/campaigns';

/** A campaign among others, in a full view. */
export function CampaignTile({ campaign }: { campaign: Campaign }) {
  return (
    <li className="grid content-start overflow-hidden card">
      <CampaignPicture src={campaign.imagePost} className="aspect-[2/1]" />
      <div className="grid gap-3 p-4">
        <div className="grid gap-0.5">
          <h2 className="break-words font-semibold text-base">{campaign.name}</h2>
          <p className="line-clamp-2 text-muted text-sm">{campaign.tagline}</p>
        </div>
        <ul className="flex flex-wrap gap-1.5">
          {campaign.networks.map((network) => (
            <li key={network}>
              <Badge>{capitalised(network)}</Badge>
            </li>
          ))}
          {campaign.joinsClosedAt && (
            <li>
              <ClosedMark campaign={campaign} />
            </li>
          )}
        </ul>
        <div className="flex items-baseline justify-between gap-4 border-line border-t pt-3 text-sm">
          <span>
            <span className="text-muted">Reward from </span>
            <Money amount={campaign.postRate} currency={campaign.currency} className="font-medium" />
          </span>
          <span className="text-muted">
            Ends <Moment at={campaign.dateEnd} format="day" />
          </span>
        </div>
      </div>
    </li>
  );
}

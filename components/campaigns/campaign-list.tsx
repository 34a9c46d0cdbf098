import { ListKeys } from '@/components/ui/list-keys';
import type { FoundCampaign } from '@/features/campaigns';
import { areMixed } from '@/nouns/money';
import { CampaignCard, CampaignRow } from './campaign-card';
import { baseOfTiles, tileWords } from './tile-words';

const grid = 'grid gap-4 sm:grid-cols-2 lg:grid-cols-3';
const list = 'overflow-hidden card';

/** Campaigns as cards or as lines; J and K move between them. */
export function CampaignList({
  campaigns,
  layout,
  now,
}: {
  campaigns: readonly FoundCampaign[];
  layout: 'cards' | 'list';
  now: Date;
}) {
  const code = areMixed([...campaigns, { currency: baseOfTiles }]);
  const Item = layout === 'cards' ? CampaignCard : CampaignRow;
  return (
    <>
      <ListKeys />
      <ul aria-label="Campaigns" className={layout === 'cards' ? grid : list}>
        {campaigns.map((campaign, index) => (
          <Item
            key={campaign.id}
            campaign={tileWords(campaign, { now, code })}
            eager={index < 2 || undefined}
          />
        ))}
      </ul>
    </>
  );
}

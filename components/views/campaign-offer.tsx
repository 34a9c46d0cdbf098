import { capitalised } from '@/components/ui/capitalised';
import { Card } from '@/components/ui/card';
import { FactLine } from '@/components/ui/fact';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import type { Campaign } from '@/features/campaigns';

/** What a campaign pays and how much time it gives, in a full view. */
export function CampaignOffer({ campaign }: { campaign: Campaign }) {
  const money = (amount: number) => <Money amount={amount} currency={campaign.currency} />;
  return (
    <Card title="What it pays" className="self-start">
      <dl className="divide-y divide-line text-sm">
        <FactLine label="Reward from">{money(campaign.postRate)}</FactLine>
        {campaign.hasBonus && (
          <>
            <FactLine label="Bonus for reach">{money(campaign.promoReachBonus)}</FactLine>
            <FactLine label="Bonus for engagement">{money(campaign.promoEngagementRateBonus)}</FactLine>
            <FactLine label="Bonus for the best post">{money(campaign.promoBestPostBonus)}</FactLine>
          </>
        )}
        <FactLine label="Time for a task">{campaign.maximumTaskCompleteHours} hours</FactLine>
        <FactLine label="Networks">{campaign.networks.map(capitalised).join(', ')}</FactLine>
        <FactLine label="Ends">
          <Moment at={campaign.dateEnd} format="exact" />
        </FactLine>
      </dl>
    </Card>
  );
}

import type { ReactNode } from 'react';
import { capitalised } from '@/components/ui/capitalised';
import { Card } from '@/components/ui/card';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import type { Campaign } from '@/features/campaigns';

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 py-2">
      <dt className="text-muted">{label}</dt>
      <dd className="text-right font-medium">{children}</dd>
    </div>
  );
}

/** What a campaign pays and how much time it gives, in a full view. */
export function CampaignOffer({ campaign }: { campaign: Campaign }) {
  const money = (amount: number) => <Money amount={amount} currency={campaign.currency} />;
  return (
    <Card title="What it pays" className="self-start">
      <dl className="divide-y divide-line text-sm">
        <Line label="Reward from">{money(campaign.postRate)}</Line>
        {campaign.hasBonus && (
          <>
            <Line label="Bonus for reach">{money(campaign.promoReachBonus)}</Line>
            <Line label="Bonus for engagement">{money(campaign.promoEngagementRateBonus)}</Line>
            <Line label="Bonus for the best post">{money(campaign.promoBestPostBonus)}</Line>
          </>
        )}
        <Line label="Time for a task">{campaign.maximumTaskCompleteHours} hours</Line>
        <Line label="Networks">{campaign.networks.map(capitalised).join(', ')}</Line>
        <Line label="Ends">
          <Moment at={campaign.dateEnd} format="exact" />
        </Line>
      </dl>
    </Card>
  );
}

import { bonusTime, ruleWords } from '@/components/campaigns/bonus-words';
import { Card } from '@/components/ui/card';
import { FactLine } from '@/components/ui/fact';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import type { Task } from '@/features/tasks';

/** When the money comes, and from whom. */
function whenPaid({ status, correctable, appealable, appeal, bonusRules, campaign }: Task): string {
  const { advertiser, hasBonus } = campaign;
  switch (status) {
    case 'pending':
    case 'under_review': {
      const rules = bonusRules.reach.length + bonusRules.engagement_rate.length > 0;
      const bonuses = hasBonus
        ? ` ${bonusTime(campaign.bonusDays)}${rules ? ', by the rules below' : ''}.`
        : '';
      return `You are owed this once your post is accepted.${bonuses} ${advertiser} then pays it into your wallet.`;
    }
    case 'accepted':
      return `You are owed this. It is in your wallet once ${advertiser} pays it. Earnings says when they usually do.`;
    case 'rejected':
      if (appealable || appeal === 'open') return 'It pays if your appeal is accepted.';
      return correctable ? 'It pays once it is corrected and accepted.' : 'A rejected post pays nothing.';
    case 'paid':
      return 'It is in your wallet. Ask for a payout whenever you like.';
  }
}

/** What a task pays, what it may pay on top, and when. */
export function TaskPay({ task }: { task: Task }) {
  const { campaign, bonusRules } = task;
  const later = task.bonusUntil !== null && task.bonusUntil > new Date() && task.reserved > 0;
  const decided = task.status === 'accepted' || task.status === 'paid';
  const bonuses: [label: string, awarded: number, promised: number][] = [
    ['Bonus for reach', task.bonusReach, campaign.promoReachBonus],
    ['Bonus for engagement', task.bonusEngagementRate, campaign.promoEngagementRateBonus],
    ['Bonus for the best post', task.bonusBestPost, campaign.promoBestPostBonus],
  ];
  const shown = bonuses.filter(([, awarded, promised]) =>
    decided ? awarded > 0 : campaign.hasBonus && promised > 0,
  );
  return (
    <Card title="What it pays" description={whenPaid(task)}>
      <dl className="divide-y divide-line text-sm">
        <FactLine label="The post">
          <Money amount={task.postPayment} currency={campaign.currency} />
        </FactLine>
        {shown.map(([label, awarded, promised]) => (
          <FactLine key={label} label={label}>
            {!decided && <span className="font-normal text-muted">up to </span>}
            <Money amount={decided ? awarded : promised} currency={campaign.currency} />
          </FactLine>
        ))}
        {[
          ['Rule for reach', ruleWords('reach', bonusRules.reach, campaign.currency)] as const,
          [
            'Rule for engagement',
            ruleWords('engagement', bonusRules.engagement_rate, campaign.currency),
          ] as const,
        ].map(
          ([label, words]) =>
            words &&
            campaign.hasBonus &&
            (!decided || later) && (
              <FactLine key={label} label={label}>
                <span className="font-normal">{words}</span>
              </FactLine>
            ),
        )}
        {later && task.bonusUntil && (
          <FactLine label="More bonuses can come until">
            <Moment at={task.bonusUntil} format="exact" />
          </FactLine>
        )}
        {decided && !later && campaign.hasBonus && shown.length === 0 && (
          <FactLine label="Bonuses">None was given</FactLine>
        )}
        {decided && (
          <FactLine label="In all">
            <Money amount={task.total} currency={campaign.currency} />
          </FactLine>
        )}
      </dl>
    </Card>
  );
}

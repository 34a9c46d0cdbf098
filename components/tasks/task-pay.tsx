import { Card } from '@/components/ui/card';
import { FactLine } from '@/components/ui/fact';
import { Money } from '@/components/ui/money';
import type { Task } from '@/features/tasks';

const when: Record<Task['status'], string> = {
  pending: 'You are owed this once your post is accepted; it is then paid to your wallet.',
  under_review: 'You are owed this once your post is accepted; it is then paid to your wallet.',
  accepted: 'You are owed this. It is in your wallet as soon as the payment is made.',
  rejected: 'It pays once it is corrected and accepted.',
  paid: 'It is in your wallet. Ask for a payout whenever you like.',
};

/** What a task pays, what it may pay on top, and when. */
export function TaskPay({ task }: { task: Task }) {
  const { campaign } = task;
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
    <Card
      title="What it pays"
      description={
        task.status === 'rejected' && !task.correctable ? 'A rejected post pays nothing.' : when[task.status]
      }
    >
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
        {decided && campaign.hasBonus && shown.length === 0 && (
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

import type { ReactNode } from 'react';
import { Money } from '@/components/ui/money';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { Campaign, RewardPool } from '@/features/campaigns';
import { bonusTime, ruleWords } from './bonus-words';
import { inWords } from './words';

/** What a post pays, what may come on top, and what the campaign still has to give. */
export function RewardBreakdown({
  campaign,
  pool,
}: {
  campaign: Campaign;
  /** Null when the campaign has no budget of its own. */
  pool: RewardPool | null;
}) {
  const { currency, postRate, bonusRules } = campaign;
  const bonuses = campaign.hasBonus
    ? [
        {
          name: 'Reach',
          amount: campaign.promoReachBonus,
          why:
            ruleWords('reach', bonusRules.reach, currency) ?? 'up to this, for how many people saw the post',
        },
        {
          name: 'Engagement',
          amount: campaign.promoEngagementRateBonus,
          why:
            ruleWords('engagement', bonusRules.engagement_rate, currency) ??
            'up to this, for likes, comments and shares against reach',
        },
        {
          name: 'Best post',
          amount: campaign.promoBestPostBonus,
          why: 'up to this, for the best post of the campaign',
        },
      ].filter(({ amount }) => amount > 0)
    : [];
  const most = postRate + bonuses.reduce((sum, { amount }) => sum + amount, 0);
  const shown = (amount: number) => <Money amount={amount} currency={currency} />;
  return (
    <div className="grid gap-8">
      <section aria-labelledby="pays" className="grid gap-3">
        <h2 id="pays" className="text-lg">
          What a post pays
        </h2>
        <dl className="max-w-prose divide-y divide-line card text-sm">
          <Line name="An accepted post" note="the minimum reward">
            {shown(postRate)}
          </Line>
          {bonuses.map(({ name, amount, why }) => (
            <Line key={name} name={`${name} bonus`} note={why}>
              {shown(amount)}
            </Line>
          ))}
          <Line name="At the most" strong>
            {shown(most)}
          </Line>
        </dl>
        <p className="max-w-prose text-muted text-sm">
          {bonuses.length > 0
            ? `${bonusTime(campaign.bonusDays)}, each up to the amount named here. You do not ask for them. `
            : 'This campaign pays no bonuses. '}
          {campaign.advertiser} pays what is accepted into your wallet here, and you ask for a payout from
          there. Amounts are in {currency}. Your reward is fixed at the moment you join.
        </p>
      </section>
      {pool && (
        <section aria-labelledby="pool" className="grid gap-3">
          <h2 id="pool" className="text-lg">
            Reward pool
          </h2>
          <div className="grid max-w-prose gap-3 card p-4 text-sm">
            <ProgressBar
              label="Given away"
              ratio={pool.budget === 0 ? 1 : pool.owed / pool.budget}
              text={
                <>
                  {shown(pool.owed)} of {shown(pool.budget)}
                </>
              }
            />
            <p>
              {pool.promised > 0 && <>{shown(pool.promised)} promised for posts that are on their way. </>}
              {shown(pool.left)} left.{' '}
              {pool.posts !== null &&
                pool.posts > 0 &&
                `That pays for ${inWords.count(pool.posts, 'more post')}${bonuses.length > 0 ? ', each with every bonus' : ''}.`}
              {pool.posts === 0 && 'That is less than one more post.'}
            </p>
          </div>
        </section>
      )}
    </div>
  );
}

function Line({
  name,
  note,
  strong,
  children,
}: {
  name: string;
  note?: string;
  strong?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="flex items-baseline justify-between gap-4 px-4 py-3">
      <dt className={strong ? 'font-medium' : undefined}>
        {name}
        {note && <span className="block text-muted text-xs">{note}</span>}
      </dt>
      <dd className={`whitespace-nowrap tabular-nums ${strong ? 'font-semibold' : 'font-medium'}`}>
        {children}
      </dd>
    </div>
  );
}

import { formatCount } from '@/components/ui/count';
import { deltaOf } from '@/components/ui/delta';
import { formatMoney } from '@/components/ui/money';
import { StatTile } from '@/components/ui/stat-tile';

interface Money {
  revenue: number;
  adsRevenue: number;
  payouts: number;
  currency: string;
}

interface Activity {
  posts: number;
  reach: number;
  engagement: number;
}

/** Money and work of the chosen days, each with its change against the compared ones. */
export function FigureTiles({
  money,
  activity,
  before,
}: {
  money: Money;
  activity: Activity;
  before: { money: Money; activity: Activity } | null;
}) {
  const amount = (value: number) => ({
    value: formatMoney(value, { currency: money.currency, compact: Math.abs(value) >= 100_000 }),
    exact: formatMoney(value, { currency: money.currency }),
  });
  const count = (value: number) => ({
    value: new Intl.NumberFormat('en', { notation: value >= 100_000 ? 'compact' : 'standard' }).format(value),
    exact: formatCount(value),
  });
  return (
    <section aria-label="Figures" className="grid grid-cols-2 gap-3 lg:grid-cols-3">
      <StatTile
        label="Campaign revenue"
        {...amount(money.revenue)}
        delta={deltaOf(money.revenue, before?.money.revenue, 'up')}
        hint="Paid invoices, campaign lines"
      />
      <StatTile
        label="Ad revenue"
        {...amount(money.adsRevenue)}
        delta={deltaOf(money.adsRevenue, before?.money.adsRevenue, 'up')}
        hint="Paid invoices, ad lines"
      />
      <StatTile
        label="Rewards paid"
        {...amount(money.payouts)}
        delta={deltaOf(money.payouts, before?.money.payouts, 'neither')}
        hint="Tasks that became paid"
      />
      <StatTile
        label="Posts"
        {...count(activity.posts)}
        delta={deltaOf(activity.posts, before?.activity.posts, 'up')}
        hint="Accepted work"
      />
      <StatTile
        label="Reach"
        {...count(activity.reach)}
        delta={deltaOf(activity.reach, before?.activity.reach, 'up')}
      />
      <StatTile
        label="Engagement"
        {...count(activity.engagement)}
        delta={deltaOf(activity.engagement, before?.activity.engagement, 'up')}
      />
    </section>
  );
}

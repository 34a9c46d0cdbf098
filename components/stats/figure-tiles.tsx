import { formatCount } from '@/components/ui/count';
import type { Days } from '@/components/ui/date-range';
import { type Delta, deltaOf } from '@/components/ui/delta';
import { StatTile } from '@/components/ui/stat-tile';
import type { PlatformFigures } from '@/features/stats';
import { formatMoney } from '@/nouns/money';
import { rowsBehind } from './drill-down';

type Figure = Exclude<keyof PlatformFigures, 'currency'>;

interface Tile {
  figure: Figure;
  label: string;
  hint: string;
  better: Delta['better'];
  href?: (days: Days) => string;
}

const amounts: Tile[] = [
  {
    figure: 'revenue',
    label: 'Campaign revenue',
    hint: 'Paid invoices, campaign lines',
    better: 'up',
    href: rowsBehind.revenue,
  },
  {
    figure: 'adsRevenue',
    label: 'Ad revenue',
    hint: 'Paid invoices, ad lines',
    better: 'up',
    href: rowsBehind.revenue,
  },
  {
    figure: 'payouts',
    label: 'Rewards paid',
    hint: 'Tasks that became paid',
    better: 'neither',
    href: rowsBehind.rewards,
  },
  {
    figure: 'margin',
    label: 'Margin',
    hint: 'Paid invoices less rewards paid; below zero while invoices are open',
    better: 'up',
  },
];

const counts: Tile[] = [
  {
    figure: 'campaigns',
    label: 'Campaigns',
    hint: 'Created in these days',
    better: 'up',
    href: (days) => rowsBehind.campaigns('all', days),
  },
  {
    figure: 'posts',
    label: 'Posts',
    hint: 'Accepted, by day handed in',
    better: 'up',
    href: rowsBehind.posts,
  },
  { figure: 'reach', label: 'Reach', hint: 'Of these posts', better: 'up', href: rowsBehind.posts },
  { figure: 'engagement', label: 'Engagement', hint: 'Of these posts', better: 'up', href: rowsBehind.posts },
];

/** From a loss to something else there is no percentage. */
const changeOf = (now: number, before: number | undefined, better: Delta['better']) =>
  before !== undefined && before < 0 ? undefined : deltaOf(now, before, better);

/** Money and work of the chosen days, each with its change against the compared ones, and its rows behind it. */
export function FigureTiles({
  figures,
  before,
  days,
}: {
  figures: PlatformFigures;
  before: PlatformFigures | null;
  days: Days;
}) {
  const { currency } = figures;
  const amount = (value: number) => ({
    value: formatMoney(value, { currency, compact: Math.abs(value) >= 100_000 }),
    exact: formatMoney(value, { currency }),
  });
  const count = (value: number) => ({
    value: new Intl.NumberFormat('en', { notation: value >= 100_000 ? 'compact' : 'standard' }).format(value),
    exact: formatCount(value),
  });
  const tiles = (shown: Tile[], words: typeof amount) =>
    shown.map(({ figure, label, hint, better, href }) => (
      <StatTile
        key={figure}
        label={label}
        {...words(figures[figure])}
        delta={changeOf(figures[figure], before?.[figure], better)}
        hint={hint}
        href={href?.(days)}
      />
    ));
  return (
    <section aria-label="Figures" className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {tiles(amounts, amount)}
      {tiles(counts, count)}
      <p className="col-span-full text-muted text-xs">
        Money is in US dollars, each amount at the exchange rate of the day it was billed or paid.
      </p>
    </section>
  );
}

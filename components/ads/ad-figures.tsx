import { BarChart } from '@/components/charts/bar-chart';
import type { ChartPoint } from '@/components/charts/chart-unit';
import { TimeChart } from '@/components/charts/time-chart';
import { formatCount } from '@/components/ui/count';
import type { DateRange } from '@/components/ui/date-range';
import { deltaOf } from '@/components/ui/delta';
import { StatTile } from '@/components/ui/stat-tile';
import type { AdDay } from '@/features/ads';
import { dayOf } from '@/lib/dates';
import { formatMoney } from '@/nouns/money';

interface Sums {
  views: number;
  billed: number;
  filtered: number;
  spend: number;
  clicks: number;
}

const filteredReasons = [
  ['budgetSpent', 'Budget was spent'],
  ['unverified', 'No valid token'],
  ['replayed', 'Token used before'],
  ['expired', 'Token expired'],
  ['bot', 'Known bot'],
  ['suspended', 'Ad or owner suspended'],
  ['outsideFlight', 'Outside of its flight'],
  ['dailyCap', 'Limit of the day reached'],
] as const;

const share = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 2 });

const sumUp = (days: AdDay[]): Sums => ({
  views: days.reduce((sum, day) => sum + day.views, 0),
  billed: days.reduce((sum, day) => sum + day.billed, 0),
  filtered: days.reduce((sum, day) => sum + day.views - day.billed, 0),
  clicks: days.reduce((sum, day) => sum + day.clicks, 0),
  // Whole micro-units, so that adding up days for display cannot drift.
  spend: days.reduce((sum, day) => sum + Math.round(day.spend * 1e6), 0) / 1e6,
});

/** The figures of an ad for the chosen days, each with its change against the compared ones. */
export function AdTiles({
  days,
  against,
  currency,
}: {
  days: AdDay[];
  against: AdDay[] | null;
  currency: string;
}) {
  const now = sumUp(days);
  const before = against ? sumUp(against) : undefined;
  const price = now.billed > 0 ? now.spend / now.billed : null;
  const rate = now.views > 0 ? share.format(now.clicks / now.views) : null;
  const click = now.clicks > 0 ? formatMoney(now.spend / now.clicks, { currency, precise: true }) : null;
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-5">
      <StatTile
        label="Views"
        value={formatCount(now.views)}
        delta={deltaOf(now.views, before?.views, 'up')}
      />
      <StatTile
        label="Billed"
        value={formatCount(now.billed)}
        delta={deltaOf(now.billed, before?.billed, 'neither')}
      />
      <StatTile
        label="Filtered"
        value={formatCount(now.filtered)}
        delta={deltaOf(now.filtered, before?.filtered, 'down')}
        hint="Counted, not charged"
      />
      <StatTile
        label="Clicks"
        value={formatCount(now.clicks)}
        delta={deltaOf(now.clicks, before?.clicks, 'up')}
        hint={rate === null ? 'No views yet' : `${rate} of views${click === null ? '' : `, ${click} each`}`}
      />
      <StatTile
        label="Spend"
        className="max-lg:col-span-2"
        value={formatMoney(now.spend, { currency })}
        delta={deltaOf(now.spend, before?.spend, 'neither')}
        hint={
          price === null
            ? 'No billed views yet'
            : `${formatMoney(price, { currency, precise: true })} a billed view on average`
        }
      />
    </div>
  );
}

/** Views and spend day by day, and why views were not charged. */
export function AdCharts({
  days,
  against,
  currency,
  range,
  marks,
}: {
  days: AdDay[];
  against: AdDay[] | null;
  currency: string;
  range: DateRange;
  marks: { at: string; label: string }[];
}) {
  const partial = range.to >= dayOf(new Date());
  const points = (key: 'views' | 'spend'): ChartPoint[] =>
    days.map((day, index) => ({ at: day.date, now: day[key], before: against?.[index]?.[key] ?? null }));
  const comparison = against ? [{ key: 'before', label: 'Period before', comparison: true }] : [];
  const reasons = filteredReasons
    .map(([key, label]): ChartPoint => ({ at: label, views: days.reduce((sum, day) => sum + day[key], 0) }))
    .filter((point) => point.views !== 0);
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <TimeChart
        title="Views"
        as="area"
        data={points('views')}
        series={[{ key: 'now', label: 'Views' }, ...comparison]}
        partial={partial}
        marks={marks}
      />
      <TimeChart
        title="Spend"
        as="bar"
        data={points('spend')}
        series={[{ key: 'now', label: 'Spend', colour: 2 }, ...comparison]}
        unit={{ kind: 'money', currency }}
        partial={partial}
        marks={marks}
      />
      {reasons.length > 0 && (
        <div className="lg:col-span-2">
          <BarChart
            title="Views that were not charged"
            data={reasons}
            series={[{ key: 'views', label: 'Views', colour: 3 }]}
            pointName="Reason"
          />
        </div>
      )}
    </div>
  );
}

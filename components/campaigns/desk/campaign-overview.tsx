import { BarChart } from '@/components/charts/bar-chart';
import type { ChartPoint } from '@/components/charts/chart-unit';
import { TimeChart } from '@/components/charts/time-chart';
import { formatCount } from '@/components/ui/count';
import type { DateRange } from '@/components/ui/date-range';
import { deltaOf } from '@/components/ui/delta';
import { StatTile } from '@/components/ui/stat-tile';
import { CountTd, Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { CampaignDay, Costs, NetworkResult } from '@/features/stats';
import { dayOf } from '@/lib/dates';
import { formatMoney } from '@/nouns/money';
import { networkNames } from '@/nouns/networks';

/** What a campaign achieved and cost in a span of days. */
export interface Results {
  networks: NetworkResult[];
  costs: Costs;
  days: CampaignDay[];
}

const sum = (rows: NetworkResult[], key: 'posts' | 'reach' | 'engagement') =>
  rows.reduce((total, row) => total + row[key], 0);

/** The figures of the chosen days, each with its change against the compared ones. */
export function ResultTiles({ now, before }: { now: Results; before: Results | null }) {
  const { currency, spent, cpm } = now.costs;
  const tile = (label: string, key: 'posts' | 'reach' | 'engagement', hint?: string) => (
    <StatTile
      label={label}
      value={formatCount(sum(now.networks, key))}
      delta={deltaOf(sum(now.networks, key), before ? sum(before.networks, key) : undefined, 'up')}
      hint={hint}
    />
  );
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-5">
      {tile('Posts', 'posts', 'Accepted in these days')}
      {tile('Reach', 'reach')}
      {tile('Engagement', 'engagement', 'Likes, comments, shares')}
      <StatTile
        label="Spent"
        value={formatMoney(spent, { currency })}
        delta={deltaOf(spent, before?.costs.spent, 'neither')}
        hint="Rewards with bonuses"
      />
      <StatTile
        label="Cost per mille"
        value={cpm === null ? '–' : formatMoney(cpm, { currency })}
        delta={deltaOf(cpm, before?.costs.cpm, 'down')}
        hint={cpm === null ? 'Nobody was reached in these days' : 'For a thousand reached'}
        className="max-lg:col-span-2"
      />
    </div>
  );
}

/** Reach, engagement and spend day by day, and what each network brought. */
export function ResultCharts({
  now,
  before,
  range,
}: {
  now: Results;
  before: Results | null;
  range: DateRange;
}) {
  const partial = range.to >= dayOf(new Date());
  const points = (key: 'reach' | 'engagement' | 'spent'): ChartPoint[] =>
    now.days.map((day, at) => ({ at: day.date, now: day[key], before: before?.days[at]?.[key] ?? null }));
  const comparison = before ? [{ key: 'before', label: 'Period before', comparison: true }] : [];
  const { currency } = now.costs;
  const networks: ChartPoint[] = now.networks.map((row) => ({
    at: networkNames[row.network],
    reach: row.reach,
    engagement: row.engagement,
  }));
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <TimeChart
        title="Reach"
        description="On the day a post was accepted."
        as="area"
        data={points('reach')}
        series={[{ key: 'now', label: 'Reach' }, ...comparison]}
        partial={partial}
      />
      <TimeChart
        title="Spend"
        description="On the day a post was accepted."
        as="bar"
        data={points('spent')}
        series={[{ key: 'now', label: 'Spend', colour: 2 }, ...comparison]}
        unit={{ kind: 'money', currency }}
        partial={partial}
      />
      <TimeChart
        title="Engagement"
        description="Likes, comments and shares."
        as="area"
        data={points('engagement')}
        series={[{ key: 'now', label: 'Engagement', colour: 4 }, ...comparison]}
        partial={partial}
      />
      <BarChart
        title="Networks"
        description="Reach and engagement in these days."
        data={networks}
        series={[
          { key: 'reach', label: 'Reach' },
          { key: 'engagement', label: 'Engagement', colour: 4 },
        ]}
        pointName="Network"
      />
    </div>
  );
}

/** Posts, results and cost of each network. */
export function NetworkTable({ networks, costs }: Pick<Results, 'networks' | 'costs'>) {
  const money = (amount: number) => formatMoney(amount, { currency: costs.currency });
  return (
    <Table caption="Results by network">
      <TableHead>
        <Th>Network</Th>
        <Th numeric>Posts</Th>
        <Th numeric>Reach</Th>
        <Th numeric>Engagement</Th>
        <Th numeric>Cost</Th>
        <Th numeric>Cost per mille</Th>
      </TableHead>
      <TableBody>
        {networks.map((row) => (
          <Tr key={row.network}>
            <Td phone="title" className="font-medium">
              {networkNames[row.network]}
            </Td>
            <CountTd label="Posts" value={row.posts} />
            <CountTd label="Reach" value={row.reach} />
            <CountTd label="Engagement" value={row.engagement} />
            <Td label="Cost" numeric>
              {money(row.spent)}
            </Td>
            <Td label="Cost per mille" numeric>
              {row.cpm === null ? '–' : money(row.cpm)}
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}

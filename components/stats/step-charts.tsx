import { TimeChart } from '@/components/charts/time-chart';
import type { Days } from '@/components/ui/date-range';
import type { ActivityStep, MoneyStep } from '@/features/stats';
import { CsvLink } from './csv-link';
import { daysOfStep, rowsBehind } from './drill-down';

/** The steps of the chosen days, and those of the days they are compared with, one beside the other. */
interface Steps<Step> {
  now: { by: 'day' | 'month'; steps: Step[] };
  before: { steps: Step[] } | null;
  days: Days;
  /** The last step is still running. */
  partial: boolean;
}

const queryOf = ({ from, to }: Days) => `?from=${from}&to=${to}`;
const nameOf = (by: 'day' | 'month') => (by === 'day' ? 'Day' : 'Month from');

/** What came in, what went out and what stayed, by day or month, in US dollars; a step leads to its paid invoices. */
export function MoneyChart({ now: { by, steps }, before, days, partial }: Steps<MoneyStep>) {
  const revenue = (step: MoneyStep | undefined) => (step ? step.revenue + step.adsRevenue : null);
  return (
    <TimeChart
      title="Revenue, rewards and margin"
      description={`Paid invoices by day of issue, rewards by day of payment; by ${by}, in US dollars at the rates of those days.`}
      as="line"
      data={steps.map((step, index) => ({
        at: step.at,
        revenue: revenue(step),
        before: revenue(before?.steps[index]),
        payouts: step.payouts,
        margin: step.margin,
        href: rowsBehind.revenue(daysOfStep(step.at, by, days)),
      }))}
      series={[
        { key: 'revenue', label: 'Revenue' },
        ...(before ? [{ key: 'before', label: 'Revenue before', comparison: true }] : []),
        { key: 'payouts', label: 'Rewards paid', colour: 2 },
        { key: 'margin', label: 'Margin', colour: 3 },
      ]}
      unit={{ kind: 'money', currency: 'USD' }}
      pointName={nameOf(by)}
      partial={partial}
      action={<CsvLink widget="money" of="revenue, rewards and margin" query={queryOf(days)} />}
    />
  );
}

/** Accepted posts by the day or month they were handed in; a step leads to its posts. */
export function ActivityChart({ now: { by, steps }, before, days, partial }: Steps<ActivityStep>) {
  return (
    <TimeChart
      title="Posts"
      description={`Accepted and paid posts by the ${by} they were handed in.`}
      as="bar"
      data={steps.map((step, index) => ({
        at: step.at,
        posts: step.posts,
        before: before?.steps[index]?.posts ?? null,
        href: rowsBehind.posts(daysOfStep(step.at, by, days)),
      }))}
      series={[
        { key: 'posts', label: 'Posts' },
        ...(before ? [{ key: 'before', label: 'Posts before', comparison: true }] : []),
      ]}
      pointName={nameOf(by)}
      partial={partial}
      action={<CsvLink widget="activity" of="posts" query={queryOf(days)} />}
    />
  );
}

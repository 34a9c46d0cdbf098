import { Download } from 'lucide-react';
import { TimeChart } from '@/components/charts/time-chart';
import { ButtonLink } from '@/components/ui/button';

interface Step {
  at: string;
  revenue: number;
  adsRevenue: number;
  payouts: number;
  margin: number;
}

/** What came in, what went out and what stayed, by day or month, in US dollars. */
export function MoneyChart({
  by,
  steps,
  partial,
  days,
}: {
  by: 'day' | 'month';
  steps: Step[];
  /** The last step is still running. */
  partial: boolean;
  days: { from: string; to: string };
}) {
  const query = `?from=${days.from}&to=${days.to}`;
  return (
    <TimeChart
      title="Revenue, rewards and margin"
      description={`Paid invoices by day of issue, rewards by day of payment; by ${by}, US dollars.`}
      as="line"
      data={steps.map(({ at, revenue, adsRevenue, payouts, margin }) => ({
        at,
        revenue: revenue + adsRevenue,
        payouts,
        margin,
      }))}
      series={[
        { key: 'revenue', label: 'Revenue' },
        { key: 'payouts', label: 'Rewards paid', colour: 2 },
        { key: 'margin', label: 'Margin', colour: 3 },
      ]}
      unit={{ kind: 'money', currency: 'USD' }}
      pointName={by === 'day' ? 'Day' : 'Month from'}
      partial={partial}
      action={
        <>
          <ButtonLink href={`/admin/invoices${query}&status=paid`} variant="ghost" size="sm">
            Invoices
          </ButtonLink>
          <CsvLink widget="money" query={query} />
        </>
      }
    />
  );
}

/** Downloads the figures of one widget. */
export function CsvLink({ widget, query = '' }: { widget: string; query?: string }) {
  return (
    <ButtonLink
      href={`/admin/figures/${widget}${query}`}
      prefetch={false}
      variant="ghost"
      size="sm"
      icon={<Download aria-hidden="true" className="size-4" strokeWidth={1.75} />}
    >
      CSV
    </ButtonLink>
  );
}

import { TimeChart } from '@/components/charts/time-chart';
import type { EarningsMonth } from '@/features/earnings';

const monthName = new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** What each month brought into the wallet and what was sent out of it. */
export function EarningsChart({ months, currency }: { months: EarningsMonth[]; currency: string }) {
  return (
    <TimeChart
      as="bar"
      partial
      title="By month"
      description={`Paid into your wallet and paid out to you, in ${currency}. The last month is still running.`}
      pointName="Month"
      unit={{ kind: 'money', currency }}
      data={months.map(({ month, earned, paidOut }) => ({
        at: monthName.format(new Date(month)),
        earned,
        paidOut,
      }))}
      series={[
        { key: 'earned', label: 'Paid into the wallet' },
        { key: 'paidOut', label: 'Paid out' },
      ]}
    />
  );
}

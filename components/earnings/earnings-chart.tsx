import { TimeChart } from '@/components/charts/time-chart';
import type { EarningsMonth } from '@/features/earnings';

const monthName = new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** What each month brought into the wallet and what was sent out of it; `converted` from several currencies into one. */
export function EarningsChart({
  months,
  currency,
  converted,
}: {
  months: EarningsMonth[];
  currency: string;
  converted: boolean;
}) {
  return (
    <TimeChart
      as="bar"
      partial
      title="By month"
      description={`Paid into your wallet and paid out to you, ${converted ? `all currencies in ${currency} at the rates of the days` : `in ${currency}`}. The last month is still running.`}
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

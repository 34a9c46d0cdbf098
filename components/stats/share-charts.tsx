import { fieldName } from '@/components/audit/audit-words';
import { BarChart } from '@/components/charts/bar-chart';
import { CsvLink } from './money-chart';

/** Shares of users in whole percent, each as bars with the table beside. */
export function ShareCharts({
  charts,
}: {
  charts: { title: string; pointName: string; widget: string; shares: Record<string, number> }[];
}) {
  return (
    <section aria-label="People" className="grid gap-4 lg:grid-cols-3">
      {charts.map(({ title, pointName, widget, shares }) => (
        <BarChart
          key={title}
          title={title}
          data={Object.entries(shares).map(([key, share]) => ({ at: nameOf(key), share: share / 100 }))}
          series={[{ key: 'share', label: 'Share' }]}
          unit={{ kind: 'percent' }}
          pointName={pointName}
          action={<CsvLink widget={widget} />}
        />
      ))}
    </section>
  );
}

/** Ages keep their hyphen, words get a capital. */
const nameOf = (key: string) => (/^\d/.test(key) ? key.replace('-', '–') : fieldName(key));

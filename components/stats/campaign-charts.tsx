import { BarChart } from '@/components/charts/bar-chart';
import { statusName } from '@/components/ui/status-badge';
import { CsvLink } from './money-chart';

/** Campaigns by status and by network; the bar of a status leads to its campaigns. */
export function CampaignCharts({
  statuses,
  networks,
  days,
}: {
  statuses: Record<string, number>;
  networks: Record<string, number>;
  days: { from: string; to: string };
}) {
  const points = (counts: Record<string, number>, hrefOf: (key: string) => string | null) =>
    Object.entries(counts).map(([key, campaigns]) => ({ at: statusName(key), campaigns, href: hrefOf(key) }));
  const series = [{ key: 'campaigns', label: 'Campaigns' }];
  return (
    <section aria-label="Campaigns" className="grid gap-4 lg:grid-cols-2">
      <BarChart
        title="Campaigns by status"
        description="Created in the chosen days, by the status they have now."
        data={points(statuses, (status) => `/admin/campaigns?status=${status}`)}
        series={series}
        pointName="Status"
        action={<CsvLink widget="campaign-status" query={`?from=${days.from}&to=${days.to}`} />}
      />
      <BarChart
        title="Campaigns by network"
        description="All of them; one on two networks counts in both."
        data={points(networks, () => null)}
        series={series}
        pointName="Network"
        action={<CsvLink widget="campaign-networks" />}
      />
    </section>
  );
}

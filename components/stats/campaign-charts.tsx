import { BarChart } from '@/components/charts/bar-chart';
import { navigation } from '@/components/layout/navigation';
import { statusName } from '@/components/ui/status-badge';
import { CsvLink } from './money-chart';

/** Campaigns by status and by network; a bar leads to its campaigns. */
export function CampaignCharts({
  statuses,
  networks,
  days,
}: {
  statuses: Record<string, number>;
  networks: Record<string, number>;
  days: { from: string; to: string };
}) {
  const listed = navigation.some(({ href }) => href === '/admin/campaigns');
  const points = (counts: Record<string, number>, parameter: string) =>
    Object.entries(counts).map(([key, campaigns]) => ({
      at: statusName(key),
      campaigns,
      href: listed ? `/admin/campaigns?${parameter}=${key}` : null,
    }));
  const series = [{ key: 'campaigns', label: 'Campaigns' }];
  return (
    <section aria-label="Campaigns" className="grid gap-4 lg:grid-cols-2">
      <BarChart
        title="Campaigns by status"
        description="Created in the chosen days, by the status they have now."
        data={points(statuses, 'status')}
        series={series}
        pointName="Status"
        action={<CsvLink widget="campaign-status" query={`?from=${days.from}&to=${days.to}`} />}
      />
      <BarChart
        title="Campaigns by network"
        description="All of them; one on two networks counts in both."
        data={points(networks, 'network')}
        series={series}
        pointName="Network"
        action={<CsvLink widget="campaign-networks" />}
      />
    </section>
  );
}

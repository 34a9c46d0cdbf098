import { BarChart } from '@/components/charts/bar-chart';
import type { Days } from '@/components/ui/date-range';
import { networkNames, type SocialNetwork, socialNetworks } from '@/nouns/networks';
import { type StatusOf, statusLabel } from '@/nouns/status';
import { CsvLink } from './csv-link';
import { rowsBehind } from './drill-down';

/** Campaigns of the chosen days by status beside those of the compared days; a bar leads to its campaigns. */
export function CampaignStatusChart({
  statuses,
  before,
  days,
}: {
  statuses: Record<StatusOf<'campaign'>, number>;
  before: Record<string, number> | null;
  days: Days;
}) {
  return (
    <BarChart
      title="Campaigns by status"
      description="Created in the chosen days, by the status they have now."
      data={(Object.keys(statuses) as StatusOf<'campaign'>[]).map((status) => ({
        at: statusLabel('campaign', status),
        campaigns: statuses[status],
        before: before?.[status] ?? null,
        href: rowsBehind.campaigns(status, days),
      }))}
      series={[
        { key: 'campaigns', label: 'Campaigns' },
        ...(before ? [{ key: 'before', label: 'Before', comparison: true }] : []),
      ]}
      pointName="Status"
      action={
        <CsvLink
          widget="campaign-status"
          of="campaigns by status"
          query={`?from=${days.from}&to=${days.to}`}
        />
      }
    />
  );
}

/** All campaigns by network; a bar leads to its campaigns. */
export function CampaignNetworkChart({ networks }: { networks: Record<SocialNetwork, number> }) {
  return (
    <BarChart
      title="Campaigns by network"
      description="All of them, whenever created; one on two networks counts in both."
      data={socialNetworks.map((network) => ({
        at: networkNames[network],
        campaigns: networks[network],
        href: rowsBehind.campaignsOn(network),
      }))}
      series={[{ key: 'campaigns', label: 'Campaigns' }]}
      pointName="Network"
      action={<CsvLink widget="campaign-networks" of="campaigns by network" />}
    />
  );
}

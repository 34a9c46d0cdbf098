import { Card } from '@/components/ui/card';
import { formatCount } from '@/components/ui/count';
import { Moment } from '@/components/ui/moment';
import { Outside } from '@/components/ui/outside-link';
import { StatusBadge } from '@/components/ui/status-badge';
import { CountTd, Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { NetworkRow } from '@/features/networks';
import type { UserCampaign } from '@/features/users';
import { networkNames } from '@/nouns/networks';

/** The social profiles of an influencer with their state. */
export function UserNetworks({ networks }: { networks: NetworkRow[] }) {
  return (
    <Card title="Networks">
      {networks.length === 0 ? (
        <p className="text-muted text-sm">No profile has been submitted.</p>
      ) : (
        <ul className="grid gap-3 text-sm">
          {networks.map((network) => (
            <li key={network.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <span className="grid min-w-0">
                <Outside
                  href={network.url}
                  className="truncate font-medium underline-offset-4 hover:underline"
                >
                  {network.handle}
                </Outside>
                <span className="text-muted text-xs">
                  {networkNames[network.network]}, {network.kind}
                  {network.followers !== null && `, ${formatCount(network.followers)} followers`}
                </span>
              </span>
              <StatusBadge of="network" status={network.status} reason={network.reason} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** The campaigns an influencer takes part in. */
export function UserCampaigns({ campaigns }: { campaigns: UserCampaign[] }) {
  return (
    <Card title="Campaigns" flush={campaigns.length > 0}>
      {campaigns.length === 0 ? (
        <p className="text-muted text-sm">No campaign has been joined.</p>
      ) : (
        <Table caption="Campaigns joined" framed={false}>
          <TableHead>
            <Th>Campaign</Th>
            <Th>Joined</Th>
            <Th numeric>Tasks completed</Th>
            <Th numeric>Score</Th>
          </TableHead>
          <TableBody>
            {campaigns.map((campaign) => (
              <Tr key={campaign.id}>
                <Td phone="title">{campaign.name}</Td>
                <Td label="Joined" className="whitespace-nowrap">
                  <Moment at={campaign.joinedAt} format="day" />
                </Td>
                <CountTd label="Tasks completed" value={campaign.completedTasks} />
                <CountTd label="Score" value={campaign.score} />
              </Tr>
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  );
}

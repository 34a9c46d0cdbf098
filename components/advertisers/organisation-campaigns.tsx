import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import { StatusBadge } from '@/components/ui/status-badge';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { Campaign } from '@/features/campaigns';
import { addresses } from '@/nouns/addresses';
import { areMixed } from '@/nouns/money';

/** An organisation's campaigns, in any status. */
export function OrganisationCampaigns({ campaigns }: { campaigns: Campaign[] }) {
  const code = areMixed(campaigns);
  return (
    <Card title="Campaigns" flush={campaigns.length > 0}>
      {campaigns.length === 0 ? (
        <p className="text-muted text-sm">None yet.</p>
      ) : (
        <Table caption="Campaigns" framed={false}>
          <TableHead>
            <Th>Name</Th>
            <Th>Status</Th>
            <Th>Ends</Th>
            <Th numeric>Budget</Th>
          </TableHead>
          <TableBody>
            {campaigns.map((campaign) => (
              <Tr key={campaign.id}>
                <Td phone="title" className="font-medium">
                  <Link
                    href={addresses.campaignDesk(campaign.id)}
                    className="underline-offset-4 hover:underline"
                  >
                    {campaign.name}
                  </Link>
                </Td>
                <Td label="Status">
                  <StatusBadge of="campaign" status={campaign.status} />
                </Td>
                <Td label="Ends" className="whitespace-nowrap">
                  <Moment at={campaign.dateEnd} format="day" />
                </Td>
                <Td label="Budget" numeric>
                  {campaign.budget === null ? (
                    <span className="text-muted">None</span>
                  ) : (
                    <Money amount={campaign.budget} currency={campaign.currency} code={code} />
                  )}
                </Td>
              </Tr>
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  );
}

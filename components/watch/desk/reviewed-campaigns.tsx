import { ListChecks } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { formatCount } from '@/components/ui/count';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { CountTd, Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { WatchStateBadge } from '@/components/watch/watch-state-badge';
import { campaignTitle, watchTypes } from '@/components/watch/watch-words';
import type { WatchCampaign } from '@/features/watch';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';

/** Photos of a campaign that nobody has decided on. */
const waiting = ({ submissionsCount, acceptedCount, rejectedCount }: WatchCampaign) =>
  submissionsCount - acceptedCount - rejectedCount;

/** The campaigns a person decides on, each with what waits and what it brought. */
export function ReviewedCampaigns({ campaigns }: { campaigns: WatchCampaign[] }) {
  return (
    <Table caption="Your campaigns">
      <TableHead>
        <Th>Campaign</Th>
        <Th>State</Th>
        <Th numeric>To review</Th>
        <Th numeric>Accepted</Th>
        <Th numeric>Rewards left</Th>
        <Th>Ends</Th>
        <Th>
          <span className="sr-only">Open</span>
        </Th>
      </TableHead>
      <TableBody>
        {campaigns.map((campaign) => (
          <Tr key={campaign.id}>
            <Td phone="title" className="max-w-72">
              <span className="grid gap-0.5">
                <Link
                  href={addresses.watchCampaign(campaign.id)}
                  className="truncate font-medium hover:underline"
                >
                  {campaignTitle(campaign.id)}
                </Link>
                <span className="font-normal text-muted text-xs">
                  {watchTypes[campaign.type].name} · by @{campaign.creator}
                </span>
              </span>
            </Td>
            <Td label="State">
              <WatchStateBadge state={campaign.state} />
            </Td>
            <Td label="To review" numeric className={waiting(campaign) > 0 ? 'font-semibold' : 'text-muted'}>
              {formatCount(waiting(campaign))}
            </Td>
            <CountTd label="Accepted" value={campaign.acceptedCount} />
            <Td label="Rewards left" numeric className="whitespace-nowrap">
              {campaign.rewardsLeft === null ? (
                <span className="text-muted">–</span>
              ) : (
                formatMoney(campaign.rewardsLeft, { currency: campaign.currency })
              )}
            </Td>
            <Td label="Ends" className="whitespace-nowrap text-muted">
              <Moment at={campaign.endsAt} format="day" />
            </Td>
            <Td phone="actions" className="text-right">
              <ButtonLink size="sm" href={addresses.watchDesk(campaign.id)} icon={ListChecks}>
                {waiting(campaign) > 0 ? 'Review' : 'Manage'}
              </ButtonLink>
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}

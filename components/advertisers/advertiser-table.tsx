import { Badge } from '@/components/ui/badge';
import { Count } from '@/components/ui/count';
import type { SearchParams } from '@/components/ui/href';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import { sortColumns } from '@/components/ui/sort-columns';
import { Table, TableBody, TableHead, Td, Th, ThActions, Tr } from '@/components/ui/table';
import type { AdvertiserRow } from '@/features/advertisers';
import { addresses } from '@/nouns/addresses';
import { areMixed } from '@/nouns/money';
import type { AdvertiserSort } from './advertiser-search';
import { EditAdvertiser } from './edit-advertiser';

/** Why its cover expires: what nobody can settle by waiting. */
function Expiring({ advertiser: { lateInvoice, prepaidLowToldAt } }: { advertiser: AdvertiserRow }) {
  return (
    <>
      {lateInvoice && <Badge tone="amber">Invoice {lateInvoice} is late</Badge>}
      {prepaidLowToldAt && <Badge tone="amber">Prepaid balance is low</Badge>}
    </>
  );
}

/** The organisations with what they may commit and what they spent. */
export function AdvertiserTable({
  advertisers,
  params,
  search,
}: {
  advertisers: AdvertiserRow[];
  params: SearchParams;
  search: { sort: AdvertiserSort; direction: 'asc' | 'desc' };
}) {
  const column = sortColumns(params, search);
  const code = areMixed(advertisers);
  return (
    <Table caption="Advertisers">
      <TableHead>
        {column('name', 'Organisation', 'asc')}
        <Th>Currency</Th>
        {column('limit', 'Credit limit', 'desc', true)}
        {column('spend', 'Spent on campaigns', 'desc', true)}
        {column('ads', 'Spent on ads', 'desc', true)}
        <Th numeric>Users</Th>
        {column('joined', 'Since', 'desc')}
        <ThActions />
      </TableHead>
      <TableBody>
        {advertisers.map((advertiser) => (
          <Tr key={advertiser.id}>
            <Td phone="title">
              <Link href={addresses.admin.advertiser(advertiser.id)} className="group grid">
                <span className="font-medium underline-offset-4 group-hover:underline">
                  {advertiser.name}
                </span>
                <span className="text-muted text-xs">{advertiser.email}</span>
              </Link>
              <Expiring advertiser={advertiser} />
            </Td>
            <Td label="Currency">{advertiser.currency}</Td>
            <Td label="Credit limit" numeric>
              <Money amount={advertiser.maximumLimit} currency={advertiser.currency} code={code} />
            </Td>
            <Td label="Spent on campaigns" numeric>
              <Money amount={advertiser.spend} currency={advertiser.currency} code={code} />
            </Td>
            <Td label="Spent on ads" numeric>
              <Money amount={advertiser.adSpend} currency={advertiser.currency} code={code} />
            </Td>
            <Td label="Users" numeric>
              {advertiser.users === 0 ? (
                <Count value={0} />
              ) : (
                <Link
                  href={`/admin/users?advertiser=${advertiser.id}`}
                  className="underline-offset-4 hover:underline"
                >
                  <Count value={advertiser.users} />
                </Link>
              )}
            </Td>
            <Td label="Since" className="whitespace-nowrap">
              <Moment at={advertiser.createdAt} format="day" />
            </Td>
            <Td phone="actions" className="text-right">
              <EditAdvertiser
                advertiser={{
                  id: advertiser.id,
                  name: advertiser.name,
                  email: advertiser.email,
                  currency: advertiser.currency,
                  maximumLimit: advertiser.maximumLimit,
                }}
              />
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}

import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { CountTd, Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { AdRow } from '@/features/ads';
import { addresses } from '@/nouns/addresses';
import { areMixed } from '@/nouns/money';
import { AdThumb } from './ad-thumb';
import { DeliveryBadge } from './delivery-badge';

/** Everybody's ads, each with whose it is and what it delivered in the chosen days. */
export function AnyAdTable({ rows }: { rows: AdRow[] }) {
  const code = areMixed(rows);
  return (
    <Table caption="Ads">
      <TableHead>
        <Th>Ad</Th>
        <Th>Owner</Th>
        <Th>Delivery</Th>
        <Th numeric>Budget</Th>
        <Th numeric>Views</Th>
        <Th numeric>Spend</Th>
      </TableHead>
      <TableBody>
        {rows.map((ad) => (
          <Tr key={ad.id}>
            <Td phone="title" className="min-w-52 max-w-80">
              <Link
                href={addresses.admin.ad(ad.id)}
                className="flex items-center gap-3 font-medium hover:underline"
              >
                <AdThumb mediaUrl={ad.mediaUrl} />
                <span className="line-clamp-2">{ad.title}</span>
              </Link>
            </Td>
            <Td label="Owner">
              <span className="grid min-w-0">
                <Link href={addresses.admin.user(ad.userId)} className="underline-offset-4 hover:underline">
                  {ad.owner}
                </Link>
                {ad.advertiser && <span className="text-muted text-xs">{ad.advertiser}</span>}
              </span>
            </Td>
            <Td label="Delivery">
              <DeliveryBadge delivery={ad.delivery} />
            </Td>
            <Td phone="hide" numeric>
              <Money amount={ad.budget} currency={ad.currency} code={code} />
            </Td>
            <CountTd label="Views" value={ad.views} />
            <Td label="Spend" numeric>
              <Money amount={ad.spend} currency={ad.currency} code={code} />
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}

import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import type { SearchParams } from '@/components/ui/href';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { NotReady } from '@/features/payouts';
import { addresses } from '@/nouns/addresses';
import { areMixed } from '@/nouns/money';
import { type NotReadyReason, notReadyReasons } from '@/nouns/payouts';

export const notReadyPageSize = 50;

const words: Record<NotReadyReason, string> = {
  banned: 'Banned',
  unconfirmed: 'Email address not confirmed',
  no_method: 'No payout method',
  held: 'Every payout method is new and held',
  below_minimum: 'Below the minimum',
};

/** Every reason in one sentence, which alone begins with a capital. */
const reasonsOf = ({ reasons }: NotReady) =>
  reasons
    .map((each, index) =>
      index === 0 ? words[each] : words[each].charAt(0).toLowerCase() + words[each].slice(1),
    )
    .join(', ');

/** Whose wallet holds money that cannot be paid out now, and why. */
export function NotReadyList({
  rows,
  total,
  page,
  params,
  reason,
}: {
  rows: NotReady[];
  total: number;
  page: number;
  params: SearchParams;
  reason?: NotReadyReason;
}) {
  const code = areMixed(rows);
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Not ready for a payout"
        purpose="People whose wallet holds money that cannot be paid out now, and why."
        action={<ButtonLink href="/admin/payouts">Payouts</ButtonLink>}
      />
      <FilterBar
        filters={[
          {
            name: 'reason',
            label: 'Reason',
            options: notReadyReasons.map((value) => ({ value, label: words[value] })),
          },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState
          title={reason ? 'Nobody for this reason' : 'Everybody can be paid'}
          action={reason && <ButtonLink href="/admin/payouts/not-ready">Clear filters</ButtonLink>}
        >
          Whoever has money in their wallet and cannot ask for it appears here.
        </EmptyState>
      ) : (
        <>
          <Table caption="Not ready for a payout">
            <TableHead>
              <Th>Person</Th>
              <Th numeric>Wallet</Th>
              <Th>Reasons</Th>
            </TableHead>
            <TableBody>
              {rows.map((row) => (
                <Tr key={`${row.userId} ${row.currency}`} data-list-row="">
                  <Td phone="title">
                    <Link
                      href={`${addresses.admin.user(row.userId)}?tab=money`}
                      className="grid min-w-0 underline-offset-4 hover:underline"
                    >
                      <span className="truncate font-medium">{row.name}</span>
                      <span className="truncate text-muted text-xs">{row.email}</span>
                    </Link>
                  </Td>
                  <Td label="Wallet" numeric className="font-medium">
                    <Money amount={row.amount} currency={row.currency} code={code} precise />
                  </Td>
                  <Td label="Reasons">{reasonsOf(row)}</Td>
                </Tr>
              ))}
            </TableBody>
          </Table>
          <Pagination page={page} pageSize={notReadyPageSize} total={total} params={params} noun="people" />
        </>
      )}
    </div>
  );
}

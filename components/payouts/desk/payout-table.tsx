'use client';

import { useQueue } from '@/components/queue/queue-desk';
import { Checkbox } from '@/components/ui/choice';
import { Link } from '@/components/ui/link';
import { ListKeys } from '@/components/ui/list-keys';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import { StatusBadge } from '@/components/ui/status-badge';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { PayoutItem } from '@/features/payouts';
import { addresses } from '@/nouns/addresses';
import { areMixed } from '@/nouns/money';
import { ShowAccount } from './show-account';

/** The payouts of a page; those of a state that leads on can be ticked. */
export function PayoutTable({ payouts, selectable }: { payouts: PayoutItem[]; selectable: boolean }) {
  const code = areMixed(payouts);
  const { chosen, choose, chooseAll } = useQueue();
  return (
    <>
      <ListKeys />
      <Table caption="Payouts">
        <TableHead>
          {selectable && (
            <Th className="w-8">
              <Checkbox
                aria-label="Select all on this page"
                checked={chosen.length === payouts.length}
                indeterminate={chosen.length > 0 && chosen.length < payouts.length}
                onCheckedChange={chooseAll}
              />
            </Th>
          )}
          <Th>Person</Th>
          <Th numeric>Amount</Th>
          <Th>Method</Th>
          <Th>Status</Th>
          <Th>Requested</Th>
        </TableHead>
        <TableBody>
          {payouts.map((payout) => (
            <Tr key={payout.id} data-list-row="" selected={chosen.includes(payout.id)}>
              {selectable && (
                <Td label="Select" className="w-8">
                  <Checkbox
                    aria-label={`Select payout ${payout.id} of ${payout.userName}`}
                    checked={chosen.includes(payout.id)}
                    onCheckedChange={(on) => choose(payout.id, on)}
                  />
                </Td>
              )}
              <Td phone="title">
                <Link
                  href={`${addresses.admin.user(payout.userId)}?tab=money`}
                  className="grid min-w-0 underline-offset-4 hover:underline"
                >
                  <span className="truncate font-medium">{payout.userName}</span>
                  <span className="truncate text-muted text-xs">
                    {payout.userEmail}, payout {payout.id}
                  </span>
                </Link>
              </Td>
              <Td label="Amount" numeric className="font-medium">
                <Money
                  amount={payout.amount}
                  currency={payout.currency}
                  code={code}
                  precise
                  className="whitespace-nowrap"
                />
              </Td>
              <Td label="Method" className="max-w-72 break-words">
                {payout.method}
                <ShowAccount id={payout.id} person={payout.userName} />
              </Td>
              <Td label="Status">
                <StatusBadge of="payout" status={payout.status} />
                {payout.status === 'requested' && payout.heldUntil && (
                  <span className="mt-1 block max-w-72 text-muted text-xs">
                    held until <Moment at={payout.heldUntil} format="exact" />: the account is new
                  </span>
                )}
                {(payout.handlerName || payout.reason || payout.reference) && (
                  <span className="mt-1 block max-w-72 break-words text-muted text-xs">
                    {[
                      payout.handlerName && `by ${payout.handlerName}`,
                      payout.reference && `reference ${payout.reference}`,
                      payout.reason,
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                )}
              </Td>
              <Td label="Requested" className="whitespace-nowrap">
                <Moment at={payout.createdAt} />
              </Td>
            </Tr>
          ))}
        </TableBody>
      </Table>
    </>
  );
}

import { Moment } from '@/components/ui/moment';
import { StatusBadge } from '@/components/ui/status-badge';
import { Table, TableBody, TableHead, Td, Th, ThActions, Tr } from '@/components/ui/table';
import type { Payout } from '@/features/payouts';
import { areMixed, formatMoney } from '@/nouns/money';
import { CancelPayout } from './cancel-payout';

/** The person's payouts with where each stands; one that nobody approved yet can be taken back. */
export function PayoutTable({ payouts }: { payouts: Payout[] }) {
  const code = areMixed(payouts);
  return (
    <Table caption="Payouts">
      <TableHead>
        <Th>To</Th>
        <Th>Requested</Th>
        <Th>Status</Th>
        <Th numeric>Amount</Th>
        <ThActions />
      </TableHead>
      <TableBody>
        {payouts.map((payout) => (
          <Tr key={payout.id} data-list-row="">
            <Td phone="title" className="font-medium">
              {payout.method}
            </Td>
            <Td label="Requested" className="whitespace-nowrap text-muted">
              <Moment at={payout.createdAt} format="day" />
            </Td>
            <Td label="Status">
              <StatusBadge
                of="payout"
                status={payout.status}
                reason={
                  payout.sentAt ? (
                    <>
                      on <Moment at={payout.sentAt} format="day" />
                    </>
                  ) : payout.status === 'requested' && payout.heldUntil && payout.heldUntil > new Date() ? (
                    <>
                      held until <Moment at={payout.heldUntil} format="due" />, because the account is new
                    </>
                  ) : (
                    payout.reason
                  )
                }
              />
            </Td>
            <Td label="Amount" numeric>
              {formatMoney(payout.amount, { currency: payout.currency, code, precise: true })}
            </Td>
            <Td phone="actions" className="text-right">
              {payout.status === 'requested' && (
                <CancelPayout id={payout.id} amount={formatMoney(payout.amount, { ...payout, code })} />
              )}
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}

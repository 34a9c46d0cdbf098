import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { StatusBadge } from '@/components/ui/status-badge';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { PayoutBatch, PayoutBatchLine } from '@/features/payouts';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import { payoutChannelLabels } from '@/nouns/payout-batches';
import { BatchActions } from './batch-actions';
import { batchState, counted } from './words';

/** One batch: each payout as its file has it, and what became of it. */
export function BatchDocument({ batch, lines }: { batch: PayoutBatch; lines: PayoutBatchLine[] }) {
  const sum = `${formatMoney(batch.total, { currency: batch.currency, code: true, precise: true })} in ${counted(batch.count)}`;
  return (
    <div className="grid gap-6">
      <PageHeader
        title={`Batch ${batch.id}`}
        breadcrumbs={[
          { label: 'Payouts', href: '/admin/payouts' },
          { label: 'Bank files', href: addresses.admin.payoutBatches },
        ]}
        purpose={
          <>
            {sum}, by {payoutChannelLabels[batch.channel]}. {batchState(batch)}.
            {batch.exportedAt && (
              <>
                {' '}
                File first taken <Moment at={batch.exportedAt} format="exact" />
                {batch.exports > 1 && `, ${batch.exports} times in all`}.
              </>
            )}
          </>
        }
        action={
          !batch.cancelledAt && (
            <BatchActions
              id={batch.id}
              sum={sum}
              taken={batch.exports > 0}
              open={batch.sent + batch.failed === 0}
            />
          )
        }
      />
      <Table caption="Payouts of the batch">
        <TableHead>
          <Th>Person</Th>
          <Th>To</Th>
          {batch.channel === 'sepa' && <Th>Name in the file</Th>}
          <Th>Status</Th>
          <Th>End-to-end id</Th>
          <Th numeric>Amount</Th>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <Tr key={line.payoutId} data-list-row="">
              <Td phone="title" className="font-medium">
                {line.userName}
              </Td>
              <Td label="To">{line.method}</Td>
              {batch.channel === 'sepa' && (
                <Td label="Name in the file">
                  {line.written}
                  {line.written !== line.holder && (
                    <span className="block text-muted text-xs">instead of {line.holder}</span>
                  )}
                </Td>
              )}
              <Td label="Status">
                <StatusBadge of="payout" status={line.status} reason={line.reason} />
              </Td>
              <Td label="End-to-end id" className="text-muted">
                {line.endToEndId}
              </Td>
              <Td label="Amount" numeric>
                <Money amount={line.amount} currency={batch.currency} code precise />
              </Td>
            </Tr>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

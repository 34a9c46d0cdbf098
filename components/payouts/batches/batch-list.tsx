import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { SearchParams } from '@/components/ui/href';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { PayoutBatch, ReadyToSend, UnmatchedLine } from '@/features/payouts';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import { payoutChannelLabels } from '@/nouns/payout-batches';
import { CreateBatch } from './create-batch';
import { ImportStatement } from './import-statement';
import { Unmatched } from './unmatched';
import { batchState, counted } from './words';

export const batchPageSize = 25;

/** What can be sent now, the batches that were made, and what banks told that matched nothing. */
export function BatchList({
  ready,
  batches,
  total,
  unmatched,
  page,
  params,
}: {
  ready: ReadyToSend[];
  batches: PayoutBatch[];
  total: number;
  unmatched: UnmatchedLine[];
  page: number;
  params: SearchParams;
}) {
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Bank files"
        breadcrumbs={[{ label: 'Payouts', href: '/admin/payouts' }]}
        purpose="Approved payouts leave together as one file. What your bank says comes back as a statement."
        action={<ImportStatement />}
      />
      <Ready ready={ready} />
      <Unmatched lines={unmatched} />
      {batches.length === 0 ? (
        <EmptyState title="No batches yet">
          Each batch appears here with what became of its payouts.
        </EmptyState>
      ) : (
        <>
          <Table caption="Batches">
            <TableHead>
              <Th>Batch</Th>
              <Th>Sent by</Th>
              <Th>State</Th>
              <Th numeric>Payouts</Th>
              <Th numeric>Total</Th>
            </TableHead>
            <TableBody>
              {batches.map((batch) => (
                <Tr key={batch.id} data-list-row="">
                  <Td phone="title">
                    <Link
                      href={addresses.admin.payoutBatch(batch.id)}
                      className="grid min-w-0 underline-offset-4 hover:underline"
                    >
                      <span className="font-medium">Batch {batch.id}</span>
                      <span className="truncate text-muted text-xs">
                        {batch.createdBy}, <Moment at={batch.createdAt} format="exact" />
                      </span>
                    </Link>
                  </Td>
                  <Td label="Sent by">{payoutChannelLabels[batch.channel]}</Td>
                  <Td label="State">{batchState(batch)}</Td>
                  <Td label="Payouts" numeric>
                    {batch.count.toLocaleString('en')}
                  </Td>
                  <Td label="Total" numeric className="font-medium">
                    <Money amount={batch.total} currency={batch.currency} code precise />
                  </Td>
                </Tr>
              ))}
            </TableBody>
          </Table>
          <Pagination page={page} pageSize={batchPageSize} total={total} params={params} noun="batches" />
        </>
      )}
    </div>
  );
}

/** Approved payouts in no batch, by how they leave. */
function Ready({ ready }: { ready: ReadyToSend[] }) {
  if (ready.length === 0) return null;
  return (
    <Card flush title="Approved, in no batch">
      <ul className="divide-y divide-line border-line border-t text-sm">
        {ready.map(({ currency, channel, payouts, amount }) => {
          const sum = `${formatMoney(amount, { currency, code: true, precise: true })} in ${counted(payouts)}`;
          return (
            <li
              key={`${currency} ${channel}`}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3 sm:px-5"
            >
              <span className="grid min-w-0 gap-0.5">
                <span className="font-medium">{sum}</span>
                <span className="text-muted">{payoutChannelLabels[channel]}</span>
              </span>
              <CreateBatch currency={currency} channel={channel} sum={sum} />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

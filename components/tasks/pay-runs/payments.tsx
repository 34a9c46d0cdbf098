import { counted } from '@/components/tasks/pay-runs/words';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { SearchParams } from '@/components/ui/href';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { PayRun, ReadyToPay } from '@/features/tasks';
import { areMixed, formatMoney } from '@/nouns/money';
import { PayCampaign } from './pay-campaign';
import { runName, startedBy, sums } from './words';

/** How many pay runs a page shows. */
export const payRunPageSize = 25;

/** What can be paid now, by campaign, and what was paid at once before. */
export function Payments({
  base,
  ready,
  runs,
  total,
  page,
  params,
  mayPay,
}: {
  base: '/advertiser/payments' | '/admin/payments';
  ready: ReadyToPay[];
  runs: PayRun[];
  total: number;
  page: number;
  params: SearchParams;
  /** Whether the person may pay; others of an organisation look. */
  mayPay: boolean;
}) {
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Payments"
        purpose="Posts you accepted, paid many at once. A pay run keeps who was paid what, and what was left out and why."
      />
      <Ready ready={ready} mayPay={mayPay} />
      <section aria-labelledby="pay-runs" className="grid gap-3">
        <h2 id="pay-runs" className="text-base">
          Pay runs
        </h2>
        {runs.length === 0 ? (
          <EmptyState title="No pay runs yet">
            Each time posts are paid together, the run appears here.
          </EmptyState>
        ) : (
          <Table caption="Pay runs">
            <TableHead>
              <Th>Run</Th>
              <Th>Started by</Th>
              <Th numeric>Paid</Th>
              <Th numeric>Left out</Th>
              <Th numeric>Amount</Th>
            </TableHead>
            <TableBody>
              {runs.map((run) => (
                <Tr key={run.id} data-list-row="">
                  <Td phone="title">
                    <Link
                      href={`${base}/${run.id}`}
                      className="grid min-w-0 underline-offset-4 hover:underline"
                    >
                      <span className="font-medium">{runName(run)}</span>
                      <span className="truncate text-muted text-xs">
                        <Moment at={run.at} format="exact" />
                      </span>
                    </Link>
                  </Td>
                  <Td label="Started by">{startedBy(run)}</Td>
                  <Td label="Paid" numeric>
                    {run.paid.toLocaleString('en')}
                  </Td>
                  <Td label="Left out" numeric>
                    {run.leftOut.toLocaleString('en')}
                  </Td>
                  <Td label="Amount" numeric className="font-medium">
                    {sums(run.totals)}
                  </Td>
                </Tr>
              ))}
            </TableBody>
          </Table>
        )}
      </section>
      {total > 0 && (
        <Pagination page={page} pageSize={payRunPageSize} total={total} params={params} noun="pay runs" />
      )}
    </div>
  );
}

/** The campaigns with accepted posts that are not paid. */
function Ready({ ready, mayPay }: { ready: ReadyToPay[]; mayPay: boolean }) {
  const code = areMixed(ready);
  if (ready.length === 0) return null;
  return (
    <Card flush title="Accepted, not paid yet">
      <ul className="divide-y divide-line border-line border-t text-sm">
        {ready.map((each) => {
          const sum = formatMoney(each.amount, { currency: each.currency, code });
          return (
            <li
              key={each.campaignId}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3 sm:px-5"
            >
              <span className="grid min-w-0 gap-0.5">
                <span className="truncate font-medium">{each.campaign}</span>
                <span className="text-muted">
                  {each.ready > 0 ? `${sum} for ${counted(each.ready)}` : 'Nothing can be paid now'}
                  {each.waiting > 0 && `, ${each.waiting.toLocaleString('en')} held`}
                  {each.weekly && '. We pay it on Monday'}
                </span>
              </span>
              {mayPay && each.ready > 0 && (
                <PayCampaign
                  id={each.campaignId}
                  name={each.campaign}
                  sum={sum}
                  posts={counted(each.ready)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

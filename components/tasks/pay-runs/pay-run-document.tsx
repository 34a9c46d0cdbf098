import { Download } from 'lucide-react';
import { DownloadLink } from '@/components/ui/button';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { PayRun, PayRunLine } from '@/features/tasks';
import { areMixed } from '@/nouns/money';
import { leftOutWords } from '@/nouns/pay-runs';
import { counted, runName, startedBy, sums } from './words';

/** One pay run: who was paid what, and what was left out and why. */
export function PayRunDocument({
  base,
  run,
}: {
  base: '/advertiser/payments' | '/admin/payments';
  run: PayRun & { lines: PayRunLine[] };
}) {
  const paid = run.lines.filter(({ reason }) => reason === null);
  const leftOut = run.lines.filter(({ reason }) => reason !== null);
  return (
    <div className="grid gap-6">
      <PageHeader
        title={runName(run)}
        breadcrumbs={[{ label: 'Payments', href: base }]}
        purpose={
          <>
            {sums(run.totals)} for {counted(run.paid)}, <Moment at={run.at} format="exact" />. Started by{' '}
            {startedBy(run)}.
          </>
        }
        action={
          <DownloadLink href={`${base}/${run.id}/export`} icon={Download}>
            Export CSV
          </DownloadLink>
        }
      />
      {paid.length > 0 && <Lines title="Paid" lines={paid} />}
      {leftOut.length > 0 && <Lines title="Left out" lines={leftOut} />}
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: PayRunLine[] }) {
  const code = areMixed(lines);
  const reasons = lines.some(({ reason }) => reason !== null);
  return (
    <section className="grid gap-3">
      <h2 className="text-base">{title}</h2>
      <Table caption={title}>
        <TableHead>
          <Th>Person</Th>
          <Th>Task</Th>
          {reasons && <Th>Why</Th>}
          <Th numeric>Amount</Th>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <Tr key={line.taskId}>
              <Td phone="title" className="font-medium">
                {line.name ?? 'Nobody'}
              </Td>
              <Td label="Task" className="max-w-72 break-words">
                {line.title === line.campaign ? line.title : `${line.title}, ${line.campaign}`}
              </Td>
              {reasons && (
                <Td label="Why">
                  {line.reason && leftOutWords[line.reason]}
                  {line.heldUntil && (
                    <>
                      , until <Moment at={line.heldUntil} format="day" />
                    </>
                  )}
                </Td>
              )}
              <Td label="Amount" numeric>
                <Money amount={line.amount} currency={line.currency} code={code} />
              </Td>
            </Tr>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}

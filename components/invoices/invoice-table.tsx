import type { SearchParams } from '@/components/ui/href';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { type SortColumn, sortColumns } from '@/components/ui/sort-columns';
import { StatusBadge } from '@/components/ui/status-badge';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { Invoice } from '@/features/invoices';
import type { InvoiceSort } from './invoice-search';
import { dayWords, stateWords } from './invoice-words';

/** The invoices a search found; `base` is where their pages lie, `named` shows whose each is. */
export function InvoiceTable({
  invoices,
  params,
  search,
  base,
  named = false,
  brief = false,
}: {
  invoices: Invoice[];
  params: SearchParams;
  search: { sort: InvoiceSort; direction: 'asc' | 'desc' };
  base: '/invoices' | '/admin/invoices';
  named?: boolean;
  /** Fewer columns and no sorting, for a part of another page. */
  brief?: boolean;
}) {
  const sortable = sortColumns(params, search);
  const column = (...parts: SortColumn<InvoiceSort>) =>
    brief ? <Th numeric={parts[3]}>{parts[1]}</Th> : sortable(...parts);
  return (
    <Table caption="Invoices">
      <TableHead>
        {column('number', 'Number', 'desc')}
        {named && column('advertiser', 'Organisation', 'asc')}
        {!brief && <Th>Period</Th>}
        {column('status', 'Status', 'asc')}
        {column('issued', 'Issued', 'desc')}
        {column('due', 'Due', 'desc')}
        {column('amount', 'Amount', 'desc', true)}
      </TableHead>
      <TableBody>
        {invoices.map((invoice) => (
          <Tr key={invoice.id} data-list-row="">
            <Td phone="title" className="whitespace-nowrap">
              <Link
                href={`${base}/${invoice.id}`}
                className="font-medium tabular-nums underline-offset-4 hover:underline"
              >
                {invoice.number}
              </Link>
            </Td>
            {named && <Td label="Organisation">{invoice.advertiser}</Td>}
            {!brief && (
              <Td label="Period" className="whitespace-nowrap text-muted">
                {dayWords(invoice.periodFrom)} – {dayWords(invoice.periodTo)}
              </Td>
            )}
            <Td label="Status">
              <StatusBadge of="invoice" status={invoice.status} label={stateWords(invoice)} />
            </Td>
            <Td label="Issued" className="whitespace-nowrap">
              {dayWords(invoice.issuedOn)}
            </Td>
            <Td label="Due" className="whitespace-nowrap">
              {dayWords(invoice.dueOn)}
            </Td>
            <Td label="Amount" numeric className="font-medium">
              <Money amount={invoice.amount} currency={invoice.currency} code={named} />
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}

import { ButtonLink } from '@/components/ui/button';
import type { Invoice } from '@/features/invoices';
import { readInvoiceSearch } from './invoice-search';
import { InvoiceTable } from './invoice-table';

/** The newest invoices of an organisation, with the way to all of them. */
export function LatestInvoices({ of, invoices }: { of: number; invoices: Invoice[] }) {
  if (invoices.length === 0) return null;
  return (
    <section aria-labelledby="invoices" className="grid gap-3">
      <div className="flex items-center justify-between gap-4">
        <h2 id="invoices" className="font-semibold text-base">
          Latest invoices
        </h2>
        <ButtonLink href={`/admin/invoices?advertiser=${of}`} size="sm">
          All invoices
        </ButtonLink>
      </div>
      <InvoiceTable
        invoices={invoices}
        params={{ advertiser: String(of) }}
        search={readInvoiceSearch({})}
        base="/admin/invoices"
        brief
      />
    </section>
  );
}

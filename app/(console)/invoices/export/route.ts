import { requireOrganisationPage } from '@/auth/page';
import { invoiceColumns } from '@/components/invoices/invoice-csv';
import { readInvoiceSearch } from '@/components/invoices/invoice-search';
import { searchInvoices } from '@/features/invoices';
import { csvResponse } from '@/lib/csv';

/** The invoice list as CSV: the same search as the page, every row of it. */
export async function GET(request: Request): Promise<Response> {
  const user = await requireOrganisationPage('owner', 'billing');
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const { invoices } = await searchInvoices(user, { ...readInvoiceSearch(params), pageSize: 0 });
  return csvResponse('invoices.csv', invoiceColumns, invoices);
}

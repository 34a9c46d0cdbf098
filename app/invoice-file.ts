import type { UserActor } from '@/auth/actor';
import { invoiceColumns } from '@/components/invoices/invoice-csv';
import { readInvoiceSearch } from '@/components/invoices/invoice-search';
import { paramsOf } from '@/components/ui/search-params';
import { searchInvoices } from '@/features/invoices';
import { csvResponse } from '@/lib/csv';
import { WHOLE_FILE } from '@/lib/paging';

/** The invoice list as CSV, as the actor may see it: the same search as the page, at most 50,000 rows of it. */
export async function invoiceFile(user: UserActor, request: Request): Promise<Response> {
  const search = readInvoiceSearch(paramsOf(request));
  const { invoices } = await searchInvoices(user, { ...search, ...WHOLE_FILE });
  return csvResponse('invoices.csv', invoiceColumns, invoices);
}

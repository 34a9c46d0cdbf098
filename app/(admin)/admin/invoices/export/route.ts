import { requirePageUser } from '@/auth/page';
import { invoiceColumns } from '@/components/invoices/invoice-csv';
import { readInvoiceSearch } from '@/components/invoices/invoice-search';
import { paramsOf } from '@/components/ui/search-params';
import { searchInvoices } from '@/features/invoices';
import { csvResponse } from '@/lib/csv';
import { WHOLE_FILE } from '@/lib/paging';

/** The invoice list as CSV: the same search as the page, at most 50,000 rows of it. */
export async function GET(request: Request): Promise<Response> {
  const user = await requirePageUser('admin');
  const params = paramsOf(request);
  const { invoices } = await searchInvoices(user, { ...readInvoiceSearch(params), ...WHOLE_FILE });
  return csvResponse('invoices.csv', invoiceColumns, invoices);
}

import { pathId } from '@/app/path-id';
import { orNotFound, requirePageUser } from '@/auth/page';
import { lineColumns } from '@/components/invoices/invoice-csv';
import { invoiceById } from '@/features/invoices';
import { csvResponse } from '@/lib/csv';

/** The lines of an invoice as CSV, for whoever may see the invoice. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/invoices/[id]/export'>,
): Promise<Response> {
  const user = await requirePageUser('advertiser', 'influencer', 'admin');
  const id = await pathId(params);
  const { number, currency, lines } = await orNotFound(invoiceById(user, id));
  return csvResponse(`${number}.csv`, lineColumns(currency), lines);
}

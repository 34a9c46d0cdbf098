import { pathId } from '@/app/path-id';
import { orNotFound, requirePageUser } from '@/auth/page';
import { invoicePdf } from '@/components/invoices/invoice-pdf';
import { company } from '@/features/company';
import { invoiceById } from '@/features/invoices';
import { download } from '@/lib/download';
import { issuerOf } from '@/nouns/company';

/** An invoice as a PDF file, for whoever may see the invoice. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/invoices/[id]/pdf'>,
): Promise<Response> {
  const user = await requirePageUser('advertiser', 'influencer', 'admin');
  const id = await pathId(params);
  const invoice = await orNotFound(invoiceById(user, id));
  const file = await invoicePdf(invoice, issuerOf(await company(), invoice));
  return download(`${invoice.number}.pdf`, 'application/pdf', new Uint8Array(file));
}

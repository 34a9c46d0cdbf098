import { electronicAsked, electronicDownload } from '@/app/electronic-invoice';
import { orNotFound, requirePageUser } from '@/auth/page';
import { creditNoteById, creditNoteXml } from '@/features/invoices';
import { addresses } from '@/nouns/addresses';

/** A credit note as an electronic one, for whoever may see its invoice. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/invoices/credit-notes/[id]/electronic/[format]'>,
): Promise<Response> {
  const user = await requirePageUser('advertiser', 'influencer', 'admin');
  const asked = await electronicAsked(params);
  const { invoiceId } = await orNotFound(creditNoteById(user, asked.id));
  const page = user.role === 'admin' ? addresses.admin.invoice(invoiceId) : addresses.invoice(invoiceId);
  const file = creditNoteXml(user, asked.id, asked.format);
  return electronicDownload(asked, file, page);
}

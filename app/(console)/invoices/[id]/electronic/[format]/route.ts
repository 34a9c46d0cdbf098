import { electronicAsked, electronicDownload } from '@/app/electronic-invoice';
import { orNotFound, requirePageUser } from '@/auth/page';
import { invoiceXml } from '@/features/invoices';
import { addresses } from '@/nouns/addresses';

/** An invoice as an electronic one, for whoever may see the invoice. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/invoices/[id]/electronic/[format]'>,
): Promise<Response> {
  const user = await requirePageUser('advertiser', 'influencer', 'admin');
  const asked = await electronicAsked(params);
  const file = orNotFound(invoiceXml(user, asked.id, asked.format));
  const page = user.role === 'admin' ? addresses.admin.invoice(asked.id) : addresses.invoice(asked.id);
  return electronicDownload(asked, file, page);
}

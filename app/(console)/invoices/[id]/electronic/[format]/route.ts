import { electronicInvoice } from '@/app/electronic-invoice';
import { requirePageUser } from '@/auth/page';

/** An invoice for programs, for whoever may see the invoice. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/invoices/[id]/electronic/[format]'>,
): Promise<Response> {
  return electronicInvoice(await requirePageUser('advertiser', 'influencer', 'admin'), params);
}

import { electronicCreditNote } from '@/app/electronic-invoice';
import { requirePageUser } from '@/auth/page';

/** A credit note for programs, for whoever may see its invoice. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/invoices/credit-notes/[id]/electronic/[format]'>,
): Promise<Response> {
  return electronicCreditNote(await requirePageUser('advertiser', 'influencer', 'admin'), params);
}

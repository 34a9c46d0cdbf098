import { pathId } from '@/app/path-id';
import { orNotFound, requirePageUser } from '@/auth/page';
import { creditNotePdf } from '@/components/invoices/credit-note-pdf';
import { company } from '@/features/company';
import { creditNoteById } from '@/features/invoices';
import { download } from '@/lib/download';
import { issuerOf } from '@/nouns/company';

/** A credit note as a PDF file, for whoever may see its invoice. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/invoices/credit-notes/[id]/pdf'>,
): Promise<Response> {
  const user = await requirePageUser('advertiser', 'influencer', 'admin');
  const note = await orNotFound(creditNoteById(user, await pathId(params)));
  const file = await creditNotePdf(note, issuerOf(await company(), note.of));
  return download(`${note.number}.pdf`, 'application/pdf', new Uint8Array(file));
}

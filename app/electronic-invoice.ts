import { notFound } from 'next/navigation';
import type { UserActor } from '@/auth/actor';
import { orNotFound } from '@/auth/page';
import { creditNotePdf } from '@/components/invoices/credit-note-pdf';
import { invoicePdf } from '@/components/invoices/invoice-pdf';
import { company } from '@/features/company';
import { creditNoteById, creditNoteXml, invoiceById, invoiceXml } from '@/features/invoices';
import { download } from '@/lib/download';
import { Failure } from '@/lib/failure';
import { rowId } from '@/lib/row-id';
import { issuerOf } from '@/nouns/company';
import { type ElectronicFormat, electronicFormats } from '@/nouns/electronic';

interface Asked {
  id: number;
  format: ElectronicFormat;
}

/** Which document is asked for in which format; nothing is there for anything else. */
async function asked(params: Promise<{ id: string; format: string }>): Promise<Asked> {
  const { id, format } = await params;
  return {
    id: rowId(id) ?? notFound(),
    format: electronicFormats.find((each) => each === format) ?? notFound(),
  };
}

/** What programs read, alone or in the PDF that `draw` puts it into; 409 with what it lacks. */
async function file(
  { format }: Asked,
  written: (syntax: 'ubl' | 'cii') => Promise<{ number: string; xml: string }>,
  draw: (xml: string) => Promise<Buffer>,
): Promise<Response> {
  try {
    const { number, xml } = await orNotFound(written(format === 'ubl' ? 'ubl' : 'cii'));
    const name = `${number}-${format}`;
    if (format !== 'factur-x') return download(`${name}.xml`, 'application/xml; charset=utf-8', xml);
    return download(`${name}.pdf`, 'application/pdf', new Uint8Array(await draw(xml)));
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'wrong_state') throw error;
    // A page in its place would be saved under the name of the file.
    return new Response(error.message, {
      status: 409,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' },
    });
  }
}

/** An invoice in a format that programs read. */
export async function electronicInvoice(user: UserActor, params: Parameters<typeof asked>[0]) {
  const what = await asked(params);
  return file(
    what,
    (syntax) => invoiceXml(user, what.id, syntax),
    async (xml) => {
      const invoice = await invoiceById(user, what.id);
      return invoicePdf(invoice, issuerOf(await company(), invoice), xml);
    },
  );
}

/** A credit note in a format that programs read. */
export async function electronicCreditNote(user: UserActor, params: Parameters<typeof asked>[0]) {
  const what = await asked(params);
  const note = await orNotFound(creditNoteById(user, what.id));
  return file(
    what,
    (syntax) => creditNoteXml(user, what.id, syntax),
    async (xml) => creditNotePdf(note, issuerOf(await company(), note.of), xml),
  );
}

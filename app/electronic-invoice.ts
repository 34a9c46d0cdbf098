import { notFound, redirect } from 'next/navigation';
import type { UserActor } from '@/auth/actor';
import { orNotFound } from '@/auth/page';
import { creditNotePdf } from '@/components/invoices/credit-note-pdf';
import { invoicePdf } from '@/components/invoices/invoice-pdf';
import { company } from '@/features/company';
import { creditNoteById, creditNoteXml, invoiceById, invoiceXml } from '@/features/invoices';
import { download } from '@/lib/download';
import { Failure } from '@/lib/failure';
import { rowId } from '@/lib/row-id';
import { addresses } from '@/nouns/addresses';
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

/** What programs read, alone or in the PDF that `draw` puts it into; the invoice's page says what it lacks. */
async function file(
  { format }: Asked,
  invoicePage: string,
  written: (syntax: 'ubl' | 'cii') => Promise<{ number: string; xml: string }>,
  draw: (xml: string) => Promise<Buffer>,
): Promise<Response> {
  try {
    const { number, xml } = await orNotFound(written(format === 'ubl' ? 'ubl' : 'cii'));
    const name = `${number}-${format}`;
    if (format !== 'factur-x') return download(`${name}.xml`, 'application/xml; charset=utf-8', xml);
    return download(`${name}.pdf`, 'application/pdf', new Uint8Array(await draw(xml)));
  } catch (error) {
    if (error instanceof Failure && error.code === 'wrong_state') redirect(invoicePage);
    throw error;
  }
}

const pageOf = ({ role }: UserActor, invoiceId: number) =>
  role === 'admin' ? addresses.admin.invoice(invoiceId) : addresses.invoice(invoiceId);

/** An invoice in a format that programs read. */
export async function electronicInvoice(user: UserActor, params: Parameters<typeof asked>[0]) {
  const what = await asked(params);
  return file(
    what,
    pageOf(user, what.id),
    (syntax) => invoiceXml(user, what.id, syntax),
    async (xml) => invoicePdf(await invoiceById(user, what.id), await company(), xml),
  );
}

/** A credit note in a format that programs read. */
export async function electronicCreditNote(user: UserActor, params: Parameters<typeof asked>[0]) {
  const what = await asked(params);
  const note = await orNotFound(creditNoteById(user, what.id));
  return file(
    what,
    pageOf(user, note.invoiceId),
    (syntax) => creditNoteXml(user, what.id, syntax),
    async (xml) => creditNotePdf(note, await company(), xml),
  );
}

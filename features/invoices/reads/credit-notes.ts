import { and, asc, desc, eq, getTableColumns, type SQL } from 'drizzle-orm';
import type { Actor } from '@/auth/actor';
import { db } from '@/db/client';
import { creditNotes, creditNoteTaxes, invoices } from '@/db/schema';
import { found } from '@/lib/failure';
import { type InvoiceDetail, invoiceById, visibleTo } from './invoices';

/** The most that a page shows of them. */
const SHOWN = 50;

/** Credit notes under a condition that shows which of them the reader may know, the latest first, with their invoices. */
const read = (where: SQL | undefined) => {
  const { issuedBy: _, ...columns } = getTableColumns(creditNotes);
  return db()
    .select({ ...columns, invoice: invoices.number })
    .from(creditNotes)
    .innerJoin(invoices, eq(invoices.id, creditNotes.invoiceId))
    .where(where)
    .orderBy(desc(creditNotes.id))
    .limit(SHOWN);
};

export type CreditNote = Awaited<ReturnType<typeof read>>[number];

/** The latest credit notes of an organisation, for its owners and billing people, and administrators. */
export const creditNotesOf = (actor: Actor, advertiserId: number): Promise<CreditNote[]> =>
  read(and(visibleTo(actor), eq(invoices.advertiserId, advertiserId)));

/** A credit note with what of each tax it takes back, and its invoice. */
export interface CreditNoteDetail extends CreditNote {
  taxes: Pick<typeof creditNoteTaxes.$inferSelect, 'category' | 'rate' | 'net' | 'tax' | 'reason'>[];
  of: InvoiceDetail;
}

/** One credit note. `not_found` for another's. */
export async function creditNoteById(actor: Actor, id: number): Promise<CreditNoteDetail> {
  const [row] = await read(and(visibleTo(actor), eq(creditNotes.id, id)));
  const note = found(row, 'This credit note');
  const taxes = await db()
    .select({
      category: creditNoteTaxes.category,
      rate: creditNoteTaxes.rate,
      net: creditNoteTaxes.net,
      tax: creditNoteTaxes.tax,
      reason: creditNoteTaxes.reason,
    })
    .from(creditNoteTaxes)
    .where(eq(creditNoteTaxes.creditNoteId, id))
    .orderBy(asc(creditNoteTaxes.id));
  return { ...note, taxes, of: await invoiceById(actor, note.invoiceId) };
}

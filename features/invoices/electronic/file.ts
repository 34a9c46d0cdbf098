import type { Actor } from '@/auth/actor';
import { company } from '@/features/company';
import { Failure } from '@/lib/failure';
import type { Company } from '@/nouns/company';
import { type ElectronicProblem, type ElectronicReader, problemWords } from '@/nouns/electronic';
import { creditNoteById } from '../reads/credit-notes';
import { type InvoiceDetail, invoiceById } from '../reads/invoices';
import { writtenCredit, writtenInvoice } from '../reads/written';
import { ciiFile } from './cii';
import { creditNoteDocument, invoiceDocument } from './document';
import type { ElectronicInvoice } from './model';
import { electronicProblems } from './rules';
import { ublFile } from './ubl';

/** What an invoice that the reader sees lacks as an electronic one; undefined of a cancelled one, which has no such form. */
export const invoiceProblems = async (
  invoice: InvoiceDetail,
  issuer: Company,
): Promise<ElectronicProblem[] | undefined> =>
  invoice.status === 'cancelled'
    ? undefined
    : electronicProblems(invoiceDocument(invoice, issuer, await writtenInvoice(invoice.id)));

/** Refuses a document that breaks a rule, in words for who asks. */
function requireValid(document: ElectronicInvoice, { role }: Pick<ElectronicReader, 'role'>): void {
  const problems = electronicProblems(document);
  if (problems.length === 0) return;
  const reader = { role, seller: document.seller.name, buyer: document.buyer.name };
  const words = problems.map((each) => problemWords(each, reader));
  throw new Failure('wrong_state', `There is no electronic form of this. ${words.join(' ')}`);
}

const roleOf = (actor: Actor): ElectronicReader['role'] =>
  actor.kind === 'user' && actor.role === 'admin' ? 'admin' : 'organisation';

const writers = { ubl: ublFile, cii: ciiFile };

/** The two syntaxes. */
export type ElectronicSyntax = keyof typeof writers;

/**
 * An invoice in a syntax that programs read, as it was issued, for whoever may see the invoice. `wrong_state` for a cancelled one and for
 * one that lacks a fact, which the message names, `not_found`.
 */
export async function invoiceXml(
  actor: Actor,
  id: number,
  syntax: ElectronicSyntax,
): Promise<{ number: string; xml: string }> {
  const invoice = await invoiceById(actor, id);
  if (invoice.status === 'cancelled')
    throw new Failure('wrong_state', 'This invoice was cancelled. It has no electronic form.');
  const issuer = await company();
  const document = invoiceDocument(invoice, issuer, await writtenInvoice(id));
  requireValid(document, { role: roleOf(actor) });
  return { number: invoice.number, xml: writers[syntax](document) };
}

/** The same of a credit note. */
export async function creditNoteXml(
  actor: Actor,
  id: number,
  syntax: ElectronicSyntax,
): Promise<{ number: string; xml: string }> {
  const note = await creditNoteById(actor, id);
  const issuer = await company();
  const document = creditNoteDocument(note, issuer, await writtenCredit(id));
  requireValid(document, { role: roleOf(actor) });
  return { number: note.number, xml: writers[syntax](document) };
}

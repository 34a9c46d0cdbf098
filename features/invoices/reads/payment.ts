import type { Actor } from '@/auth/actor';
import { company } from '@/features/company';
import { howToPay, invoiceCode } from '@/nouns/company';
import { type InvoiceDetail, invoiceById } from './invoices';

/** How an invoice is paid. */
export interface InvoicePayment {
  invoice: InvoiceDetail;
  /** Line by line, as the invoice says it. */
  instructions: string[];
  /** What a banking app scans; null where there is nothing to scan. */
  code: string | null;
}

/** How an invoice is paid, for its organisation's owners and billing people, and administrators. */
export async function invoicePayment(actor: Actor, id: number): Promise<InvoicePayment> {
  const invoice = await invoiceById(actor, id);
  const issuer = await company();
  return { invoice, instructions: howToPay(issuer, invoice), code: invoiceCode(issuer, invoice) };
}

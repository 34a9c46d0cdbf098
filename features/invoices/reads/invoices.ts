import { and, asc, desc, eq, getTableColumns, gt, gte, isNull, lte, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireBilling } from '@/auth/actor';
import { db } from '@/db/client';
import { paged } from '@/db/paged';
import {
  advertisers,
  bankStatementLines,
  creditNotes,
  invoiceLines,
  invoices,
  invoiceTaxes,
  receipts,
} from '@/db/schema';
import { findAdvertiser } from '@/features/advertisers';
import { balancesOf } from '@/features/ledger';
import { found } from '@/lib/failure';
import type { Paging } from '@/lib/paging';

/** Every status an invoice reads as; `overdue` is pending past its due date. */
export type InvoiceStatus = (typeof invoices.$inferSelect)['status'] | 'overdue';

/** SQL: the status every reader sees. */
export const statusNow = sql<InvoiceStatus>`(case
  when ${invoices.status} = 'pending' and ${invoices.dueOn} < (now() at time zone 'UTC')::date then 'overdue'
  else ${invoices.status}::text end)`;

/** SQL: what of an invoice is still to be paid. */
export const openAmount = sql<number>`(case when ${invoices.status} = 'pending'
  then ${invoices.amount} - ${invoices.received} - ${invoices.takenOff} else 0 end)`.mapWith(Number);

/** Administrators see every invoice, an organisation's owners and billing people its own. */
export function visibleTo(actor: Actor): SQL | undefined {
  const { role, advertiserId } = requireBilling(actor);
  return role === 'admin' ? undefined : eq(invoices.advertiserId, advertiserId ?? 0);
}

/** Invoices with their status as of today and the organisation's name as it is now. */
export const selectInvoices = (where: SQL | undefined) =>
  db()
    .select({
      ...getTableColumns(invoices),
      status: statusNow,
      open: openAmount,
      /** What no credit note took back. */
      uncredited: sql<number>`${invoices.amount} - ${invoices.credited}`.mapWith(Number),
      net: sql<number>`${invoices.amount} - ${invoices.tax}`.mapWith(Number),
      advertiser: advertisers.name,
    })
    .from(invoices)
    .innerJoin(advertisers, eq(advertisers.id, invoices.advertiserId))
    .where(where);

const read = (where: SQL | undefined, paging: Paging = {}) => {
  return paged(selectInvoices(where).orderBy(desc(invoices.issuedOn), desc(invoices.id)), paging);
};

/** An invoice with its status as of today, in its own currency. */
export type Invoice = Awaited<ReturnType<typeof read>>[number];

export interface InvoiceFilter {
  advertiserId?: number;
  status?: InvoiceStatus;
  /** Issued on this UTC day or later. */
  from?: string;
  /** Issued on this UTC day or before. */
  to?: string;
}

/** Invoices, newest first. `not_found` for an advertiser that is not there or not the caller's. */
export async function listInvoices(
  actor: Actor,
  filter: InvoiceFilter = {},
  paging: Paging = {},
): Promise<Invoice[]> {
  if (filter.advertiserId !== undefined) await findAdvertiser(actor, filter.advertiserId);
  return read(
    and(
      visibleTo(actor),
      filter.advertiserId === undefined ? undefined : eq(invoices.advertiserId, filter.advertiserId),
      filter.status && eq(statusNow, filter.status),
      filter.from ? gte(invoices.issuedOn, filter.from) : undefined,
      filter.to ? lte(invoices.issuedOn, filter.to) : undefined,
    ),
    paging,
  );
}

/** One invoice with its lines, the tax on them, its credit notes, and the transfers that paid of it. */
export async function invoiceById(actor: Actor, id: number) {
  const [row] = await read(and(eq(invoices.id, id), visibleTo(actor)));
  const invoice = found(row, 'This invoice');
  const lines = await db()
    .select({
      ...getTableColumns(invoiceLines),
      /** How many accepted tasks a campaign's line bills. */
      // Written out: the builder leaves the table's name away when a select has one table only.
      tasks: sql<number>`(
        select count(*)::int from tasks task
        where task.invoice_id = invoice_lines.invoice_id and task.campaign_id = invoice_lines.campaign_id)`,
    })
    .from(invoiceLines)
    .where(eq(invoiceLines.invoiceId, id))
    .orderBy(asc(invoiceLines.id));
  const taxes = await db()
    .select({
      category: invoiceTaxes.category,
      rate: invoiceTaxes.rate,
      net: invoiceTaxes.net,
      tax: invoiceTaxes.tax,
      reason: invoiceTaxes.reason,
    })
    .from(invoiceTaxes)
    .where(eq(invoiceTaxes.invoiceId, id))
    .orderBy(asc(invoiceTaxes.id));
  const open = invoice.status === 'pending' || invoice.status === 'overdue';
  const [ahead] = open ? await balancesOf('prepaid', `advertiser:${invoice.advertiserId}`) : [];
  const transfers = await db()
    .select({
      lineId: receipts.lineId,
      amount: receipts.toInvoice,
      bookedOn: bankStatementLines.bookedOn,
      at: receipts.createdAt,
    })
    .from(receipts)
    .innerJoin(bankStatementLines, eq(bankStatementLines.id, receipts.lineId))
    .where(and(eq(receipts.invoiceId, id), isNull(receipts.undoneAt), gt(receipts.toInvoice, 0)))
    .orderBy(asc(receipts.id));
  /** What was paid ahead pays it. */
  const credits = await db()
    .select({
      id: creditNotes.id,
      number: creditNotes.number,
      amount: creditNotes.amount,
      reason: creditNotes.reason,
      note: creditNotes.note,
      issuedOn: creditNotes.issuedOn,
    })
    .from(creditNotes)
    .where(eq(creditNotes.invoiceId, id))
    .orderBy(asc(creditNotes.id));
  return {
    ...invoice,
    lines,
    taxes,
    credits,
    transfers,
    payable: ahead !== undefined && -ahead.amount >= invoice.open,
  };
}

export type InvoiceDetail = Awaited<ReturnType<typeof invoiceById>>;

export type InvoiceLine = InvoiceDetail['lines'][number];

import { and, asc, count, desc, eq, gte, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Actor } from '@/auth/actor';
import { db } from '@/db/client';
import { mentions } from '@/db/mentions';
import { advertisers, invoices } from '@/db/schema';
import {
  type Invoice,
  type InvoiceFilter,
  type InvoiceStatus,
  openAmount,
  selectInvoices,
  statusNow,
  visibleTo,
} from './invoices';

export interface InvoiceSearch extends InvoiceFilter {
  /** Part of a number or of the organisation's name, a whole amount, or a day of issue or due day. */
  text?: string;
  sort?: 'issued' | 'number' | 'due' | 'amount' | 'status' | 'advertiser';
  direction?: 'asc' | 'desc';
  page?: number;
  pageSize?: number;
}

const orders: Record<NonNullable<InvoiceSearch['sort']>, SQL> = {
  issued: sql`${invoices.issuedOn}`,
  // The numbers of a year are counted; as text, 10 would stand before 9.
  number: sql`(split_part(${invoices.number}, '-', 2), length(${invoices.number}), ${invoices.number})`,
  due: sql`${invoices.dueOn}`,
  amount: sql`${invoices.amount}`,
  status: sql`${statusNow}`,
  advertiser: sql`lower(${advertisers.name})`,
};

const amountText = /^\d{1,12}(\.\d{1,6})?$/;
const dayText = /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/;

function matching(text: string): SQL | undefined {
  const plain = text.replaceAll(/[,\s]/g, '');
  return or(
    mentions(text, [invoices.number, advertisers.name]),
    amountText.test(plain)
      ? sql`${invoices.amount} = ${plain}::numeric or trunc(${invoices.amount}) = ${plain}::numeric`
      : undefined,
    dayText.test(text)
      ? sql`${invoices.issuedOn}::text like ${`${text}%`} or ${invoices.dueOn}::text like ${`${text}%`}`
      : undefined,
  );
}

const filtered = (actor: Actor, { text, advertiserId, status, from, to }: InvoiceSearch) =>
  and(
    visibleTo(actor),
    text ? matching(text) : undefined,
    advertiserId === undefined ? undefined : eq(invoices.advertiserId, advertiserId),
    status && eq(statusNow, status),
    from ? gte(invoices.issuedOn, from) : undefined,
    to ? lte(invoices.issuedOn, to) : undefined,
  );

/** The invoices a search finds among those the actor may see, and how many there are. */
export async function searchInvoices(
  actor: Actor,
  { sort = 'issued', direction = 'desc', page = 1, pageSize = 25, ...filter }: InvoiceSearch,
): Promise<{ invoices: Invoice[]; total: number }> {
  const where = filtered(actor, filter);
  const way = direction === 'asc' ? asc : desc;
  const rows = await selectInvoices(where)
    .orderBy(way(orders[sort]), way(invoices.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const [row] = await db()
    .select({ total: count() })
    .from(invoices)
    .innerJoin(advertisers, eq(advertisers.id, invoices.advertiserId))
    .where(where);
  return { invoices: rows, total: row?.total ?? 0 };
}

/** How many of the invoices a search finds are in each status, whichever of them it asks for. */
export async function countInvoices(
  actor: Actor,
  { status: _, ...search }: InvoiceSearch,
): Promise<Record<InvoiceStatus, number>> {
  const rows = await db()
    .select({ status: statusNow, invoices: count() })
    .from(invoices)
    .innerJoin(advertisers, eq(advertisers.id, invoices.advertiserId))
    .where(filtered(actor, search))
    .groupBy(sql`1`);
  const counts: Record<InvoiceStatus, number> = { pending: 0, overdue: 0, paid: 0, cancelled: 0 };
  for (const row of rows) counts[row.status] = row.invoices;
  return counts;
}

/** What an organisation owes in invoices that are not settled, in its currency. */
export async function outstanding(
  actor: Actor,
  advertiserId: number,
): Promise<{ pending: number; overdue: number }> {
  const [row] = await db()
    .select({
      pending: sql<number>`coalesce(sum(${openAmount}) filter (where ${statusNow} = 'pending'), 0)`.mapWith(
        Number,
      ),
      overdue: sql<number>`coalesce(sum(${openAmount}) filter (where ${statusNow} = 'overdue'), 0)`.mapWith(
        Number,
      ),
    })
    .from(invoices)
    .where(and(visibleTo(actor), eq(invoices.advertiserId, advertiserId)));
  return row ?? { pending: 0, overdue: 0 };
}

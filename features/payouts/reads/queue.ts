import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { mentions } from '@/db/mentions';
import { payouts, users } from '@/db/schema';
import { type Paging, rowsOf } from '@/lib/paging';
import type { PayoutStatus } from '../policy';

const handlers = alias(users, 'handlers');

export interface PayoutQueueFilter {
  status?: PayoutStatus;
  currency?: string;
  /** Part of the person's name or email address, of the reference, or the payout's whole id. */
  text?: string;
}

const matching = (text: string) =>
  mentions(text, [users.name, users.username, users.email, payouts.reference], payouts.id);

const filtered = ({ status, currency, text }: PayoutQueueFilter) =>
  and(
    status ? eq(payouts.status, status) : undefined,
    currency ? eq(payouts.currency, currency) : undefined,
    text ? matching(text) : undefined,
  );

/** Payouts with whose they are: those under way longest first, finished ones latest first; administrators only. */
export async function payoutQueue(actor: Actor, filter: PayoutQueueFilter = {}, paging: Paging = {}) {
  requireAdmin(actor);
  const { limit, offset } = rowsOf(paging);
  const order = filter.status === 'requested' || filter.status === 'approved' ? asc : desc;
  return db()
    .select({
      id: payouts.id,
      userId: payouts.userId,
      userName: users.name,
      userEmail: users.email,
      userStatus: users.status,
      amount: payouts.amount,
      currency: payouts.currency,
      method: payouts.method,
      heldUntil:
        sql<Date | null>`case when ${payouts.heldUntil} > now() then ${payouts.heldUntil} end`.mapWith(
          payouts.heldUntil,
        ),
      status: payouts.status,
      reason: payouts.reason,
      reference: payouts.reference,
      handlerName: handlers.name,
      sentAt: payouts.sentAt,
      createdAt: payouts.createdAt,
      updatedAt: payouts.updatedAt,
    })
    .from(payouts)
    .innerJoin(users, eq(users.id, payouts.userId))
    .leftJoin(handlers, eq(handlers.id, payouts.handledBy))
    .where(filtered(filter))
    .orderBy(order(payouts.createdAt), order(payouts.id))
    .limit(limit)
    .offset(offset);
}

/** A payout as the queue shows it. */
export type PayoutItem = Awaited<ReturnType<typeof payoutQueue>>[number];

export interface PayoutTotal {
  status: PayoutStatus;
  currency: string;
  payouts: number;
  people: number;
  /** In the currency. */
  amount: number;
}

/** What a filter finds in each state and currency, whatever state it asks for; administrators only. */
export async function payoutTotals(actor: Actor, filter: PayoutQueueFilter = {}): Promise<PayoutTotal[]> {
  requireAdmin(actor);
  return db()
    .select({
      status: payouts.status,
      currency: payouts.currency,
      payouts: sql<number>`count(*)::int`,
      people: sql<number>`count(distinct ${payouts.userId})::int`,
      amount: sql<number>`sum(${payouts.amount})`.mapWith(Number),
    })
    .from(payouts)
    .innerJoin(users, eq(users.id, payouts.userId))
    .where(filtered({ ...filter, status: undefined }))
    .groupBy(payouts.status, payouts.currency)
    .orderBy(asc(payouts.currency));
}

/** The sealed accounts of payouts, by their ids. */
export async function sealedOf(ids: number[]): Promise<Map<number, string>> {
  const rows = await db()
    .select({ id: payouts.id, sealed: payouts.sealed })
    .from(payouts)
    .where(sql`${payouts.id} = any(${`{${ids.join(',')}}`}::int[])`);
  return new Map(rows.map(({ id, sealed }) => [id, sealed]));
}

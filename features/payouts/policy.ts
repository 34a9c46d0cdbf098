import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { type payoutStatus, payouts } from '@/db/schema';
import { momentText } from '@/lib/dates';
import { Failure, found } from '@/lib/failure';

export type PayoutStatus = (typeof payoutStatus.enumValues)[number];

/** From which state each other one is reached. */
const reachedFrom = {
  approved: 'requested',
  sent: 'approved',
  failed: 'approved',
  cancelled: 'requested',
  /** The bank sent back what it had booked. */
  returned: 'sent',
} as const satisfies Record<string, PayoutStatus>;

/** What can happen to a payout. */
export type PayoutStep = keyof typeof reachedFrom;

/** The state that a step leads to. */
export const leadsTo = (step: PayoutStep): Exclude<PayoutStatus, 'requested'> =>
  step === 'returned' ? 'failed' : step;

/** The state a payout had before a step. */
export const comesFrom = (to: PayoutStep): PayoutStatus => reachedFrom[to];

/** A new account was told to its owner long enough ago. */
export const notHeld = sql`(${payouts.heldUntil} is null or ${payouts.heldUntil} <= now())`;

/** Moves one of the matching payouts on; `not_found` when there is none, `wrong_state` when it cannot. */
export async function move(
  where: SQL | undefined,
  to: PayoutStep,
  changes: PgUpdateSetSource<typeof payouts> = {},
) {
  const [payout] = await db()
    .update(payouts)
    .set({ ...changes, status: leadsTo(to), updatedAt: sql`now()` })
    .where(and(where, eq(payouts.status, reachedFrom[to]), to === 'approved' ? notHeld : undefined))
    .returning();
  if (payout) return payout;
  const [row] = await db()
    .select({ status: payouts.status, heldUntil: payouts.heldUntil })
    .from(payouts)
    .where(where);
  const { status, heldUntil } = found(row, 'This payout');
  if (status === reachedFrom[to] && heldUntil) {
    throw new Failure(
      'wrong_state',
      `This payout goes to a new account and is held until ${momentText(heldUntil)}. Approve it then.`,
    );
  }
  throw new Failure('wrong_state', `This payout is ${status} and cannot become ${leadsTo(to)}.`);
}

/** The payout with this id. */
export const withId = (id: number) => eq(payouts.id, id);

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
} as const satisfies Record<Exclude<PayoutStatus, 'requested'>, PayoutStatus>;

/** The state a payout had before it came into another one. */
export const comesFrom = (to: keyof typeof reachedFrom): PayoutStatus => reachedFrom[to];

/** A new account was told to its owner long enough ago. */
export const notHeld = sql`(${payouts.heldUntil} is null or ${payouts.heldUntil} <= now())`;

/** Moves one of the matching payouts on; `not_found` when there is none, `wrong_state` when it cannot. */
export async function move(
  where: SQL | undefined,
  to: keyof typeof reachedFrom,
  changes: PgUpdateSetSource<typeof payouts> = {},
) {
  const [payout] = await db()
    .update(payouts)
    .set({ ...changes, status: to, updatedAt: sql`now()` })
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
  throw new Failure('wrong_state', `This payout is ${status} and cannot become ${to}.`);
}

/** The payout with this id. */
export const withId = (id: number) => eq(payouts.id, id);

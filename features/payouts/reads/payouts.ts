import { and, desc, eq, getTableColumns, inArray, type SQL } from 'drizzle-orm';
import { type Actor, requireAdmin, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { paged } from '@/db/paged';
import { payouts, users } from '@/db/schema';
import { openAccount } from '@/db/sealed-accounts';
import { balancesOf } from '@/features/ledger';
import type { Paging } from '@/lib/paging';
import { accountInFull } from '@/nouns/payouts';
import type { PayoutStatus } from '../policy';

const { sealed, fingerprint: _, ...columns } = getTableColumns(payouts);

async function read(where: SQL | undefined, paging: Paging) {
  const rows = await paged(
    db()
      .select({ ...columns, sealed, username: users.username })
      .from(payouts)
      .innerJoin(users, eq(users.id, payouts.userId))
      .where(where)
      .orderBy(desc(payouts.id)),
    paging,
  );
  return rows.map(({ sealed: account, ...row }) => ({
    ...row,
    account: accountInFull(openAccount(account)),
  }));
}

/** A withdrawal with the name of whose it is, and its account masked (`method`) and in full. */
export type Payout = Awaited<ReturnType<typeof read>>[number];

/** The acting user's own payouts, newest first. */
export function ownPayouts(actor: Actor, paging: Paging = {}): Promise<Payout[]> {
  return read(eq(payouts.userId, requireUser(actor).id), paging);
}

/** What an account of the acting user holds, by currency; empty ones are left out. */
async function heldOf(actor: Actor, kind: 'wallet' | 'payout_clearing') {
  const user = requireUser(actor);
  const balances = await balancesOf(kind, `user:${user.id}`);
  return balances.flatMap(({ currency, amount }) => (amount < 0 ? [{ currency, amount: -amount }] : []));
}

/** What the acting user's wallet holds, by currency. */
export const walletOf = (actor: Actor) => heldOf(actor, 'wallet');

/** What the acting user asked for and was not sent yet, by currency. */
export const inPayoutOf = (actor: Actor) => heldOf(actor, 'payout_clearing');

export interface PayoutFilter {
  /** Any of these. */
  statuses?: readonly PayoutStatus[];
  userId?: number;
}

/** Everybody's payouts, newest first; administrators only. */
export function listPayouts(
  actor: Actor,
  { statuses, userId }: PayoutFilter = {},
  paging: Paging = {},
): Promise<Payout[]> {
  requireAdmin(actor);
  return read(
    and(
      statuses === undefined ? undefined : inArray(payouts.status, [...statuses]),
      userId === undefined ? undefined : eq(payouts.userId, userId),
    ),
    paging,
  );
}

import { eq, sql } from 'drizzle-orm';
import { type Actor, requirePlatform, requireUser } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { watchFuel } from '@/db/schema';
import { type Entry, post } from '@/features/ledger';
import { Failure } from '@/lib/failure';
import { fullTank } from '@/nouns/fuel';

/** SQL: today in UTC. */
const today = sql`(now() at time zone 'UTC')::date`;

/** When tanks are filled again: the next midnight UTC. */
export const nextRefill = (now: Date) =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1));

const fromIssue = (userId: number, amount: Entry['amount'], back: Entry['amount']): Entry[] => [
  { kind: 'issued', owner: 'platform', currency: 'FUEL', amount },
  { kind: 'fuel', owner: `user:${userId}`, currency: 'FUEL', amount: back },
];

/** The FUEL a user has now, refills of days without a row's change included. */
export async function fuelOf(userId: number): Promise<number> {
  const [row] = await db()
    .select({
      fuel: sql<number>`case when refilled_on < ${today} then greatest(balance, ${fullTank}) else balance end`.mapWith(
        Number,
      ),
    })
    .from(watchFuel)
    .where(eq(watchFuel.userId, userId));
  return row?.fuel ?? fullTank;
}

/** Gives a user their first tank or the refill of the day, once. Call it in the transaction that spends. */
async function fillUp(userId: number): Promise<void> {
  const first = await db()
    .insert(watchFuel)
    .values({ userId, balance: fullTank, given: fullTank, refilledOn: today as never })
    .onConflictDoNothing()
    .returning({ userId: watchFuel.userId });
  if (first.length > 0) {
    await post({
      reference: `fuel:${userId}:first`,
      kind: 'fuel.given',
      subject: { type: 'user', id: userId },
      entries: fromIssue(userId, fullTank, -fullTank),
    });
    return;
  }
  const [before] = await db()
    .select({
      balance: watchFuel.balance,
      due: sql<boolean>`${watchFuel.refilledOn} < ${today}`,
      day: sql<string>`${today}::text`,
    })
    .from(watchFuel)
    .where(eq(watchFuel.userId, userId))
    .for('update');
  if (!before?.due) return;
  const missing = sql`greatest(${fullTank} - ${before.balance}::numeric(20,6), 0)`;
  await db()
    .update(watchFuel)
    .set({
      balance: sql`${watchFuel.balance} + ${missing}`,
      given: sql`${watchFuel.given} + ${missing}`,
      refilledOn: today as never,
    })
    .where(eq(watchFuel.userId, userId));
  if (before.balance < fullTank) {
    await post({
      reference: `fuel:${userId}:refill:${before.day}`,
      kind: 'fuel.given',
      subject: { type: 'user', id: userId },
      entries: fromIssue(userId, missing, sql`-${missing}`),
    });
  }
}

/** Takes FUEL for a photo, in its transaction; `forbidden` when the tank does not hold it. */
export async function spendFuel(userId: number, photo: string, amount: number): Promise<void> {
  if (amount === 0) return;
  await fillUp(userId);
  const spent = await db()
    .update(watchFuel)
    .set({
      balance: sql`${watchFuel.balance} - ${amount}::numeric`,
      spent: sql`${watchFuel.spent} + ${amount}::numeric`,
    })
    .where(sql`${watchFuel.userId} = ${userId} and ${watchFuel.balance} >= ${amount}::numeric`)
    .returning({ userId: watchFuel.userId });
  if (spent.length === 0) {
    throw new Failure(
      'forbidden',
      `This needs ${amount} FUEL, which you do not have. Fuel is refilled to ${fullTank} at midnight UTC.`,
    );
  }
  await post({
    reference: `photo:${photo}:fuel`,
    kind: 'fuel.spent',
    subject: { type: 'watch_submission', id: photo },
    entries: fromIssue(userId, -amount, amount),
  });
}

/** Gives the FUEL of a photo back, in the transaction that rejects it. */
export async function refundFuel(userId: number, photo: string, amount: number): Promise<void> {
  if (amount === 0) return;
  await db()
    .update(watchFuel)
    .set({
      balance: sql`${watchFuel.balance} + ${amount}::numeric`,
      refunded: sql`${watchFuel.refunded} + ${amount}::numeric`,
    })
    .where(eq(watchFuel.userId, userId));
  await post({
    reference: `photo:${photo}:refund`,
    kind: 'fuel.refunded',
    subject: { type: 'watch_submission', id: photo },
    entries: fromIssue(userId, amount, -amount),
  });
}

/** Refills every tank that is due today, one transaction each; the platform only. Says how many it looked after. */
export async function refillFuel(actor: Actor, signal?: AbortSignal): Promise<number> {
  requirePlatform(actor);
  let filled = 0;
  for (;;) {
    const due = await db()
      .select({ userId: watchFuel.userId })
      .from(watchFuel)
      .where(sql`${watchFuel.refilledOn} < ${today}`)
      .limit(500);
    if (due.length === 0) return filled;
    for (const { userId } of due) {
      signal?.throwIfAborted();
      await transaction(() => fillUp(userId));
      filled++;
    }
  }
}

/** What the acting user holds of the platform's own currencies. */
export interface WatchBalance {
  points: number;
  fuel: number;
}

/** The acting user's POINTS and FUEL. */
export async function watchBalance(actor: Actor): Promise<WatchBalance> {
  const { id } = requireUser(actor);
  const [row] = await db().execute<{ points: string }>(sql`
    select coalesce(-sum(entry.amount), 0)::text as points
    from ledger_accounts account join ledger_entries entry on entry.account_id = account.id
    where account.kind = 'points' and account.owner = ${`user:${id}`} and account.currency = 'POINTS'`);
  return { points: Number(row?.points ?? 0), fuel: await fuelOf(id) };
}

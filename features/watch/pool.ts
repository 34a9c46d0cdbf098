import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { post } from '@/features/ledger';

interface Pool {
  id: string;
  currency: string;
  rulesVersion: number;
}

/** Puts into a campaign's pool what its total grew by, or takes out what it shrank by, in the same transaction. */
export async function fundPool(
  { id, currency, rulesVersion }: Pool,
  before: number,
  after: number,
): Promise<void> {
  if (before === after) return;
  const change = sql`(${after}::numeric(20,6) - ${before}::numeric(20,6))`;
  await post({
    reference: `watch:${id}:funded:${rulesVersion}`,
    kind: 'watch.funded',
    subject: { type: 'watch_campaign', id },
    entries: [
      { kind: 'issued', owner: 'platform', currency, amount: change },
      { kind: 'watch_pool', owner: `watch:${id}`, currency, amount: sql`-${change}` },
    ],
  });
}

/**
 * Takes a reward for so many photos out of the pool: all of it or, when the pool does not hold as much, nothing.
 * Says whether it was paid.
 */
export async function takeFromPool(id: string, reward: number, photos: number): Promise<boolean> {
  if (reward === 0) return false;
  const sum = sql`${reward}::numeric * ${photos}::int`;
  const paid = await db().execute(sql`
    update watch_campaigns set rewards_paid = rewards_paid + ${sum}
    where id = ${id} and rewards_paid + ${sum} <= coalesce(total_rewards, 0) returning id`);
  return paid.length > 0;
}

/** Credits a reward that was taken from the pool to its witness, in the same transaction. */
export async function creditReward(
  campaign: { id: string; currency: string },
  photo: { id: string; userId: number },
  amount: ReturnType<typeof sql>,
): Promise<void> {
  const { id, currency } = campaign;
  await post({
    reference: `photo:${photo.id}:reward`,
    kind: 'watch.rewarded',
    subject: { type: 'watch_submission', id: photo.id },
    entries: [
      { kind: 'watch_pool', owner: `watch:${id}`, currency, amount },
      { kind: 'points', owner: `user:${photo.userId}`, currency, amount: sql`-${amount}` },
    ],
  });
}

import { type SQL, sql } from 'drizzle-orm';
import { env } from '@/lib/env';

/**
 * Until when payouts of somebody to an account are held: null when it was paid before, when it is the first account they
 * ever named, or when nothing is held (`PAYOUT_HOLD_HOURS`). A saved account keeps the moment it got as it was saved.
 */
export function heldUntil(userId: number, fingerprint: string): SQL<Date | null> {
  const mine = sql`user_id = ${userId} and fingerprint = ${fingerprint}`;
  const others = sql`user_id = ${userId} and fingerprint <> ${fingerprint}`;
  return sql`case
    when exists (select 1 from payouts where ${mine} and status = 'sent') then null
    when exists (select 1 from payout_methods where ${mine} and removed_at is null) then (
      select held_until from payout_methods where ${mine} and removed_at is null)
    when exists (select 1 from payout_methods where ${others}) or exists (select 1 from payouts where ${others})
      then nullif(now() + make_interval(hours => ${env().PAYOUT_HOLD_HOURS}), now())
    end`;
}

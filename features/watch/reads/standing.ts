import { sql } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { reviewedBy } from '../policy';

/** What somebody has to do with geo-verified campaigns. */
export interface WatchStanding {
  /** Whether they have a wallet, a photo, or a campaign that they look after. */
  takesPart: boolean;
  /** Photos that wait for them to decide. */
  toReview: number;
}

/** How the acting user stands towards geo-verified campaigns; asked for every page, so in one read. */
export async function watchStanding(actor: Actor): Promise<WatchStanding> {
  const user = requireUser(actor);
  const [row] = await db().execute<{ takesPart: boolean; toReview: number }>(sql`
    select count(*) > 0
        or exists (select 1 from wallets where user_id = ${user.id})
        or exists (select 1 from watch_submissions where user_id = ${user.id}) as "takesPart",
      coalesce(sum(submissions_count - accepted_count - rejected_count), 0)::int as "toReview"
    from watch_campaigns where ${reviewedBy(user)}`);
  if (!row) throw new Error('counting gives a row');
  return row;
}

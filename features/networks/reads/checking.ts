import { and, eq, sql } from 'drizzle-orm';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { networks } from '@/db/schema';
import type { SocialNetwork } from '@/nouns/networks';

/** What of somebody's waits to be checked. */
export interface Checking {
  networks: SocialNetwork[];
  /** Within how many hours four of five profiles were decided lately; null where too few were to tell. */
  usualHours: number | null;
}

/** How many decisions it takes to speak of what is usual, and from how many days. */
const enough = 5;
const days = 60;

/** From sending to decision, by the record of both: a profile itself keeps its last sending only. */
async function usualHours(): Promise<number | null> {
  const [row] = await db().execute<{ hours: number | null }>(sql`
    select case when count(*) >= ${enough} then percentile_cont(0.8) within group (
      order by extract(epoch from decided.created_at - sent.created_at) / 3600) end::float as hours
    from audit_log decided
    cross join lateral (
      select submission.created_at from audit_log submission
      where submission.subject_type = 'network' and submission.subject_id = decided.subject_id
        and submission.action = 'networks.submit' and submission.id < decided.id
      order by submission.id desc limit 1) sent
    where decided.subject_type = 'network' and decided.action in ('networks.accept', 'networks.reject')
      and decided.created_at > now() - ${days} * interval '1 day'`);
  return row?.hours ?? null;
}

/** The acting user's profiles that nobody has decided on yet. */
export async function checkingOf(user: UserActor): Promise<Checking> {
  const rows = await db()
    .selectDistinct({ network: networks.network })
    .from(networks)
    .where(and(eq(networks.userId, user.id), eq(networks.status, 'pending')));
  return {
    networks: rows.map(({ network }) => network),
    usualHours: rows.length > 0 ? await usualHours() : null,
  };
}

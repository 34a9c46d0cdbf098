import { sql } from 'drizzle-orm';
import type { Actor } from '@/auth/actor';
import { db } from '@/db/client';
import { findAdvertiser } from '@/features/advertisers';

/** How somebody decided on the posts of an organisation. */
export interface Reviewer {
  id: number;
  name: string;
  accepted: number;
  /** Rejections of theirs, also those that an appeal or another try ended. */
  rejected: number;
  /** Rejections of theirs that were appealed. */
  appealed: number;
  /** Rejections of theirs that an appeal overturned. */
  overturned: number;
}

/** Who decided on the posts of an organisation in the last 90 days, the most first, for its people and administrators. */
export async function reviewersOf(actor: Actor, advertiserId: number): Promise<Reviewer[]> {
  await findAdvertiser(actor, advertiserId);
  const rows = await db().execute<Record<keyof Reviewer, string>>(sql`
    with decided as (
      select task.reviewed_by as reviewer, task.rewarded and not exists (
          select 1 from task_appeals appeal where appeal.task_id = task.id and appeal.outcome = 'overturned'
            and appeal.decided_by = task.reviewed_by) as accepted,
        task.status = 'rejected' as rejected, false as appealed, false as overturned
      from tasks task join campaigns campaign on campaign.id = task.campaign_id
      where campaign.advertiser_id = ${advertiserId} and task.reviewed_by is not null and task.left_at is null
        and coalesce(task.accepted_at, task.rejected_at) > now() - interval '90 days'
      union all
      select appeal.rejected_by, false, appeal.outcome in ('overturned', 'withdrawn', 'reopened'), true, appeal.outcome is not distinct from 'overturned'
      from task_appeals appeal join tasks task on task.id = appeal.task_id
      join campaigns campaign on campaign.id = task.campaign_id
      where campaign.advertiser_id = ${advertiserId} and appeal.rejected_by is not null
        and appeal.asked_at > now() - interval '90 days'
    )
    select person.id::text, person.name, count(*) filter (where accepted)::text as accepted,
      count(*) filter (where rejected)::text as rejected, count(*) filter (where appealed)::text as appealed,
      count(*) filter (where overturned)::text as overturned
    from decided join users person on person.id = decided.reviewer
    group by person.id
    having bool_or(accepted or rejected or appealed)
    order by count(*) filter (where accepted or rejected) desc, person.id
    limit 100`);
  return rows.map(({ id, name, ...counts }) => ({
    id: Number(id),
    name,
    accepted: Number(counts.accepted),
    rejected: Number(counts.rejected),
    appealed: Number(counts.appealed),
    overturned: Number(counts.overturned),
  }));
}

import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '@/auth/actor';
import { db } from '@/db/client';
import type { taskStatus } from '@/db/schema';
import { findCampaign } from '@/features/campaigns';
import { likePattern } from '@/lib/like';
import { countsOf } from '@/nouns/tasks';

type TaskStatus = (typeof taskStatus.enumValues)[number];

export interface Participant {
  userId: number;
  username: string;
  name: string;
  joinedAt: Date;
  /** When the last task was left; null while they take part. */
  leftAt: Date | null;
  tasks: Record<TaskStatus, number>;
  score: number;
  reach: number;
  engagement: number;
  /** What their accepted and paid tasks pay with bonuses, in the campaign's currency. */
  earned: number;
}

export interface ParticipantSearch {
  /** Part of the name or the username. */
  text?: string;
  sort?: 'joined' | 'name' | 'score' | 'earned' | 'reach';
  direction?: 'asc' | 'desc';
  page?: number;
  pageSize?: number;
}

const orders: Record<NonNullable<ParticipantSearch['sort']>, SQL> = {
  joined: sql`part.joined_at`,
  name: sql`lower(person.username)`,
  score: sql`part.score`,
  earned: sql`work.earned`,
  reach: sql`work.reach`,
};

/** Who takes or took part in a campaign, for its staff, with their work by state. */
export async function listParticipants(
  actor: Actor,
  campaignId: number,
  { text, sort = 'joined', direction = 'desc', page = 1, pageSize = 25 }: ParticipantSearch = {},
): Promise<{ rows: Participant[]; total: number }> {
  await findCampaign(actor, campaignId);
  const pattern = text && likePattern(text);
  const way = sql.raw(direction === 'asc' ? 'asc' : 'desc');
  const paging = sql`limit ${pageSize} offset ${(page - 1) * pageSize}`;
  const rows = await db().execute<Record<string, string>>(sql`
    select person.id::text, person.username, person.name, to_json(part.joined_at) #>> '{}' as joined,
      to_json(part.left_at) #>> '{}' as left, part.score::text, work.*, count(*) over ()::text as total
    from participations part
    join users person on person.id = part.user_id
    left join lateral (
      select count(*) filter (where task.status = 'pending')::text as pending,
        count(*) filter (where task.status = 'under_review')::text as under_review,
        count(*) filter (where task.status = 'accepted')::text as accepted,
        count(*) filter (where task.status = 'rejected')::text as rejected,
        count(*) filter (where task.status = 'paid')::text as paid,
        coalesce(sum(task.reach) filter (where task.rewarded), 0) as reach,
        coalesce(sum(task.engagement) filter (where task.rewarded), 0) as engagement,
        coalesce(sum(task.total)
          filter (where task.rewarded), 0) as earned
      from tasks task where task.participation_id = part.id and task.left_at is null
    ) work on true
    where part.campaign_id = ${campaignId}
      and ${pattern ? sql`(person.username ilike ${pattern} or person.name ilike ${pattern})` : true}
    order by ${orders[sort]} ${way}, part.id ${paging}`);
  return {
    rows: rows.map((row) => ({
      userId: Number(row.id),
      username: row.username ?? '',
      name: row.name ?? '',
      joinedAt: new Date(row.joined ?? 0),
      leftAt: row.left ? new Date(row.left) : null,
      tasks: countsOf(row),
      score: Number(row.score),
      reach: Number(row.reach),
      engagement: Number(row.engagement),
      earned: Number(row.earned),
    })),
    total: Number(rows[0]?.total ?? 0),
  };
}

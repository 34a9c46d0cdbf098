import { sql } from 'drizzle-orm';
import { type Actor, isAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { findCampaign } from './campaigns';

export interface CampaignEvent {
  id: number;
  action: string;
  /** The task or brief it is about; null when it is about the campaign itself. */
  taskId: number | null;
  taskTitle: string | null;
  details: Record<string, unknown>;
  at: Date;
  /** Who did it, as the reader may know them: for advertisers administrators are the platform itself, null. */
  by: string | null;
}

/** What happened to a campaign and its tasks, newest first, from the audit log; `before` is the id to go on from. */
export async function campaignHistory(
  actor: Actor,
  campaignId: number,
  { before, limit = 50 }: { before?: number; limit?: number } = {},
): Promise<CampaignEvent[]> {
  await findCampaign(actor, campaignId);
  const earlier = before === undefined ? sql`true` : sql`id < ${before}`;
  const named = isAdmin(actor) ? sql`true` : sql`person.role <> 'admin'`;
  const rows = await db().execute<Omit<CampaignEvent, 'at'> & { at: string } & Record<string, unknown>>(sql`
    select entry.id::int as id, entry.action, task.id as "taskId", task.title as "taskTitle", entry.details,
      to_json(entry.created_at) #>> '{}' as at,
      case when ${named} then coalesce(nullif(person.name, ''), person.username) end as by
    from (
      select id from audit_log
      where subject_type = 'campaign' and subject_id = ${String(campaignId)} and ${earlier}
      union all
      select latest.id from tasks own cross join lateral (
        select id from audit_log
        where subject_type = 'task' and subject_id = own.id::text and ${earlier}
        order by id desc limit ${limit}
      ) latest where own.campaign_id = ${campaignId}
      order by id desc limit ${limit}
    ) newest
    join audit_log entry on entry.id = newest.id
    left join users person on person.id = entry.actor_id
    left join tasks task on task.id = case when entry.subject_type = 'task' then entry.subject_id::int end
    order by entry.id desc`);
  return rows.map(({ at, ...row }) => ({ ...row, at: new Date(at) }));
}

/** Why an administrator last sent the campaign back to draft; null when nobody did since it was last sent. */
export async function sentBackBecause(actor: Actor, campaignId: number): Promise<string | null> {
  await findCampaign(actor, campaignId);
  const [row] = await db().execute<{ reason: string | null }>(sql`
    select case when entry.details->>'to' = 'draft' then entry.details->>'reason' end as reason
    from audit_log entry
    where entry.subject_type = 'campaign' and entry.subject_id = ${String(campaignId)}
      and entry.action in ('campaigns.status', 'campaigns.pre_register')
    order by entry.id desc limit 1`);
  return row?.reason ?? null;
}

import { sql } from 'drizzle-orm';
import { type Actor, isAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { findCampaign } from './queries';

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
  const named = isAdmin(actor) ? sql`true` : sql`person.role <> 'admin'`;
  const rows = await db().execute<Omit<CampaignEvent, 'at'> & { at: string } & Record<string, unknown>>(sql`
    select entry.id::int as id, entry.action, task.id as "taskId", task.title as "taskTitle", entry.details,
      to_json(entry.created_at) #>> '{}' as at,
      case when ${named} then coalesce(nullif(person.name, ''), person.username) end as by
    from audit_log entry
    left join users person on person.id = entry.actor_id
    left join tasks task on entry.subject_type = 'task' and task.id::text = entry.subject_id
    where (entry.subject_type = 'campaign' and entry.subject_id = ${String(campaignId)}
        or entry.subject_type = 'task' and entry.subject_id in (
          select own.id::text from tasks own where own.campaign_id = ${campaignId}))
      and ${before === undefined ? true : sql`entry.id < ${before}`}
    order by entry.id desc limit ${limit}`);
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

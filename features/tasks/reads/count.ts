import { and, count, eq, isNotNull } from 'drizzle-orm';
import type { Actor } from '@/auth/actor';
import { db } from '@/db/client';
import { tasks } from '@/db/schema';
import { findCampaign } from '@/features/campaigns';
import { live, type TaskStatus } from '../policy';

/** How many tasks of a campaign's participants are in each state, for its staff; briefs are not counted. */
export async function countCampaignTasks(
  actor: Actor,
  campaignId: number,
): Promise<Record<TaskStatus, number>> {
  await findCampaign(actor, campaignId);
  const rows = await db()
    .select({ status: tasks.status, tasks: count() })
    .from(tasks)
    .where(and(eq(tasks.campaignId, campaignId), live, isNotNull(tasks.userId)))
    .groupBy(tasks.status);
  const none = { pending: 0, under_review: 0, accepted: 0, rejected: 0, paid: 0 };
  return { ...none, ...Object.fromEntries(rows.map((row) => [row.status, row.tasks])) };
}

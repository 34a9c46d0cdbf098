import { and, asc, eq, isNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { tasks } from '@/db/schema';
import { live } from '../policy';

/** A task that everyone who joins a campaign is given. */
export type OpenBrief = Awaited<ReturnType<typeof openBriefs>>[number];

/** The open briefs of a campaign that the caller's reader may see, oldest first. */
export const openBriefs = (campaignId: number) =>
  db()
    .select({
      id: tasks.id,
      title: tasks.title,
      description: tasks.description,
      requirements: tasks.requirements,
      postPayment: tasks.postPayment,
      deadline: tasks.deadline,
    })
    .from(tasks)
    .where(and(eq(tasks.campaignId, campaignId), isNull(tasks.userId), live))
    .orderBy(asc(tasks.id));

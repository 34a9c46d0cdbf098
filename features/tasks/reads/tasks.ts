import { and, asc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireStaff, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { paged } from '@/db/paged';
import { campaigns, networks, tasks, users } from '@/db/schema';
import { browseCampaign, campaignsById, shown } from '@/features/campaigns';
import { found } from '@/lib/failure';
import type { Paging } from '@/lib/paging';
import type { SocialNetwork } from '@/nouns/networks';
import type { appealOutcomes } from '@/nouns/tasks';
import { needsPeople } from '../needs-people';
import { appealable, correctable, live, type TaskStatus, taskTotal, visibleTo } from '../policy';

const columns = {
  id: tasks.id,
  type: tasks.type,
  title: tasks.title,
  description: tasks.description,
  requirements: tasks.requirements,
  requirementItems: tasks.requirementItems,
  status: tasks.status,
  campaignId: tasks.campaignId,
  briefId: tasks.briefId,
  userId: tasks.userId,
  username: users.username,
  userName: users.name,
  publisherKind: networks.kind,
  publisherHandle: networks.handle,
  /** The network of the post, or else of the publisher it was taken as. */
  network: sql<SocialNetwork | null>`coalesce(${tasks.network}, ${networks.network})::text`,
  minimumReward: tasks.minimumReward,
  postPayment: tasks.postPayment,
  bonusReach: tasks.bonusReach,
  bonusEngagementRate: tasks.bonusEngagementRate,
  bonusBestPost: tasks.bonusBestPost,
  /** Until when bonuses may still be awarded. */
  bonusUntil: tasks.bonusUntil,
  bonusRules: tasks.bonusRules,
  /** What may still come of it, and nobody else is promised. */
  reserved: tasks.reserved,
  /** Post and bonuses awarded so far, in the campaign's currency. */
  total: taskTotal,
  assignedAt: tasks.assignedAt,
  opensAt: tasks.opensAt,
  deadline: tasks.deadline,
  /** Whether now lies before, between or after the two. */
  window: sql<'early' | 'open' | 'over'>`case when now() < ${tasks.opensAt} then 'early'
    when now() > ${tasks.deadline} then 'over' else 'open' end`,
  postUrl: tasks.postUrl,
  screenshots: tasks.screenshots,
  /** The words of the post, what was checked of it as it was sent, and what was answered to what had been named. */
  caption: tasks.caption,
  itemChecks: tasks.itemChecks,
  itemAnswers: tasks.itemAnswers,
  /**
   * The requirements that the rejection or the request for changes names, by number. An earlier version of the platform, which
   * runs beside this one during an upgrade, leaves them where neither stands any more.
   */
  namedItems: sql<number[]>`case when tasks.status = 'rejected' or tasks.changes_asked is not null
    then tasks.named_items else '{}' end`.mapWith(tasks.namedItems),
  completedAt: tasks.completedAt,
  correctedAt: tasks.correctedAt,
  reviewOpenedAt: tasks.reviewOpenedAt,
  /** Until when it is decided on, and when that passed with nobody's decision. */
  reviewUntil: tasks.reviewUntil,
  clockEndedAt: tasks.clockEndedAt,
  /** Why people have to decide on it as it is, whatever its campaign says. */
  needsPeople,
  /** Whether its author may still change what they handed in. */
  correctable,
  /** What was asked of the version before, while the next is not sent, and how often changes were asked for. */
  changesAsked: tasks.changesAsked,
  changeRounds: sql<number>`(
    select count(*) from task_submissions version where version.task_id = tasks.id)`.mapWith(Number),
  /** Until when the rejection may be appealed, or its money stays reserved while an appeal goes on. */
  appealUntil: tasks.appealUntil,
  /** Whether its author may appeal the rejection. */
  appealable,
  /** How the last appeal ended; `open` while nobody decided, null without one. */
  appeal: sql<'open' | (typeof appealOutcomes)[number] | null>`(
    select coalesce(appeal.outcome::text, 'open') from task_appeals appeal
    where appeal.task_id = tasks.id order by appeal.id desc limit 1)`,
  acceptedAt: tasks.acceptedAt,
  heldUntil: tasks.heldUntil,
  rejectedAt: tasks.rejectedAt,
  rejectReason: tasks.rejectReason,
  paidAt: tasks.paidAt,
  reach: tasks.reach,
  likes: tasks.likes,
  comments: tasks.comments,
  shares: tasks.shares,
};

/** Tasks that were not left, with their campaigns; the caller has shown that its reader may see them. */
export async function readTasks(where: SQL | undefined, paging: Paging = {}, order: SQL[] = [asc(tasks.id)]) {
  const rows = await paged(
    db()
      .select(columns)
      .from(tasks)
      .innerJoin(campaigns, eq(campaigns.id, tasks.campaignId))
      .leftJoin(users, eq(users.id, tasks.userId))
      .leftJoin(networks, eq(networks.id, tasks.networkId))
      .where(and(live, where))
      .orderBy(...order),
    paging,
  );
  const theirs = await campaignsById(rows.map((row) => row.campaignId));
  return rows.map((row) => ({ ...row, campaign: found(theirs.get(row.campaignId), 'The campaign') }));
}

/** A task with its campaign, its assignee and the publisher it is done as. Without an assignee it is a brief. */
export type Task = Awaited<ReturnType<typeof readTasks>>[number];

/**
 * The acting user's own tasks in a campaign, or in all of them; tasks that were left are hidden. `not_found` for
 * a campaign that influencers may not see.
 */
export async function ownTasks(actor: Actor, campaignId?: number, paging: Paging = {}): Promise<Task[]> {
  const user = requireUser(actor);
  if (campaignId !== undefined) await browseCampaign(campaignId);
  const inCampaign = campaignId === undefined ? shown : eq(tasks.campaignId, campaignId);
  return readTasks(and(eq(tasks.userId, user.id), inCampaign), paging);
}

export interface TaskFilter {
  advertiserId?: number;
  campaignId?: number;
  /** Any of these. */
  statuses?: readonly TaskStatus[];
  /** Tasks of participants only, or briefs only, which belong to nobody. */
  assigned?: boolean;
}

/** Tasks and briefs that staff may see, oldest first: all for administrators, an advertiser's own otherwise. */
export function listTasks(
  actor: Actor,
  { advertiserId, campaignId, statuses, assigned }: TaskFilter = {},
  paging: Paging = {},
): Promise<Task[]> {
  requireStaff(actor);
  return readTasks(
    and(
      visibleTo(actor),
      advertiserId === undefined ? undefined : eq(campaigns.advertiserId, advertiserId),
      campaignId === undefined ? undefined : eq(tasks.campaignId, campaignId),
      statuses === undefined ? undefined : inArray(tasks.status, [...statuses]),
      assigned === undefined ? undefined : assigned ? isNotNull(tasks.userId) : isNull(tasks.userId),
    ),
    paging,
  );
}

/** A task or brief that the acting user may see; `not_found` for any other. */
export async function taskById(actor: Actor, id: number): Promise<Task> {
  const [task] = await readTasks(and(eq(tasks.id, id), visibleTo(actor)));
  return found(task, 'This task');
}

/** One of the acting user's own tasks; `not_found` for anybody else's, whatever their role. */
export async function ownTask(actor: Actor, id: number): Promise<Task> {
  const user = requireUser(actor);
  const [task] = await readTasks(and(eq(tasks.id, id), eq(tasks.userId, user.id)));
  return found(task, 'This task');
}

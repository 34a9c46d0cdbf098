import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { participations, tasks } from '@/db/schema';
import { textOfHtml } from '@/lib/html';
import type { ItemCheck } from '@/nouns/requirement-checks';
import { type RequirementItem, requirementsText, wholePost } from '@/nouns/requirements';
import type { Campaign } from './campaigns';
import { expire, prepareDecisions, seedDecisions } from './decisions';
import { describePost } from './describe-post';
import { continueIds, insertRows } from './insert';
import { mayas } from './maya';
import { crowded, type Participation } from './participations';
import type { People } from './people';
import { allItems } from './requirements';
import { finish, type Task } from './task-life';
import type { World } from './world';

type Text = Pick<Task, 'title' | 'description' | 'requirements' | 'requirementItems'>;

const blank = {
  id: 0,
  type: 'post',
  status: 'pending' as const,
  bonusReach: 0,
  bonusEngagementRate: 0,
  bonusBestPost: 0,
  bestPost: false,
  postUrl: null,
  postKey: null,
  network: null,
  networkId: null,
  screenshots: [] as string[],
  requirementItems: [] as RequirementItem[],
  caption: '',
  itemChecks: [] as ItemCheck[],
  namedItems: [] as number[],
  completedAt: null,
  reviewedBy: null,
  acceptedAt: null,
  rejectedAt: null,
  rejectReason: null,
  paidAt: null,
  leftAt: null,
  expiredAt: null,
  reviewUntil: null,
  clockEndedAt: null,
  appealUntil: null,
  changesAsked: null,
  reach: 0,
  likes: 0,
  comments: 0,
  shares: 0,
  invoiceId: null,
  participationId: null,
  userId: null,
  briefId: null,
  assignedAt: null,
};

function makeBriefs(campaign: Campaign): Task[] {
  const createdAt = campaign.preRegisteredAt ?? campaign.createdAt ?? new Date();
  return campaign.briefs.map((brief) => ({
    ...blank,
    ...brief,
    campaignId: campaign.id,
    minimumReward: campaign.postRate ?? 0,
    postPayment: campaign.postRate ?? 0,
    opensAt: createdAt,
    deadline: campaign.dateEnd,
    createdAt,
    updatedAt: createdAt,
    campaign,
    participation: null,
    brief: null,
  }));
}

/** The task of joining and a copy of each brief, as joining makes them. */
function makeTasks(participation: Participation, briefs: Task[]): Task[] {
  const { campaign, joinedAt, person, profile } = participation;
  const opensAt = new Date(Math.max(joinedAt.getTime(), campaign.dateStart.getTime()));
  const hours = campaign.plan.hours * 3_600_000;
  const deadline = new Date(Math.min(opensAt.getTime() + hours, campaign.dateEnd.getTime()));
  const items = allItems(campaign.plan);
  const own: Text = {
    title: campaign.name,
    description: textOfHtml(campaign.description),
    requirements: requirementsText(items),
    requirementItems: items,
  };
  return [{ brief: null, text: own }, ...briefs.map((brief) => ({ brief, text: brief as Text }))].map(
    ({ brief, text: { title, description, requirements, requirementItems } }): Task => ({
      ...blank,
      title,
      description,
      requirements,
      requirementItems,
      campaignId: campaign.id,
      participationId: participation.id,
      userId: person.id,
      networkId: profile.id,
      minimumReward: campaign.postRate ?? 0,
      postPayment: campaign.postRate ?? 0,
      assignedAt: joinedAt,
      opensAt,
      deadline,
      createdAt: joinedAt,
      updatedAt: joinedAt,
      campaign,
      participation,
      brief,
    }),
  );
}

/** Participants and their tasks, from joining to the wallet. */
export async function seedTasks(
  world: World,
  people: People,
  campaigns: Campaign[],
  joined: Participation[],
): Promise<Task[]> {
  const all = campaigns.flatMap((campaign) => {
    const random = world.random(`tasks/${campaign.name}`);
    const briefs = makeBriefs(campaign);
    const budget = { left: campaign.plan.budget };
    const work = joined
      .filter((participation) => participation.campaign === campaign)
      .flatMap((participation) => {
        const own = makeTasks(participation, briefs);
        const wanted = participation.person === people.maya ? mayas[campaign.name]?.tasks : undefined;
        own.forEach((task, index) => {
          finish(task, { world, random, people, budget, wanted: wanted?.[index] });
        });
        leaveSome(world, participation, own, wanted !== undefined);
        return own;
      });
    return [...briefs, ...work];
  });
  all.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
  all.forEach((task, index) => {
    task.id = index + 1;
  });
  for (const task of all) {
    task.briefId = task.brief?.id ?? null;
    if (task.postUrl) task.screenshots = [`/art/task/${task.id}.svg`];
    describePost(task);
    if (task.status === 'rejected') task.namedItems = [wholePost];
  }
  for (const participation of joined) {
    expire(
      world,
      participation,
      all.filter((task) => task.participation === participation),
    );
  }
  prepareDecisions(world, people, all);
  await insertRows(participations, joined);
  await insertRows(tasks, all);
  await continueIds(participations, tasks);
  await seedDecisions(world, people, all);
  await countWork();
  tellHistory(world, all, joined);
  return all;
}

/** A few leave a campaign before they started: all their tasks are hidden and the seat is free again. */
function leaveSome(world: World, participation: Participation, own: Task[], stays: boolean): void {
  const random = world.random(`leave/${participation.id}`);
  const staying = stays || participation.campaign.name === crowded;
  if (staying || own.some(({ status }) => status !== 'pending') || !random.chance(0.4)) return;
  const { joinedAt } = participation;
  const span =
    Math.min(participation.campaign.closedAt.getTime(), world.today.getTime()) - joinedAt.getTime();
  const leftAt = new Date(Math.round(joinedAt.getTime() + span * random.float(0.05, 0.5, 4)));
  participation.leftAt = leftAt;
  for (const task of own) {
    task.leftAt = leftAt;
    task.updatedAt = leftAt;
  }
}

/** Counts seats, scores and engagement from the rows, as the verbs do. */
async function countWork(): Promise<void> {
  await db().execute(sql`
    update participations set completed_tasks = work.completed, score = 100 * work.completed,
      engagement = work.engagement
    from (
      select participation_id, count(*) as completed, sum(engagement) as engagement from tasks
      where rewarded and left_at is null group by participation_id
    ) work where work.participation_id = participations.id`);
  await db().execute(sql`
    update campaigns set participants_count = seats.taken
    from (
      select campaign_id, count(*) as taken from participations where left_at is null group by campaign_id
    ) seats where seats.campaign_id = campaigns.id`);
}

function tellHistory(world: World, all: Task[], joined: Participation[]): void {
  const record = (
    action: string,
    actorId: number | null | undefined,
    createdAt: Date | null | undefined,
    [subjectType, subjectId]: [string, number],
    details: Record<string, unknown>,
  ) => {
    if (!createdAt || !actorId) return;
    world.history.push({ action, actorId, createdAt, subjectType, subjectId: String(subjectId), details });
  };
  const taskOf = new Map(all.filter(({ brief }) => !brief).map((task) => [task.participation, task.id]));
  for (const participation of joined) {
    const taskId = taskOf.get(participation);
    const { userId, joinedAt, campaignId } = participation;
    record('campaigns.join', userId, joinedAt, ['campaign', campaignId], { taskId });
  }
  for (const task of all) {
    const subject: [string, number] = ['task', task.id];
    const reviewer = task.reviewedBy;
    const bonuses = {
      reach: task.bonusReach ?? 0,
      engagementRate: task.bonusEngagementRate ?? 0,
      bestPost: task.bonusBestPost ?? 0,
    };
    const total = bonuses.reach + bonuses.engagementRate + bonuses.bestPost + (task.postPayment ?? 0);
    if (!task.participation) {
      const details = { campaignId: task.campaignId, copies: 0 };
      record('tasks.brief', task.campaign.staff.id, task.createdAt, subject, details);
    }
    if (!task.expiredAt) record('tasks.leave', task.userId, task.leftAt, subject, {});
    record('tasks.complete', task.userId, task.completedAt, subject, { postUrl: task.postUrl });
    record('tasks.approve', reviewer, task.acceptedAt, subject, { total, ...bonuses });
    record('tasks.reject', reviewer, task.rejectedAt, subject, { reason: task.rejectReason });
    record('tasks.pay', reviewer, task.paidAt, subject, { total });
  }
}

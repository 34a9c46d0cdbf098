import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { participations, tasks } from '@/db/schema';
import { textOfHtml } from '@/lib/html';
import { requirementsText, wholePost } from '@/nouns/requirements';
import type { Campaign } from './campaigns';
import { maya } from './data/maya';
import { expire, prepareDecisions, seedDecisions } from './decisions';
import { describePost } from './describe-post';
import { insertRows } from './insert';
import { crowded, type Participation } from './participations';
import type { People } from './people';
import { allItems } from './requirements';
import { finish, type Task } from './task-life';
import { after, HOUR, type World } from './world';

type Text = Pick<Task, 'title' | 'description' | 'requirements' | 'requirementItems'>;

function makeBriefs(campaign: Campaign): Task[] {
  const createdAt = campaign.preRegisteredAt ?? campaign.createdAt ?? new Date();
  return campaign.briefs.map((brief) => ({
    ...brief,
    ...common(campaign, createdAt),
    opensAt: createdAt,
    deadline: campaign.dateEnd,
    participation: null,
    brief: null,
  }));
}

/** What a brief and the tasks of a participant have of their campaign; ids are given once all are known. */
const common = (campaign: Campaign, createdAt: Date) => ({
  id: 0,
  type: 'post',
  status: 'pending' as const,
  campaignId: campaign.id,
  minimumReward: campaign.postRate ?? 0,
  postPayment: campaign.postRate ?? 0,
  createdAt,
  updatedAt: createdAt,
  campaign,
});

/** The task of joining and a copy of each brief, as joining makes them. */
function makeTasks(participation: Participation, briefs: Task[]): Task[] {
  const { campaign, joinedAt, person, profile } = participation;
  const opensAt = new Date(Math.max(joinedAt.getTime(), campaign.dateStart.getTime()));
  const hours = campaign.plan.hours * HOUR;
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
      ...common(campaign, joinedAt),
      title,
      description,
      requirements,
      requirementItems,
      participationId: participation.id,
      userId: person.id,
      networkId: profile.id,
      assignedAt: joinedAt,
      opensAt,
      deadline,
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
        const wanted =
          participation.person === people.maya ? maya.campaigns[campaign.name]?.tasks : undefined;
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
  const leftAt = after(joinedAt, span * random.float(0.05, 0.5, 4));
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
  const taskOf = new Map(all.filter(({ brief }) => !brief).map((task) => [task.participation, task.id]));
  for (const participation of joined) {
    const taskId = taskOf.get(participation);
    const { userId, joinedAt, campaignId } = participation;
    world.tell('campaigns.join', ['campaign', campaignId], userId, joinedAt, { taskId });
  }
  for (const task of all) {
    const subject = ['task', task.id] as const;
    // What the clock decided has no reviewer.
    const reviewer = task.reviewedBy ?? undefined;
    const bonuses = {
      reach: task.bonusReach ?? 0,
      engagementRate: task.bonusEngagementRate ?? 0,
      bestPost: task.bonusBestPost ?? 0,
    };
    const total = bonuses.reach + bonuses.engagementRate + bonuses.bestPost + (task.postPayment ?? 0);
    if (!task.participation) {
      const details = { campaignId: task.campaignId, copies: 0 };
      world.tell('tasks.brief', subject, task.campaign.staff.id, task.createdAt, details);
    }
    if (!task.expiredAt) world.tell('tasks.leave', subject, task.userId, task.leftAt);
    world.tell('tasks.complete', subject, task.userId, task.completedAt, { postUrl: task.postUrl });
    world.tell('tasks.approve', subject, reviewer, task.acceptedAt, { total, ...bonuses });
    world.tell('tasks.reject', subject, reviewer, task.rejectedAt, { reason: task.rejectReason });
    world.tell('tasks.pay', subject, reviewer, task.paidAt, { total });
  }
}

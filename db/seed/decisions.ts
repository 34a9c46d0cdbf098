import { taskAppeals, taskSubmissions } from '@/db/schema';
import { wholePost } from '@/nouns/requirements';
import { appealDays } from '@/nouns/tasks';
import { insertRows } from './insert';
import type { Participation } from './participations';
import type { People } from './people';
import type { Task } from './task-life';
import { after, DAY, HOUR, type World } from './world';

/** The grace every campaign of the demo world gives. */
const grace = 24 * HOUR;

/** Takes back what nothing was sent for, as the job does; with the last task the participation ends. */
export function expire(world: World, participation: Participation, own: Task[]): void {
  for (const task of own) {
    const at = after(task.deadline, grace + HOUR / 10);
    if (task.status !== 'pending' || task.leftAt || at > world.today) continue;
    Object.assign(task, { leftAt: at, expiredAt: at, updatedAt: at });
    const deadline = task.deadline.toISOString();
    world.tell('tasks.expire', ['task', task.id], null, at, { deadline });
  }
  if (participation.leftAt || own.some(({ leftAt }) => !leftAt)) return;
  const last = Math.max(...own.map(({ leftAt }) => leftAt?.getTime() ?? 0));
  participation.leftAt = new Date(last);
}

/** Until when rejections may be appealed, and what Maya is asked to change; before the tasks are written. */
export function prepareDecisions(world: World, people: People, all: Task[]): void {
  for (const task of all) {
    if (task.status !== 'rejected' || !task.postUrl || !task.rejectedAt) continue;
    const until = after(task.rejectedAt, appealDays * DAY);
    if (until > world.today) task.appealUntil = until;
  }
  const changed = mayas(people, all).find(
    ({ status, campaign }) => status === 'pending' && campaign.name === 'Sunday Dough',
  );
  if (!changed) return;
  changed.changesAsked = asked;
  changed.namedItems = namedIn(changed);
  changed.deadline = world.ago(-2);
}

/** The label, which its list has, and the post as a whole. */
const namedIn = ({ requirementItems = [] }: Task) => [
  wholePost,
  1 + requirementItems.findIndex(({ kind }) => kind === 'disclosure'),
];

const asked =
  '- The label for ads is missing.\n- The first picture is dark.\n\nA photo by the window would be lovely.';
const statement = 'The hashtag stands in the first line, under the fold. Please open the whole text.';

const mayas = (people: People, all: Task[]) =>
  all.filter(({ userId, leftAt }) => userId === people.maya.id && !leftAt);

/** A version that changes are asked of, an appeal that waits for administrators, and one that was overturned. */
export async function seedDecisions(world: World, people: People, all: Task[]): Promise<void> {
  const own = mayas(people, all);
  const changed = own.find(({ changesAsked }) => changesAsked);
  if (changed) {
    await insertRows(taskSubmissions, [
      {
        taskId: changed.id,
        round: 1,
        postUrl: 'https://www.instagram.com/p/CsundayDough/',
        screenshots: [`/art/task/${changed.id}.svg`],
        sentAt: world.ago(0.9),
        asked,
        namedItems: namedIn(changed),
        caption: 'Two loaves, one starter. #SundayDough #MarrowbyBakes',
        askedBy: changed.campaign.staff.id,
        askedAt: world.ago(0.3),
      },
    ]);
  }
  const appealed = own.find(({ appealUntil }) => appealUntil);
  const overturned = all
    .filter(
      ({ status, userId, postUrl, completedAt }) =>
        status === 'accepted' && userId !== people.maya.id && postUrl && completedAt,
    )
    .sort((one, other) => (other.acceptedAt?.getTime() ?? 0) - (one.acceptedAt?.getTime() ?? 0))[0];
  const rows = [appealed, overturned].flatMap((task) => {
    if (!task?.completedAt) return [];
    const closed = task.acceptedAt;
    const rejectedAt =
      task.rejectedAt ?? new Date((task.completedAt.getTime() + (closed?.getTime() ?? 0)) / 2);
    return {
      taskId: task.id,
      rejectedAt,
      rejectedBy: closed ? task.campaign.staff.id : (task.reviewedBy ?? null),
      rejectReason: task.rejectReason ?? 'The hashtag is missing.',
      statement,
      askedAt: after(rejectedAt, HOUR),
      outcome: closed ? ('overturned' as const) : null,
      decision: closed ? 'The hashtag is there.' : null,
      decidedBy: closed ? people.admin.id : null,
      decidedAt: closed,
    };
  });
  await insertRows(taskAppeals, rows);
}

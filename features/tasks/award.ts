import { and, eq, sql } from 'drizzle-orm';
import { type Actor, requireEditor, requireProof, requireScope, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { campaigns, tasks } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notePool } from '@/features/campaigns';
import { post } from '@/features/ledger';
import { momentText } from '@/lib/dates';
import { Failure, found } from '@/lib/failure';
import { formatMoney } from '@/nouns/money';
import { type Bonuses, checkBonuses, checkPayable, refuseSecondBest } from './bonuses';
import { named, tell } from './decide';
import { live, ofStaff, statusWords } from './policy';

/** Holds the task and says whether bonuses may still be awarded; fails with the first rule that forbids it. */
async function hold(user: UserActor, id: number) {
  const [row] = await db()
    .select({
      task: tasks,
      campaign: campaigns,
      open: sql<boolean>`coalesce(tasks.bonus_until > now(), false)`,
    })
    .from(tasks)
    .innerJoin(campaigns, eq(campaigns.id, tasks.campaignId))
    .where(and(sql`tasks.id = ${id} and ${ofStaff(user)}`, live))
    .for('no key update', { of: tasks });
  const { task, campaign, open } = found(row, 'This task');
  if (!task.rewarded) {
    throw new Failure(
      'wrong_state',
      `This task is ${statusWords(task.status)}: bonuses are awarded with its acceptance, or after it.`,
    );
  }
  if (open) return { task, campaign };
  throw new Failure(
    'deadline_passed',
    task.acceptedAt && campaign.bonusDays > 0
      ? `Bonuses of this task could be awarded until ${momentText(new Date(task.acceptedAt.getTime() + campaign.bonusDays * 86_400_000))}.`
      : 'This campaign awards bonuses only as a post is accepted.',
  );
}

const kinds = [
  ['bonus_reach', 'reach', 'bonusReach'],
  ['bonus_engagement_rate', 'engagementRate', 'bonusEngagementRate'],
  ['bonus_best_post', 'bestPost', 'bonusBestPost'],
] as const;

/** What the bonuses are afterwards; `invalid` for one that is not more than it is now, so that a retry awards nothing twice. */
function raised(task: typeof tasks.$inferSelect, bonuses: Bonuses): Required<Bonuses> {
  const fields: Record<string, string> = {};
  for (const [name, given, now] of kinds) {
    const wanted = bonuses[given];
    if (wanted !== undefined && wanted <= task[now])
      fields[name] = `must be more than the ${task[now]} awarded`;
  }
  if (kinds.every(([, given]) => bonuses[given] === undefined)) fields.bonus_reach = 'must name a bonus';
  if (Object.keys(fields).length > 0) throw new Failure('invalid', 'Nothing is awarded.', { fields });
  return {
    reach: bonuses.reach ?? task.bonusReach,
    engagementRate: bonuses.engagementRate ?? task.bonusEngagementRate,
    bestPost: bonuses.bestPost ?? task.bonusBestPost,
  };
}

/**
 * Raises bonuses of an accepted post to what is given, while its campaign's days for that last: out of what was reserved
 * for them, owed at once, and in the wallet at once where the post was paid before. It cannot be undone. Fails with
 * `not_found`, `wrong_state` before the acceptance and for a second best post, `deadline_passed`, or `invalid`.
 */
export async function awardBonuses(actor: Actor, id: number, bonuses: Bonuses): Promise<void> {
  const user = requireScope(requireProof(requireEditor(actor)), 'payments:write');
  await transaction(async () => {
    await checkPayable(user, id, bonuses);
    const { task, campaign } = await hold(user, id);
    const after = raised(task, bonuses);
    checkBonuses({ campaign, bonusOffered: task.bonusOffered, currency: task.currency }, after);
    const [award] = await db().execute<{ id: number; amount: string }>(sql`
      insert into task_bonuses (task_id, bonus_reach, bonus_engagement_rate, bonus_best_post, currency, awarded_by,
        paid_at, paid_in_base)
      select id, ${after.reach}::numeric - bonus_reach, ${after.engagementRate}::numeric - bonus_engagement_rate,
        ${after.bestPost}::numeric - bonus_best_post, currency, ${user.id}, case when status = 'paid' then now() end,
        case when status = 'paid' then converted(${after.reach}::numeric + ${after.engagementRate}::numeric
          + ${after.bestPost}::numeric - bonus_reach - bonus_engagement_rate - bonus_best_post,
          currency, 'USD', (now() at time zone 'UTC')::date) end
      from tasks where id = ${id} returning id, amount::text as amount`);
    const { id: awardId, amount } = found(award, 'The bonus');
    await db()
      .update(tasks)
      .set({
        bonusReach: after.reach,
        bonusEngagementRate: after.engagementRate,
        bonusBestPost: after.bestPost,
        bestPost: sql`tasks.best_post or ${after.bestPost > task.bonusBestPost}`,
        bonusLater: sql`tasks.bonus_later + ${amount}::numeric`,
        updatedAt: sql`now()`,
      })
      .where(eq(tasks.id, id))
      .catch(refuseSecondBest);
    const userId = found(task.userId, 'The assignee');
    const { currency, status } = task;
    await book({ id, awardId, userId, advertiserId: campaign.advertiserId, currency, status, amount });
    await notePool(campaign.id);
    const sum = formatMoney(Number(amount), { currency: task.currency });
    const where = task.status === 'paid' ? 'It is in your wallet.' : 'It is paid together with your post.';
    await tell(
      { id, title: task.title, userId, campaign },
      {
        what: `Bonus of ${sum}`,
        message: `${named({ title: task.title, campaign })} earned a bonus of ${sum}. ${where}`,
      },
    );
    await recordAudit(user, 'tasks.bonus', { type: 'task', id }, { total: Number(amount), ...bonuses });
  });
}

interface Award {
  id: number;
  awardId: number;
  userId: number;
  advertiserId: number;
  currency: string;
  status: string;
  amount: string;
}

/** Books what was awarded as owed, and as paid where the post was paid before. */
async function book({ id, awardId, userId, advertiserId, currency, status, amount }: Award): Promise<void> {
  const owed = sql`${amount}::numeric`;
  const subject = { type: 'task', id };
  await post({
    reference: `task:${id}:bonus:${awardId}`,
    kind: 'task.bonus',
    subject,
    entries: [
      { kind: 'unbilled', owner: `advertiser:${advertiserId}`, currency, amount: owed },
      { kind: 'task_payable', owner: `user:${userId}`, currency, amount: sql`-${owed}` },
    ],
  });
  if (status !== 'paid') return;
  await post({
    reference: `task:${id}:bonus:${awardId}:paid`,
    kind: 'task.bonus_paid',
    subject,
    entries: [
      { kind: 'task_payable', owner: `user:${userId}`, currency, amount: owed },
      { kind: 'wallet', owner: `user:${userId}`, currency, amount: sql`-${owed}` },
    ],
  });
}

import { sql } from 'drizzle-orm';
import { platform } from '@/auth/actor';
import { db } from '@/db/client';
import {
  appealTask,
  approveTask,
  awardBonuses,
  completeTask,
  decideAppeal,
  endAppeals,
  endBonuses,
  endReviews,
  expireTasks,
  payTask,
  rejectTask,
  reopenTask,
  requestChanges,
} from '@/features/tasks';
import { undoDecision } from '@/features/tasks/undo';
import { costOf, type ModelCampaign, type ModelTask, promisedBy, reservedBy, spentBy } from './cover-model';
import { holds, type Maker, money, taskIn } from './cover-scene';
import { taskRow } from './money';

/** A post whose address says which one it is, so that the clock may accept it. */
const comparablePost = () =>
  `https://www.instagram.com/p/C${crypto.randomUUID().replaceAll('-', '').slice(0, 10)}/`;

/** Lets a moment of a task pass, and does what is due until that one is done: others do it at the same time. */
async function passes(moment: string, id: number, work: () => Promise<unknown>, done: (row: Row) => boolean) {
  await db().execute(sql`
    update tasks set ${sql.identifier(moment)} = now() - interval '90 days' where id = ${id}`);
  for (let tries = 0; tries < 50; tries++) {
    await work();
    if (done(await taskRow(id))) return;
  }
  throw new Error(`the job leaves task ${id} as it is: ${moment}`);
}
type Row = Awaited<ReturnType<typeof taskRow>>;

/** What an acceptance makes of the model: bonuses may come later where the campaign says so at that moment. */
const accepted = (campaign: ModelCampaign, task: ModelTask, awarded: number, undoable: boolean) =>
  void Object.assign(task, {
    state: 'accepted',
    awarded,
    held: false,
    open: campaign.later && campaign.bonus > 0,
    undoable,
  });

/** What a rejected or accepted task would take when it waits again, beyond what its campaign's budget has. */
function overAgain(campaign: ModelCampaign, task: ModelTask, always = false): boolean {
  const before = costOf(task) + reservedBy(task);
  const again = task.pays + task.offered;
  const after = spentBy(campaign) + promisedBy(campaign) - before + again;
  return campaign.budget !== null && (always || again > before) && after > campaign.budget;
}

/** Approving never fails, whatever became of limits and budgets meanwhile. */
const approve: Maker = async (scene) => {
  const [campaign, task] = taskIn(scene, 'pending');
  if (!campaign || !task) return;
  const awarded = Math.min(campaign.bonus, task.offered, 100 * scene.below(4));
  return {
    name: 'approve',
    run: () => approveTask(scene.owner, task.id, { reach: money(awarded) }),
    apply: () => accepted(campaign, task, awarded, true),
  };
};

/** What people and the clock decide on tasks. */
export const decisions: Maker[] = [
  approve,
  approve,
  async (scene) => {
    const [campaign, task] = taskIn(scene, 'pending', ({ sent }) => !sent);
    const person = scene.people.find(({ id }) => id === task?.person);
    if (!campaign || !task || !person) return;
    return {
      name: 'send',
      run: () => completeTask(person, task.id, { postUrl: comparablePost() }),
      apply: () => {
        task.sent = true;
      },
      refused: campaign.status === 'cancelled' ? 'campaign_not_active' : undefined,
    };
  },
  async (scene) => {
    const [, task] = taskIn(scene, 'pending', ({ sent }) => sent);
    if (!task) return;
    return {
      name: 'ask for changes',
      run: () => requestChanges(scene.owner, task.id, { reason: 'The label' }),
      apply: () => void Object.assign(task, { sent: false, rounds: task.rounds + 1 }),
      refused: task.rounds === 3 ? 'wrong_state' : undefined,
    };
  },
  async (scene) => {
    const [, task] = taskIn(scene, 'pending');
    if (!task) return;
    return {
      name: 'reject',
      run: () => rejectTask(scene.owner, task.id),
      apply: () =>
        void Object.assign(task, { state: 'rejected', held: task.sent, appealed: false, undoable: true }),
    };
  },
  async (scene) => {
    const [, task] = taskIn(scene, 'rejected', ({ held, appealed }) => held && !appealed);
    const person = scene.people.find(({ id }) => id === task?.person);
    if (!task || !person) return;
    return {
      name: 'appeal',
      run: () => appealTask(person, task.id, 'Look'),
      apply: () => {
        task.appealed = true;
      },
    };
  },
  async (scene) => {
    const [campaign, task] = taskIn(scene, 'rejected', ({ held, appealed }) => held && appealed);
    if (!campaign || !task) return;
    const overturn = scene.below(2) === 0;
    return {
      name: overturn ? 'overturn' : 'uphold',
      run: () => decideAppeal(scene.admin, task.id, { overturn, reason: 'So it is' }),
      apply: () =>
        overturn
          ? accepted(campaign, task, 0, false)
          : void Object.assign(task, { held: false, undoable: false }),
    };
  },
  async (scene) => {
    const [, task] = taskIn(scene, 'rejected', ({ held, appealed }) => held && !appealed);
    if (!task) return;
    return {
      name: 'nobody appeals',
      run: () =>
        passes(
          'appeal_until',
          task.id,
          () => endAppeals(platform),
          (row) => row.appealUntil === null,
        ),
      apply: () => {
        task.held = false;
      },
    };
  },
  async (scene) => {
    const [campaign, task] = taskIn(scene, 'rejected');
    if (!campaign || !task) return;
    return {
      name: 'reopen',
      run: () => reopenTask(scene.owner, task.id),
      apply: () => void Object.assign(task, { state: 'pending', sent: false, held: false, undoable: false }),
      refused: overAgain(campaign, task, true) ? 'limit_reached' : undefined,
      held: () => holds(campaign),
    };
  },
  async (scene) => {
    const state = scene.below(2) === 0 ? 'accepted' : 'rejected';
    const [campaign, task] = taskIn(
      scene,
      state,
      ({ undoable, billed, paid }) => undoable && !billed && !paid,
    );
    if (!campaign || !task) return;
    return {
      name: 'undo',
      run: () => undoDecision(scene.owner, task.id),
      apply: () =>
        void Object.assign(task, { state: 'pending', awarded: 0, held: false, open: false, undoable: false }),
      refused: overAgain(campaign, task) ? 'limit_reached' : undefined,
      held: () => holds(campaign),
    };
  },
  async (scene) => {
    const [, task] = taskIn(scene, 'pending', ({ sent }) => !sent);
    if (!task) return;
    return {
      name: 'expire',
      run: () =>
        passes(
          'deadline',
          task.id,
          () => expireTasks(platform),
          (row) => row.leftAt !== null,
        ),
      apply: () => {
        task.state = 'left';
      },
    };
  },
  async (scene) => {
    const [campaign, task] = taskIn(scene, 'pending', ({ sent }) => sent);
    if (!campaign || !task) return;
    return {
      name: 'the clock accepts',
      run: () =>
        passes(
          'review_until',
          task.id,
          () => endReviews(platform),
          (row) => row.status === 'accepted',
        ),
      apply: () => accepted(campaign, task, 0, false),
    };
  },
  async (scene) => {
    const [campaign, task] = taskIn(
      scene,
      'accepted',
      (each, of) => each.open && Math.min(of.bonus, each.offered) > each.awarded,
    );
    if (!campaign || !task) return;
    const most = Math.min(campaign.bonus, task.offered);
    const awarded = task.awarded + Math.ceil((most - task.awarded) / (1 + scene.below(3)));
    return {
      name: 'a bonus later',
      run: () => awardBonuses(scene.owner, task.id, { reach: money(awarded) }),
      apply: () => void Object.assign(task, { awarded, undoable: false }),
    };
  },
  async (scene) => {
    const [, task] = taskIn(scene, 'accepted', ({ open }) => open);
    if (!task) return;
    return {
      name: 'bonuses end',
      run: () =>
        passes(
          'bonus_until',
          task.id,
          () => endBonuses(platform),
          (row) => row.bonusUntil === null,
        ),
      apply: () => {
        task.open = false;
      },
    };
  },
  async (scene) => {
    const [, task] = taskIn(scene, 'accepted', ({ paid }) => !paid);
    if (!task) return;
    return {
      name: 'pay a post',
      run: () => payTask(scene.owner, task.id),
      apply: () => {
        task.paid = true;
      },
    };
  },
];

import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { platform } from '@/auth/actor';
import { db } from '@/db/client';
import { historyOf } from '@/features/audit';
import { rewardPool } from '@/features/campaigns';
import { balancesOf } from '@/features/ledger';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import {
  expectBooksBalanced,
  makeWorld,
  messagesTo,
  newPost,
  participationRow,
  postings,
  race,
  taskRow,
  times,
} from '@/testing/money';
import { refused } from '@/testing/refused';
import {
  appealsOf,
  appealTask,
  completeTask,
  correctTask,
  decideAppeal,
  endAppeals,
  ownTask,
  rejectTask,
  reopenTask,
  replyToAppeal,
  reviewersOf,
  reviewQueue,
  taskTimeline,
} from '.';
import { undoDecision } from './undo';

freshDatabase();
afterAll(expectBooksBalanced);

/** A world whose post was rejected. */
async function rejected(values: Parameters<typeof makeWorld>[0] = {}) {
  const world = await makeWorld({ budget: 30, postRate: 30, ...values });
  await completeTask(world.influencer, world.task.id, { postUrl: newPost() });
  await rejectTask(world.staff, world.task.id, 'No hashtag');
  return world;
}

const wait = (id: number, days: number) =>
  db().execute(sql`
    update tasks set appeal_until = appeal_until - ${days} * interval '1 day' where id = ${id}`);
const promised = async (id: number) => (await rewardPool(id))?.promised;
const lastAppeal = async (id: number) => (await appealsOf(id)).at(-1);

describe('an appeal', () => {
  it('goes once for a rejection, holds its money, and both sides and administrators hear of it', async () => {
    const admin = await makeActor('admin');
    const { staff, influencer, campaign, task } = await rejected();
    expect(await promised(campaign.id)).toBe(30);
    expect(await ownTask(influencer, task.id)).toMatchObject({ appealable: true, appeal: null });
    await appealTask(influencer, task.id, 'It is in the first line');
    await expect(appealTask(influencer, task.id, 'Again')).rejects.toMatchObject({
      code: 'wrong_state',
      message: expect.stringContaining('once'),
    });
    expect(await ownTask(influencer, task.id)).toMatchObject({ appealable: false, appeal: 'open' });
    expect((await messagesTo(admin.id)).at(-1)).toContain('It is in the first line');
    expect((await messagesTo(staff.id)).at(-1)).toContain('Administrators decide');
    expect((await reviewQueue(staff, { appealed: true })).map(({ id }) => id)).toEqual([task.id]);
    await wait(task.id, 8);
    expect(await endAppeals(platform)).toBe(0);
    expect(await promised(campaign.id)).toBe(30);
    await replyToAppeal(staff, task.id, 'It was added later');
    await expect(replyToAppeal(staff, task.id, 'More')).rejects.toEqual(refused('wrong_state'));
    expect(await lastAppeal(task.id)).toMatchObject({
      rejectReason: 'No hashtag',
      statement: 'It is in the first line',
      reply: 'It was added later',
      outcome: null,
    });
  });

  it('that is overturned accepts the post with the same money as an approval, for good', async () => {
    const admin = await makeActor('admin');
    const { staff, influencer, campaign, participation, task } = await rejected();
    await appealTask(influencer, task.id, 'Look again');
    const decided = { id: staff.id, accepted: 0, rejected: 1, appealed: 1 };
    const reviewers = () => reviewersOf(staff, campaign.advertiserId);
    expect(await reviewers()).toMatchObject([{ ...decided, overturned: 0 }]);
    await decideAppeal(admin, task.id, { overturn: true, reason: 'The hashtag is there' });
    // An appeal ends a rejection, and it was decided on all the same.
    expect(await reviewers()).toMatchObject([{ ...decided, overturned: 1 }]);
    expect(await taskRow(task.id)).toMatchObject({
      status: 'accepted',
      rejectedAt: null,
      rejectReason: null,
      appealUntil: null,
      reviewedBy: admin.id,
      reserved: 0,
    });
    expect(await rewardPool(campaign.id)).toMatchObject({ owed: 30, promised: 0 });
    expect(await balancesOf('task_payable', `user:${influencer.id}`)).toEqual([
      { currency: 'USD', amount: -30 },
    ]);
    expect((await participationRow(participation.id))?.score).toBe(100);
    expect(await messagesTo(influencer.id)).toContainEqual(
      expect.stringContaining('accepted after your appeal'),
    );
    expect((await messagesTo(staff.id)).at(-1)).toContain('The hashtag is there');
    expect((await historyOf({ type: 'task', id: task.id }))[0]).toMatchObject({ action: 'tasks.overturn' });
    await expect(undoDecision(admin, task.id)).rejects.toEqual(refused('wrong_state'));
    await expect(decideAppeal(admin, task.id, { overturn: false, reason: 'No' })).rejects.toEqual(
      refused('wrong_state'),
    );
    expect((await taskTimeline(influencer, task.id)).map(({ kind }) => kind)).toEqual([
      'assigned',
      'submitted',
      'rejected',
      'appealed',
      'overturned',
    ]);
  });

  it('that is upheld leaves the task rejected and its money free', async () => {
    const admin = await makeActor('admin');
    const { staff, influencer, campaign, task } = await rejected();
    await appealTask(influencer, task.id, 'Look again');
    await decideAppeal(admin, task.id, { overturn: false, reason: 'It is not there' });
    await expect(undoDecision(staff, task.id)).rejects.toMatchObject({ code: 'wrong_state' });
    expect(await taskRow(task.id)).toMatchObject({
      status: 'rejected',
      appealUntil: null,
      rejectReason: 'No hashtag',
    });
    expect(await rewardPool(campaign.id)).toMatchObject({ owed: 0, promised: 0 });
    await expect(appealTask(influencer, task.id, 'Again')).rejects.toEqual(refused('wrong_state'));
    expect(await ownTask(influencer, task.id)).toMatchObject({ appeal: 'upheld', correctable: true });
  });

  it('is for a week, for what was sent, for its author, and of a rejection', async () => {
    const { staff, influencer, campaign, task } = await rejected();
    await expect(appealTask(staff, task.id, 'x')).rejects.toEqual(refused('not_found'));
    await expect(appealTask(await makeActor('influencer'), task.id, 'x')).rejects.toEqual(
      refused('not_found'),
    );
    await wait(task.id, 7.01);
    await expect(appealTask(influencer, task.id, 'x')).rejects.toEqual(refused('deadline_passed'));
    expect(await endAppeals(platform)).toBe(1);
    expect(await promised(campaign.id)).toBe(0);
    await expect(appealTask(influencer, task.id, 'x')).rejects.toEqual(refused('deadline_passed'));
    const unsent = await makeWorld();
    await expect(appealTask(unsent.influencer, unsent.task.id, 'x')).rejects.toEqual(refused('wrong_state'));
    await rejectTask(unsent.staff, unsent.task.id, 'No');
    expect((await taskRow(unsent.task.id)).appealUntil).toBeNull();
    await expect(appealTask(unsent.influencer, unsent.task.id, 'x')).rejects.toEqual(refused('wrong_state'));
  });

  it('is decided outside the organisation, and by another administrator than the one who rejected', async () => {
    const { staff, influencer, task } = await rejected();
    const [one, two] = [await makeActor('admin'), await makeActor('admin')];
    await correctTask(influencer, task.id, { postUrl: newPost() });
    await rejectTask(one, task.id, 'Still none');
    await appealTask(influencer, task.id, 'Look');
    const uphold = { overturn: false, reason: 'No' };
    for (const actor of [staff, influencer]) {
      await expect(decideAppeal(actor, task.id, uphold)).rejects.toEqual(refused('forbidden'));
    }
    await expect(decideAppeal(one, task.id, uphold)).rejects.toEqual(refused('forbidden'));
    await expect(replyToAppeal(one, task.id, 'x')).rejects.toEqual(refused('forbidden'));
    await expect(replyToAppeal(influencer, task.id, 'x')).rejects.toEqual(refused('forbidden'));
    await expect(replyToAppeal(await makeActor('advertiser'), task.id, 'x')).rejects.toEqual(
      refused('not_found'),
    );
    await expect(endAppeals(two)).rejects.toEqual(refused('forbidden'));
    await decideAppeal(two, task.id, uphold);
  });

  it('ends when its author sends again, staff open the task again, or the rejection is taken back', async () => {
    const sentAgain = await rejected();
    await appealTask(sentAgain.influencer, sentAgain.task.id, 'Look');
    await correctTask(sentAgain.influencer, sentAgain.task.id, { postUrl: newPost() });
    expect(await lastAppeal(sentAgain.task.id)).toMatchObject({ outcome: 'withdrawn' });
    await rejectTask(sentAgain.staff, sentAgain.task.id, 'Worse');
    await appealTask(sentAgain.influencer, sentAgain.task.id, 'Better');

    const reopened = await rejected();
    await appealTask(reopened.influencer, reopened.task.id, 'Look');
    await reopenTask(reopened.staff, reopened.task.id);
    expect(await lastAppeal(reopened.task.id)).toMatchObject({ outcome: 'reopened' });
    expect(await promised(reopened.campaign.id)).toBe(30);

    const undone = await rejected();
    await appealTask(undone.influencer, undone.task.id, 'Look');
    await undoDecision(undone.staff, undone.task.id);
    expect(await lastAppeal(undone.task.id)).toMatchObject({ outcome: 'withdrawn' });
    expect(await taskRow(undone.task.id)).toMatchObject({ status: 'under_review', appealUntil: null });
  });
});

describe('at the same moment', () => {
  it('an appeal and the end of its time: the money stays for an appeal, and is free without one', async () => {
    for (let round = 0; round < 6; round++) {
      const { influencer, campaign, task } = await rejected();
      await db().execute(sql`
        update tasks set appeal_until = now() + ${round * 12} * interval '1 millisecond' where id = ${task.id}`);
      const outcome = await race([
        () => appealTask(influencer, task.id, 'Look'),
        ...times(6, async (index) => {
          await new Promise((resolve) => setTimeout(resolve, index * 15));
          await endAppeals(platform);
        }),
      ]);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await endAppeals(platform);
      const appealed = outcome.done === 7;
      expect(await appealsOf(task.id)).toHaveLength(appealed ? 1 : 0);
      expect(await promised(campaign.id)).toBe(appealed ? 30 : 0);
    }
  });

  it('two administrators decide once', async () => {
    for (let round = 0; round < 5; round++) {
      const { influencer, campaign, task } = await rejected();
      const admins = [await makeActor('admin'), await makeActor('admin')];
      await appealTask(influencer, task.id, 'Look');
      expect(
        await race(
          admins.map(
            (admin, index) => () => decideAppeal(admin, task.id, { overturn: index === 0, reason: 'So' }),
          ),
        ),
      ).toEqual({ done: 1, wrong_state: 1 });
      const { status } = await taskRow(task.id);
      expect(await postings('task', task.id)).toBe(status === 'accepted' ? 1 : 0);
      expect(await rewardPool(campaign.id)).toMatchObject({
        owed: status === 'accepted' ? 30 : 0,
        promised: 0,
      });
    }
  });

  it('an overturning and the author who sends again leave one of both', async () => {
    for (let round = 0; round < 5; round++) {
      const admin = await makeActor('admin');
      const { influencer, task } = await rejected();
      await appealTask(influencer, task.id, 'Look');
      expect(
        await race([
          () => decideAppeal(admin, task.id, { overturn: true, reason: 'Yes' }),
          () => correctTask(influencer, task.id, { postUrl: newPost() }),
        ]),
      ).toEqual({ done: 1, wrong_state: 1 });
      const { outcome } = (await lastAppeal(task.id)) ?? {};
      expect(outcome).toBe((await taskRow(task.id)).status === 'accepted' ? 'overturned' : 'withdrawn');
    }
  });
});

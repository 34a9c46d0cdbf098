import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { campaigns, tasks } from '@/db/schema';
import { historyOf } from '@/features/audit';
import { approveTask, completeTask } from '@/features/tasks';
import { makeActor } from '@/testing/factories';
import { makeTask, makeWorld, newPost } from '@/testing/money';
import { setBan } from './ban';

/** Somebody with a task in each state that is not over, in one campaign. */
async function busyPerson() {
  const world = await makeWorld();
  const submitted = { status: 'under_review', postUrl: newPost(), completedAt: new Date() } as const;
  const review = await makeTask(world.participation, submitted);
  const accepted = await makeTask(world.participation, { ...submitted, postUrl: newPost() });
  const admin = await makeActor('admin');
  await approveTask(admin, accepted.id);
  const taskOf = async (id: number) => (await db().select().from(tasks).where(eq(tasks.id, id)))[0];
  const seats = async () => {
    const [row] = await db().select().from(campaigns).where(eq(campaigns.id, world.campaign.id));
    return row?.participantsCount;
  };
  return { ...world, admin, review, accepted, taskOf, seats, userId: world.influencer.id };
}

const reason = 'Bought followers';

describe('a ban', () => {
  it('leaves tasks as they are unless said otherwise', async () => {
    const { admin, userId, task, review, taskOf } = await busyPerson();
    await setBan(admin, { userId, banned: true, reason });
    expect(await taskOf(task.id)).toMatchObject({ status: 'pending', leftAt: null });
    expect(await taskOf(review.id)).toMatchObject({ status: 'under_review' });
  });

  it('takes pending tasks back and leaves the rest to its reviewer', async () => {
    const { admin, userId, task, review, accepted, taskOf } = await busyPerson();
    await setBan(admin, { userId, banned: true, reason, openTasks: 'withdraw' });
    expect((await taskOf(task.id))?.leftAt).toBeInstanceOf(Date);
    expect(await taskOf(review.id)).toMatchObject({ status: 'under_review', leftAt: null });
    expect(await taskOf(accepted.id)).toMatchObject({ status: 'accepted', leftAt: null });
    expect(await historyOf({ type: 'user', id: userId })).toMatchObject([
      {
        action: 'users.ban',
        details: { status: { from: 'active', to: 'suspended' }, reason, withdrawn: 1, rejected: 0 },
      },
    ]);
    expect(await historyOf({ type: 'task', id: task.id })).toMatchObject([{ action: 'tasks.withdraw' }]);
  });

  it('rejects what waits for review with its reason, and what was accepted stays owed', async () => {
    const { admin, userId, review, accepted, taskOf } = await busyPerson();
    await setBan(admin, { userId, banned: true, reason, openTasks: 'end' });
    expect(await taskOf(review.id)).toMatchObject({ status: 'rejected', rejectReason: reason });
    expect(await taskOf(accepted.id)).toMatchObject({ status: 'accepted' });
  });

  it('frees the seat of somebody who has nothing else there', async () => {
    const { staff, influencer, participation, campaign } = await makeWorld();
    const admin = await makeActor('admin');
    await setBan(admin, { userId: influencer.id, banned: true, reason, openTasks: 'withdraw' });
    const [row] = await db().select().from(campaigns).where(eq(campaigns.id, campaign.id));
    expect(row?.participantsCount).toBe(0);
    expect(participation.userId).toBe(influencer.id);
    expect(staff.role).toBe('advertiser');
  });

  it('meets a submission of the same moment in one order or the other, never half', async () => {
    for (let round = 0; round < 5; round++) {
      const { influencer, task, campaign } = await makeWorld();
      const admin = await makeActor('admin');
      await Promise.allSettled([
        completeTask(influencer, task.id, { postUrl: newPost() }),
        setBan(admin, { userId: influencer.id, banned: true, reason, openTasks: 'end' }),
      ]);
      const [after] = await db().select().from(tasks).where(eq(tasks.id, task.id));
      const [seats] = await db().select().from(campaigns).where(eq(campaigns.id, campaign.id));
      const withdrawn =
        after?.status === 'pending' && after.leftAt !== null && seats?.participantsCount === 0;
      const handedIn =
        (after?.status === 'rejected' || after?.status === 'under_review') && seats?.participantsCount === 1;
      expect([after?.status, after?.leftAt, withdrawn || handedIn]).toEqual([
        after?.status,
        after?.leftAt,
        true,
      ]);
    }
  });
});

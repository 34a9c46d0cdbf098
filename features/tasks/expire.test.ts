import { sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { platform } from '@/auth/actor';
import { db } from '@/db/client';
import { historyOf } from '@/features/audit';
import { rewardPool } from '@/features/campaigns';
import { joinCampaign } from '@/features/participations';
import { makeCampaign, makePublisher } from '@/testing/campaigns';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import {
  expectBooksBalanced,
  makeTask,
  makeWorld,
  messagesTo,
  newPost,
  race,
  taskRow,
  times,
} from '@/testing/money';
import { completeTask, expireTasks, remindOfDeadlines, reviewTask } from '.';
import { saveDraft } from './draft';

freshDatabase();
afterAll(expectBooksBalanced);

const hour = 60 * 60 * 1000;
const ago = (hours: number) => new Date(Date.now() - hours * hour);
const seats = async (id: number) =>
  Number(
    (await db().execute(sql`select participants_count as seats from campaigns where id = ${id}`))[0]?.seats,
  );
/** Moves a task's deadline so many hours away, and its beginning before it. */
const due = (id: number, hours: number, whole = 100) =>
  db().execute(sql`
    update tasks set deadline = now() + ${hours} * interval '1 hour',
      opens_at = now() + ${hours - whole} * interval '1 hour' where id = ${id}`);

// What an earlier test left to do is not this one's.
beforeEach(async () => {
  await db().execute(sql`update tasks set deadline = now() + interval '90 days' where status = 'pending'`);
});

describe('a task whose time is over', () => {
  it('goes back with its seat and its money, and its owner may join again', async () => {
    const campaign = await makeCampaign({ participantsLimit: 1, budget: 30, postRate: 30, graceHours: 5 });
    const person = await makePublisher();
    const other = await makePublisher();
    const { taskId } = await joinCampaign(person, campaign.id);
    await saveDraft(person, taskId, { postUrl: newPost(), screenshots: [] });
    await due(taskId, -4.9);
    expect(await expireTasks(platform)).toEqual({ expired: 0, failed: 0 });
    await expect(joinCampaign(other, campaign.id)).rejects.toMatchObject({ code: 'campaign_full' });
    expect(await rewardPool(campaign.id)).toMatchObject({ promised: 30, left: 0 });

    await due(taskId, -5);
    expect(await expireTasks(platform)).toEqual({ expired: 1, failed: 0 });
    expect(await expireTasks(platform)).toEqual({ expired: 0, failed: 0 });
    expect(await taskRow(taskId)).toMatchObject({
      status: 'pending',
      leftAt: expect.any(Date),
      expiredAt: expect.any(Date),
      reserved: 0,
    });
    expect(await rewardPool(campaign.id)).toMatchObject({ promised: 0, left: 30 });
    expect(await seats(campaign.id)).toBe(0);
    expect(await messagesTo(person.id)).toEqual([expect.stringContaining('You can join again')]);
    expect((await historyOf({ type: 'task', id: taskId }))[0]).toMatchObject({
      action: 'tasks.expire',
      actor: null,
    });
    await joinCampaign(person, campaign.id);
    expect(await seats(campaign.id)).toBe(1);
  });

  it('keeps the participation while another task of it goes on', async () => {
    const { influencer, campaign, participation, task } = await makeWorld({ graceHours: 0 });
    await makeTask(participation, { deadline: ago(-50) });
    await due(task.id, -1);
    expect(await expireTasks(platform)).toEqual({ expired: 1, failed: 0 });
    expect(await seats(campaign.id)).toBe(1);
    expect((await messagesTo(influencer.id)).join()).not.toContain('join again');
  });

  it('stays while what was sent for it waits, however long', async () => {
    const { influencer, task } = await makeWorld({ graceHours: 0 });
    await completeTask(influencer, task.id, { postUrl: newPost() });
    await due(task.id, -900);
    expect(await expireTasks(platform)).toEqual({ expired: 0, failed: 0 });
  });

  it('expires once, or is put in review, when both happen at once', async () => {
    for (let round = 0; round < 8; round++) {
      const { staff, campaign, task } = await makeWorld({ graceHours: 0 });
      await due(task.id, -1);
      const outcome = await race([
        () => reviewTask(staff, task.id),
        ...times(3, () => expireTasks(platform)),
      ]);
      const { status, leftAt } = await taskRow(task.id);
      expect(status === 'under_review').toBe(leftAt === null);
      expect(outcome).toEqual(leftAt === null ? { done: 4 } : { done: 3, not_found: 1 });
      expect(await seats(campaign.id)).toBe(leftAt === null ? 1 : 0);
    }
  });

  it('is sent in its last moment or expires, never both', async () => {
    const ends: string[] = [];
    for (let round = 0; round < 6; round++) {
      const { influencer, campaign, task } = await makeWorld({ graceHours: 0 });
      await db().execute(sql`
        update tasks set deadline = now() + ${round * 12} * interval '1 millisecond' where id = ${task.id}`);
      await race([
        () => completeTask(influencer, task.id, { postUrl: newPost() }),
        ...times(6, async (index) => {
          await new Promise((resolve) => setTimeout(resolve, index * 15));
          await expireTasks(platform);
        }),
      ]);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await expireTasks(platform);
      const { status, leftAt } = await taskRow(task.id);
      ends.push(status);
      expect(status === 'under_review').toBe(leftAt === null);
      expect(await seats(campaign.id)).toBe(leftAt === null ? 1 : 0);
    }
    expect(ends).toHaveLength(6);
  });

  it('is nobody’s to take back but the platform’s', async () => {
    const admin = await makeActor('admin');
    await expect(expireTasks(admin)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(remindOfDeadlines(admin)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('reminders of a deadline', () => {
  it('come 48 and 6 hours before it, each once, and start anew with a new deadline', async () => {
    const { influencer, task } = await makeWorld();
    await due(task.id, 49);
    expect(await remindOfDeadlines(platform)).toBe(0);
    await due(task.id, 47);
    expect(await race(times(3, () => remindOfDeadlines(platform)))).toEqual({ done: 3 });
    await due(task.id, 5);
    expect(await remindOfDeadlines(platform)).toBe(1);
    expect(await remindOfDeadlines(platform)).toBe(0);
    await due(task.id, 47);
    expect(await remindOfDeadlines(platform)).toBe(0);
    expect(await messagesTo(influencer.id)).toHaveLength(2);
  });

  it('name the task, of which a campaign may have several', async () => {
    const { influencer, participation, task, campaign } = await makeWorld();
    const other = await makeTask(participation, { title: 'A second look' });
    await due(task.id, 47);
    await due(other.id, 47);
    await remindOfDeadlines(platform);
    const told = await messagesTo(influencer.id);
    expect(new Set(told).size).toBe(2);
    expect(told).toContainEqual(
      expect.stringContaining(`Your task “A second look” for ${campaign.name} is due `),
    );
  });

  it('do not come for tasks whose whole time is shorter', async () => {
    const { influencer, task } = await makeWorld();
    await due(task.id, 40, 47);
    expect(await remindOfDeadlines(platform)).toBe(0);
    await due(task.id, 5, 47);
    expect(await remindOfDeadlines(platform)).toBe(1);
    const short = await makeWorld();
    await due(short.task.id, 3, 5);
    expect(await remindOfDeadlines(platform)).toBe(0);
    expect(await messagesTo(influencer.id)).toHaveLength(1);
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import { rewardPool } from '@/features/campaigns';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import {
  expectBooksBalanced,
  makeWorld,
  messagesTo,
  newPost,
  postings,
  race,
  taskRow,
} from '@/testing/money';
import { refused } from '@/testing/refused';
import {
  approveTask,
  completeTask,
  draftOf,
  earlierVersions,
  ownTask,
  rejectTask,
  requestChanges,
  reviewEvidence,
  taskTimeline,
} from '.';

freshDatabase();
afterAll(expectBooksBalanced);

const hour = 60 * 60 * 1000;
const asked = { reason: '- The label is missing.\n- The picture is dark.\n\nBy day, please' };

async function submitted(values: Parameters<typeof makeWorld>[0] = {}) {
  const world = await makeWorld({ budget: 30, postRate: 30, ...values });
  const postUrl = newPost();
  await completeTask(world.influencer, world.task.id, {
    postUrl,
    screenshots: ['https://example.com/1.png'],
  });
  return { ...world, postUrl };
}

describe('asking for changes', () => {
  it('gives the task back with its seat, its money and new time, and keeps what was sent', async () => {
    const { staff, influencer, campaign, task, postUrl } = await submitted({ maximumTaskCompleteHours: 5 });
    await requestChanges(staff, task.id, asked);
    const row = await taskRow(task.id);
    expect(row).toMatchObject({
      status: 'pending',
      postUrl: null,
      reviewUntil: null,
      leftAt: null,
      changesAsked: asked.reason,
      reserved: 30,
      deadlineReminded: 48,
    });
    expect((row.deadline.getTime() - Date.now()) / hour).toBeCloseTo(24, 1);
    expect(await rewardPool(campaign.id)).toMatchObject({ promised: 30 });
    expect(await draftOf(influencer, task.id)).toMatchObject({ postUrl });
    expect((await messagesTo(influencer.id)).at(-1)).toContain('The label is missing.');
    expect(await ownTask(influencer, task.id)).toMatchObject({ changesAsked: asked.reason, changeRounds: 1 });

    const next = newPost();
    await completeTask(influencer, task.id, { postUrl: next, screenshots: ['https://example.com/2.png'] });
    expect((await messagesTo(staff.id)).at(-1)).toContain('with the changes you asked for');
    const { task: now, versions } = await reviewEvidence(staff, task.id);
    expect(now).toMatchObject({ postUrl: next, changesAsked: null, reviewUntil: expect.any(Date) });
    expect(versions).toMatchObject([
      { round: 1, postUrl, screenshots: ['https://example.com/1.png'], asked: asked.reason },
    ]);
    await approveTask(staff, task.id);
    expect((await taskTimeline(influencer, task.id)).map(({ kind }) => kind)).toEqual([
      'assigned',
      'submitted',
      'changes',
      'submitted',
      'accepted',
    ]);
  });

  it('gives the hours of the campaign where they are more than a day, or what the reviewer says', async () => {
    const { staff, influencer, task } = await submitted({ maximumTaskCompleteHours: 72 });
    await requestChanges(staff, task.id, asked);
    expect(((await taskRow(task.id)).deadline.getTime() - Date.now()) / hour).toBeCloseTo(72, 1);
    await completeTask(influencer, task.id, { postUrl: newPost() });
    const deadline = new Date(Date.now() + 3 * hour);
    await requestChanges(staff, task.id, { ...asked, deadline });
    expect((await taskRow(task.id)).deadline.getTime()).toBe(deadline.getTime());
  });

  it('goes three times', async () => {
    const { staff, influencer, task } = await submitted();
    for (let round = 1; round <= 3; round++) {
      await requestChanges(staff, task.id, asked);
      await completeTask(influencer, task.id, { postUrl: newPost() });
    }
    await expect(requestChanges(staff, task.id, asked)).rejects.toMatchObject({
      code: 'wrong_state',
      message: expect.stringContaining('3 times'),
    });
    expect(await earlierVersions(task.id)).toHaveLength(3);
    await rejectTask(staff, task.id, 'No');
  });

  it('needs words, something that was sent, a deadline ahead, and somebody of its staff', async () => {
    const { staff, influencer, task } = await submitted();
    const none = await makeWorld();
    await expect(requestChanges(staff, task.id, { reason: ' ' })).rejects.toEqual(
      refused('invalid', { reason: 'must say what to change' }),
    );
    await expect(requestChanges(staff, task.id, { ...asked, deadline: new Date(0) })).rejects.toEqual(
      refused('invalid', { deadline: 'must lie in the future' }),
    );
    await expect(requestChanges(none.staff, none.task.id, asked)).rejects.toEqual(refused('wrong_state'));
    await expect(requestChanges(none.staff, task.id, asked)).rejects.toEqual(refused('not_found'));
    await expect(requestChanges(influencer, task.id, asked)).rejects.toEqual(refused('forbidden'));
    await requestChanges(await makeActor('admin'), task.id, asked);
  });

  it('and an acceptance by another reviewer at the same moment leave one decision', async () => {
    for (let round = 0; round < 6; round++) {
      const { staff, task } = await submitted();
      const outcome = await race([
        () => approveTask(staff, task.id, {}, { handedIn: true }),
        () => requestChanges(staff, task.id, asked),
        () => requestChanges(staff, task.id, asked),
      ]);
      expect(outcome.done).toBe(1);
      const accepted = (await taskRow(task.id)).status === 'accepted';
      expect(await postings('task', task.id)).toBe(accepted ? 1 : 0);
      expect(await earlierVersions(task.id)).toHaveLength(accepted ? 0 : 1);
    }
  });
});

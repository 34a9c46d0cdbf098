import { describe, expect, it } from 'vitest';
import { unreadCount } from '@/features/notifications';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { makeTask, makeWorld, messagesTo, newPost, race, taskRow } from '@/testing/money';
import { refused } from '@/testing/refused';
import { completeTask, correctTask, openForReview, ownTask, rejectTask, taskTimeline } from '.';

freshDatabase();

const kinds = async (actor: Parameters<typeof taskTimeline>[0], id: number) =>
  (await taskTimeline(actor, id)).map(({ kind }) => kind);

async function sent(values: Parameters<typeof makeWorld>[0] = {}) {
  const world = await makeWorld(values);
  const postUrl = newPost();
  await completeTask(world.influencer, world.task.id, { postUrl });
  const { completedAt } = await taskRow(world.task.id);
  return { ...world, id: world.task.id, postUrl, completedAt };
}

describe('correcting what was sent', () => {
  it('goes until somebody opened it, once for the moment it was first looked at', async () => {
    const { staff, influencer, id, completedAt } = await sent();
    expect(await ownTask(influencer, id)).toMatchObject({ correctable: true, reviewOpenedAt: null });
    const better = newPost();
    await correctTask(influencer, id, { postUrl: better });
    const corrected = await taskRow(id);
    expect(corrected).toMatchObject({ status: 'under_review', postUrl: better, completedAt });
    // Its reviewers read of it once, as it is now.
    expect(await messagesTo(staff.id)).toEqual([expect.stringContaining('corrected the post they sent')]);

    expect(await openForReview(staff, id, completedAt)).toBe(false);
    expect((await taskRow(id)).reviewOpenedAt).toBeNull();
    expect(await openForReview(staff, id, corrected.correctedAt)).toBe(true);
    const { reviewOpenedAt } = await taskRow(id);
    expect(reviewOpenedAt).not.toBeNull();
    expect(await openForReview(staff, id, corrected.correctedAt)).toBe(true);
    expect((await taskRow(id)).reviewOpenedAt).toEqual(reviewOpenedAt);

    await expect(correctTask(influencer, id, { postUrl: newPost() })).rejects.toEqual(refused('wrong_state'));
    expect((await taskRow(id)).postUrl).toBe(better);
    // Who looks has read that there was something to look at.
    expect(await unreadCount(staff)).toBe(0);
    expect(await ownTask(influencer, id)).toMatchObject({ correctable: false });
    expect(await kinds(influencer, id)).toEqual(['assigned', 'submitted', 'corrected', 'opened']);
  });

  it('takes nothing that was sent already', async () => {
    const { staff, influencer, id, postUrl } = await sent();
    const told = (await messagesTo(staff.id)).length;
    await expect(correctTask(influencer, id, { postUrl })).rejects.toMatchObject({
      code: 'invalid',
      fields: { post_url: expect.stringContaining('sent already') },
    });
    await expect(correctTask(influencer, id, { postUrl: `${postUrl}?igsh=abc` })).rejects.toEqual(
      refused('invalid'),
    );
    expect(await taskRow(id)).toMatchObject({ correctedAt: null, postUrl });
    expect((await messagesTo(staff.id)).length).toBe(told);
    expect(await openForReview(staff, id, (await taskRow(id)).completedAt)).toBe(true);
    await expect(correctTask(influencer, id, { postUrl })).rejects.toEqual(refused('wrong_state'));
  });

  it('races its opening to one that was seen as it stands', async () => {
    const { staff, influencer, id, completedAt } = await sent();
    const postUrl = newPost();
    let seen: boolean | undefined;
    const outcome = await race([
      () => correctTask(influencer, id, { postUrl }),
      async () => {
        seen = await openForReview(staff, id, completedAt);
      },
    ]);
    const row = await taskRow(id);
    if (outcome.wrong_state) expect([seen, row.postUrl === postUrl]).toEqual([true, false]);
    else expect([seen, row.postUrl === postUrl, row.reviewOpenedAt]).toEqual([false, true, null]);
  });

  it("is one's own, and no post of another task", async () => {
    const { staff, influencer, participation, id } = await sent();
    const other = await makeTask(participation);
    const taken = newPost();
    await completeTask(influencer, other.id, { postUrl: taken });
    await expect(correctTask(influencer, id, { postUrl: taken })).rejects.toEqual(refused('duplicate_post'));
    await expect(correctTask(influencer, id, { postUrl: 'https://example.com' })).rejects.toEqual(
      refused('invalid'),
    );
    for (const actor of [staff, await makeActor('influencer')]) {
      await expect(correctTask(actor, id, { postUrl: newPost() })).rejects.toEqual(refused('not_found'));
    }
    await expect(correctTask({ ...influencer, active: false }, id, { postUrl: newPost() })).rejects.toEqual(
      refused('forbidden'),
    );
    await expect(openForReview(influencer, id, null)).rejects.toEqual(refused('forbidden'));
    await expect(openForReview(await makeActor('advertiser'), id, null)).rejects.toEqual(
      refused('not_found'),
    );
  });
});

describe('after a rejection', () => {
  it('is corrected and sent again until the deadline, also as the same post', async () => {
    const { staff, influencer, id, postUrl } = await sent();
    await rejectTask(staff, id, 'The hashtag is missing.');
    expect((await messagesTo(influencer.id)).at(-1)).toMatch(
      /rejected\. Reason: The hashtag is missing\. You can correct it and send it again until .* UTC\. If the reason is wrong, you can appeal until .* UTC\.$/,
    );
    expect(await ownTask(influencer, id)).toMatchObject({ correctable: true, appealable: true });
    // The API's operation stays what it is: only staff give a rejected task back for it.
    await expect(completeTask(influencer, id, { postUrl: newPost() })).rejects.toEqual(
      refused('wrong_state'),
    );
    await correctTask(influencer, id, { postUrl });
    expect(await taskRow(id)).toMatchObject({
      status: 'under_review',
      postUrl,
      rejectedAt: null,
      rejectReason: null,
      reviewedBy: null,
      decidedFrom: null,
      reviewOpenedAt: null,
    });
    expect((await messagesTo(staff.id)).at(-1)).toMatch(/sent the same post .* again\. /);
    expect((await kinds(influencer, id)).slice(-2)).toEqual(['rejected', 'sent_again']);
  });

  it('is not sent again beyond the budget, which was promised to others meanwhile', async () => {
    const { staff, influencer, participation, id } = await sent({ budget: 30 });
    await rejectTask(staff, id);
    await makeTask(participation);
    await expect(correctTask(influencer, id, { postUrl: newPost() })).rejects.toEqual(
      refused('limit_reached'),
    );
    expect((await taskRow(id)).status).toBe('rejected');
  });

  it('has nothing to do for a cancelled campaign', async () => {
    const { influencer, task } = await makeWorld(
      { status: 'cancelled' },
      { status: 'rejected', rejectedAt: new Date() },
    );
    expect(await ownTask(influencer, task.id)).toMatchObject({ correctable: false });
    await expect(correctTask(influencer, task.id, { postUrl: newPost() })).rejects.toEqual(
      refused('campaign_not_active'),
    );
  });
});

import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { campaigns } from '@/db/schema';
import { historyOf } from '@/features/audit';
import { socialNetworks } from '@/nouns/networks';
import { makeCampaign, makeNetwork, makeParticipant } from '@/testing/campaigns';
import { makeActor, unique } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import {
  expectBooksBalanced,
  makeTask,
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
import { completeTask, leaveTask, ownTasks } from '.';

freshDatabase();

const seats = async (id: number) =>
  (await db().select().from(campaigns).where(eq(campaigns.id, id)))[0]?.participantsCount;

describe('completing', () => {
  it('submits the post once for review and tells staff once, however many ask at the same time', async () => {
    const { staff, influencer, task } = await makeWorld();
    const postUrl = newPost();
    const outcome = await race(times(100, () => completeTask(influencer, task.id, { postUrl })));
    expect(outcome).toEqual({ done: 1, already_submitted: 99 });
    expect(await taskRow(task.id)).toMatchObject({ status: 'under_review', postUrl, network: 'instagram' });
    expect(await messagesTo(staff.id)).toHaveLength(1);
    expect(await historyOf({ type: 'task', id: task.id })).toHaveLength(1);
    expect(await postings('task', task.id)).toBe(0);
  });

  it('says what acceptance pays and keeps the screenshots', async () => {
    const { influencer, task } = await makeWorld();
    const screenshots = ['https://example.com/1.jpg', 'https://example.com/2.jpg'];
    expect(await completeTask(influencer, task.id, { postUrl: newPost(), screenshots })).toBe(30);
    expect((await taskRow(task.id)).screenshots).toEqual(screenshots);
  });

  it('is done as the accepted profile on the network of the post', async () => {
    const { influencer, task } = await makeWorld();
    await makeNetwork(influencer.id, { network: 'facebook' });
    await makeNetwork(influencer.id, { status: 'rejected' });
    const page = await makeNetwork(influencer.id, { kind: 'page', handle: unique('page') });
    await completeTask(influencer, task.id, { postUrl: newPost() });
    const [own] = await ownTasks(influencer, task.campaignId);
    expect(own).toMatchObject({ publisherKind: 'page', publisherHandle: page.handle, network: 'instagram' });
  });

  it('is done as the profile that the post is by, where its address says so', async () => {
    const { influencer, task } = await makeWorld();
    await makeNetwork(influencer.id, { handle: unique('first') });
    const second = await makeNetwork(influencer.id, { handle: unique('Second') });
    await completeTask(influencer, task.id, {
      postUrl: newPost().replace('/p/', `/${second.handle.toLowerCase()}/p/`),
    });
    expect((await taskRow(task.id)).networkId).toBe(second.id);
  });

  it('takes one post once, however its address is written', async () => {
    const { influencer, participation, task } = await makeWorld();
    const postUrl = newPost();
    await completeTask(influencer, task.id, { postUrl });
    const path = postUrl.replace('https://instagram.com', '');
    for (const spelling of [
      `${postUrl}?utm=1`,
      `${postUrl}/`,
      `https://www.instagram.com${path}`,
      `http://INSTAGRAM.com/${path}/?igsh=x#top`,
    ]) {
      const other = await makeTask(participation);
      await expect(completeTask(influencer, other.id, { postUrl: spelling })).rejects.toEqual(
        refused('duplicate_post'),
      );
      expect((await taskRow(other.id)).status).toBe('pending');
    }
  });

  it.each([
    ['https://www.instagram.com/reel/CODE00x/', 'https://www.instagram.com/reel/CODE00x/?id=1'],
    ['https://www.instagram.com/p/CODE01x/', 'https://business.instagram.com/reel/CODE01x/embed/'],
    [
      'https://www.facebook.com/permalink.php?story_fbid=7001&id=9',
      'https://m.facebook.com/story.php?story_fbid=7001&id=9',
    ],
    ['https://www.facebook.com/video.php?v=7002', 'https://www.facebook.com/watch/?v=7002'],
    ['https://www.facebook.com/CNN/videos/7003', 'https://www.facebook.com/cnn/videos/7003'],
    ['https://x.com/fern/status/7004', 'https://x.com/i/web/status/7004'],
    ['https://www.tiktok.com/@fern/video/7005', 'https://www.tiktok.com/share/video/7005/'],
    ['https://m.tiktok.com/v/7006.html', 'https://www.tiktokv.com/share/video/7006'],
    ['https://www.youtube.com/watch?v=dough_Rise7', 'https://music.youtube.com/watch?v=dough_Rise7'],
  ])('takes %s once, also as %s', async (one, other) => {
    const campaign = await makeCampaign({ participantsCount: 2 }, { networks: [...socialNetworks] });
    const [first, second] = [await makeActor('influencer'), await makeActor('influencer')];
    const tasksOf = async ({ id }: typeof first) => makeTask(await makeParticipant(campaign.id, id));
    await completeTask(first, (await tasksOf(first)).id, { postUrl: one });
    const theirs = await tasksOf(second);
    await expect(completeTask(second, theirs.id, { postUrl: other })).rejects.toEqual(
      refused('duplicate_post'),
    );
    expect(await taskRow(theirs.id)).toMatchObject({ status: 'pending', postKey: null });
  });

  it('takes no post that is marked as an earlier one, also once the earlier was rejected', async () => {
    const { influencer, participation, task } = await makeWorld();
    const key = {
      postUrl: 'https://instagram.com/p/CODE02x',
      postKey: 'instagram:post:152522935729',
      network: 'instagram' as const,
    };
    const at = new Date();
    const first = await makeTask(participation, { ...key, status: 'rejected', rejectedAt: at });
    await makeTask(participation, {
      ...key,
      status: 'under_review',
      samePostAs: first.id,
    });
    await expect(completeTask(influencer, task.id, { postUrl: key.postUrl })).rejects.toEqual(
      refused('duplicate_post'),
    );
  });

  it('takes one post once when two people hand it in at the same time', async () => {
    const { influencer, campaign, task } = await makeWorld({ participantsCount: 2 });
    const rival = await makeActor('influencer');
    const rivals = await makeTask(await makeParticipant(campaign.id, rival.id));
    const postUrl = newPost();
    const outcome = await race([
      () => completeTask(influencer, task.id, { postUrl }),
      () => completeTask(rival, rivals.id, { postUrl: `${postUrl}/?utm=2` }),
    ]);
    expect(outcome).toEqual({ done: 1, duplicate_post: 1 });
  });

  it.each([
    'https://instagram.com/fern.bakes',
    'https://instagram.com/explore/tags/bread',
    'https://instagram.com/accounts/login/?next=/p/CODE03x/',
    'https://www.instagram.com/share/reel/BAFernAbc',
    'https://www.instagram.com/stories/highlights/18000000000000001/',
    'https://example.com/p/1',
    'https://facebook.com/posts/1',
    'https://instagram.com/',
    'https://instagram.com.evil.example/p/1',
  ])('refuses %s for a campaign on Instagram', async (postUrl) => {
    const { influencer, task } = await makeWorld();
    await expect(completeTask(influencer, task.id, { postUrl })).rejects.toMatchObject({
      code: 'invalid',
      fields: { post_url: expect.any(String) },
    });
  });

  it('keeps to the opening, the deadline and the state', async () => {
    const later = new Date(Date.now() + 60_000);
    const earlier = new Date(Date.now() - 60_000);
    const early = await makeWorld({}, { opensAt: later });
    const late = await makeWorld({}, { deadline: earlier });
    const rejected = await makeWorld({}, { status: 'rejected', rejectedAt: earlier });
    const cancelled = await makeWorld({ status: 'cancelled' });
    const complete = ({ influencer, task }: typeof early) =>
      completeTask(influencer, task.id, { postUrl: newPost() });
    await expect(complete(early)).rejects.toEqual(refused('too_early'));
    await expect(complete(late)).rejects.toEqual(refused('deadline_passed'));
    await expect(complete(rejected)).rejects.toEqual(refused('wrong_state'));
    await expect(complete(cancelled)).rejects.toEqual(refused('campaign_not_active'));
  });

  it("does not know another's task, and waits for a confirmed address", async () => {
    const { influencer, staff, task } = await makeWorld();
    for (const other of [await makeActor('influencer'), await makeActor('admin'), staff]) {
      await expect(completeTask(other, task.id, { postUrl: newPost() })).rejects.toEqual(
        refused('not_found'),
      );
    }
    await expect(
      completeTask({ ...influencer, active: false }, task.id, { postUrl: newPost() }),
    ).rejects.toEqual(refused('forbidden'));
    expect((await taskRow(task.id)).status).toBe('pending');
  });
});

describe('leaving', () => {
  it('hides the task and ends the participation with the last one', async () => {
    const { influencer, campaign, participation, task } = await makeWorld();
    const second = await makeTask(participation);
    expect(await leaveTask(influencer, task.id)).toBe(false);
    expect(await seats(campaign.id)).toBe(1);
    expect((await ownTasks(influencer, campaign.id)).map(({ id }) => id)).toEqual([second.id]);
    await expect(leaveTask(influencer, task.id)).rejects.toEqual(refused('not_found'));
    expect(await leaveTask(influencer, second.id)).toBe(true);
    expect(await seats(campaign.id)).toBe(0);
    expect((await participationRow(participation.id))?.leftAt).not.toBeNull();
  });

  it('ends the participation once when both last tasks are left at the same time', async () => {
    const { influencer, campaign, participation, task } = await makeWorld();
    const second = await makeTask(participation);
    const outcome = await race(
      [task, second].map(
        ({ id }) =>
          () =>
            leaveTask(influencer, id),
      ),
    );
    expect(outcome).toEqual({ done: 2 });
    expect(await seats(campaign.id)).toBe(0);
  });

  it('races completing to exactly one end', async () => {
    const { influencer, task } = await makeWorld();
    const outcome = await race([
      ...times(25, () => completeTask(influencer, task.id, { postUrl: newPost() })),
      ...times(25, () => leaveTask(influencer, task.id)),
    ]);
    expect(outcome.done).toBe(1);
    const { status, leftAt } = await taskRow(task.id);
    expect([status, leftAt !== null]).toEqual(leftAt ? ['pending', true] : ['under_review', false]);
  });

  it('is for pending tasks of one own', async () => {
    const { influencer, staff, task } = await makeWorld();
    await expect(leaveTask(staff, task.id)).rejects.toEqual(refused('not_found'));
    await completeTask(influencer, task.id, { postUrl: newPost() });
    await expect(leaveTask(influencer, task.id)).rejects.toEqual(refused('wrong_state'));
  });
});

afterAll(expectBooksBalanced);

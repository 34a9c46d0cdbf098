import { describe, expect, it } from 'vitest';
import { makeCampaign, makeNetwork, makeParticipant } from '@/testing/campaigns';
import { makeActor } from '@/testing/factories';
import { makeTask, makeWorld, taskRow } from '@/testing/money';
import { completeTask, countReview, reviewEvidence, reviewQueue } from '..';

/** A campaign on Facebook and Instagram of the given organisation, or a new one, with somebody who has a task in it. */
async function taskOn(advertiserId?: number) {
  const staff = await makeActor('advertiser', advertiserId === undefined ? {} : { advertiserId });
  const campaign = await makeCampaign(
    { advertiserId: staff.advertiserId ?? 0, participantsCount: 1 },
    { networks: ['facebook', 'instagram'] },
  );
  const influencer = await makeActor('influencer');
  const participation = await makeParticipant(campaign.id, influencer.id);
  return { staff, influencer, participation, task: await makeTask(participation) };
}

const facebook = (path: string) => ({ postUrl: `https://www.facebook.com/${path}` });
const pfbid = 'pfbid02FernBakesOnSundaysAndMondays';

describe('what the address of a post tells its reviewer', () => {
  it('is that a pfbid cannot be compared, beside other posts of the page that they may see', async () => {
    const one = await taskOn();
    const two = await taskOn(one.staff.advertiserId ?? undefined);
    const foreign = await taskOn();
    await completeTask(one.influencer, one.task.id, facebook('Fern.Bakes/posts/77001'));
    await completeTask(foreign.influencer, foreign.task.id, facebook('fernbakes/posts/77002'));
    const unlike = await makeTask(one.participation);
    await completeTask(one.influencer, unlike.id, facebook('notfernbakes/posts/77003'));
    await completeTask(two.influencer, two.task.id, facebook(`fernbakes/posts/${pfbid}1l`));
    const { post } = await reviewEvidence(two.staff, two.task.id);
    expect(post).toMatchObject({ comparable: false, twins: [], elsewhere: 0, other: null });
    expect(post?.beside.map(({ id }) => id)).toEqual([one.task.id]);
    const all = await reviewEvidence(await makeActor('admin'), two.task.id);
    expect(all.post?.beside.map(({ id }) => id).sort()).toEqual([one.task.id, foreign.task.id].sort());
    expect((await reviewEvidence(one.staff, one.task.id)).post).toMatchObject({
      comparable: true,
      beside: [],
    });
    await expect(reviewEvidence(foreign.staff, two.task.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is each other task with the same post, and that there are such of other organisations', async () => {
    const { staff, participation, task } = await makeWorld();
    const foreign = await makeWorld();
    const same = {
      status: 'under_review' as const,
      postUrl: 'https://www.instagram.com/p/FERN001/',
      postKey: `instagram:post:${task.id}`,
      network: 'instagram' as const,
      completedAt: new Date(),
    };
    const first = await makeTask(participation, same);
    const second = await makeTask(participation, { ...same, samePostAs: first.id });
    const third = await makeTask(foreign.participation, { ...same, samePostAs: first.id });
    await makeTask(participation, { ...same, status: 'rejected', rejectedAt: new Date() });
    const of = async (id: number) => {
      const { post } = await reviewEvidence(staff, id);
      return [post?.twins.map((twin) => twin.id), post?.elsewhere];
    };
    expect(await of(first.id)).toEqual([[second.id], 1]);
    expect(await of(second.id)).toEqual([[first.id], 1]);
    await expect(reviewEvidence(staff, third.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is the name in it where the person’s accepted profiles have another', async () => {
    const { staff, influencer, task, participation } = await makeWorld();
    await makeNetwork(influencer.id, { handle: 'fern.bakes.bread' });
    await makeNetwork(influencer.id, { handle: 'other.fern', status: 'pending' });
    await completeTask(influencer, task.id, { postUrl: 'https://www.instagram.com/other.fern/p/FERN002/' });
    expect((await reviewEvidence(staff, task.id)).post?.other).toEqual({
      author: 'other.fern',
      own: ['fern.bakes.bread'],
    });
    const own = await makeTask(participation);
    await completeTask(influencer, own.id, {
      postUrl: 'https://www.instagram.com/Fern.Bakes.Bread/p/FERN003/',
    });
    expect((await reviewEvidence(staff, own.id)).post?.other).toBeNull();
    const none = await makeTask(participation);
    expect((await reviewEvidence(staff, none.id)).post).toBeNull();
  });

  it('is found by the queue', async () => {
    const { staff, influencer, participation, task } = await taskOn();
    await completeTask(influencer, task.id, facebook(`fernbakes/posts/${pfbid}2l`));
    const { postKey } = await taskRow(task.id);
    const plain = await makeTask(participation);
    await completeTask(influencer, plain.id, facebook(`fernbakes/posts/${plain.id}`));
    const marked = await makeTask(participation, {
      status: 'under_review',
      postKey: `facebook:post:${plain.id}`,
      samePostAs: plain.id,
    });
    expect(postKey).toMatch(/^facebook:opaque:pfbid/);
    const found = async (mark: 'same' | 'opaque') =>
      (await reviewQueue(staff, { status: 'under_review', mark })).map((item) => [item.id, item.mark]);
    expect(await found('opaque')).toEqual([[task.id, 'opaque']]);
    expect(await found('same')).toEqual([[marked.id, 'same']]);
    expect(await countReview(staff, { mark: 'same' })).toMatchObject({ under_review: 1, all: 1 });
  });
});
